"""A table as JSON: a list of rows, such as `[{"date": "2025-01-31", "exercise": "Squat", "reps": 10}]`."""

import csv
import io

import msgspec

from legday_tui.interchange.cells.numerals import is_either


def as_csv(text: str) -> str | None:
    """Return the rows as CSV with a column for each key; None if the text is no list of rows."""
    try:
        rows = msgspec.json.decode(text, type=list[dict[str, object]])
    except (msgspec.DecodeError, RecursionError):
        return None
    names = list(dict.fromkeys(name for row in rows for name in row))
    if not names:
        return None
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    writer.writerow(names)
    writer.writerows([_cell(row.get(name)) for name in names] for row in rows)
    return target.getvalue()


def entries(text: str) -> dict[int, int]:
    """Return which entry begins in each line of a CSV, both counted from 1; 0 for the header."""
    reader = csv.reader(io.StringIO(text, newline=""))
    found = {1: 0}
    for entry, _ in enumerate(reader, start=1):
        found[reader.line_num + 1] = entry
    return found


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    number = msgspec.json.encode(value).decode()
    # In JSON, the point of 62.125 is never that of thousands.
    return f"{number}0" if isinstance(value, float) and is_either(number) else number
