"""The CSV format of Lyfta. It has no unit, and writes `null` for nothing."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from legday_tui.domain.terms import SetType
from legday_tui.interchange.cells.dates import parse_stopwatch, read_seconds
from legday_tui.interchange.cells.row_times import when
from legday_tui.interchange.cells.weights import WeightReader, distance_text
from legday_tui.interchange.foreign_format import ForeignFormat, one_set
from legday_tui.interchange.foreign_set import ForeignSet
from legday_tui.interchange.table import Row

REQUIRED = ("title", "date", "exercise", "reps", "set type")
EFFORT = "rir/rpe"
TYPES: dict[str, SetType] = {"warmup": "warmup", "warm_up": "warmup", "drop": "drop"}
PLAIN_TYPES = ("normal", "failure", "")
"""Types that a working set can have without a remark."""


def is_lyfta(header: Sequence[str]) -> bool:
    """Return whether a header, in lower case, is one of Lyfta."""
    return {"title", "exercise", "superset id", "set type"} <= set(header)


def read_row(row: Row, weights: WeightReader) -> ForeignSet:
    """Parse a row. Raise CellError."""
    label = row.text("set type").strip().lower().removesuffix("_set")
    lasted = parse_stopwatch(row.raw("duration"), "duration")
    return ForeignSet(
        line=row.line,
        start=when(row, "date", "2025-01-31 18:00:00").at,
        duration=None if lasted is None else timedelta(seconds=lasted),
        workout=_text(row, "title"),
        workout_note="\n".join(filter(None, (_text(row, "description"), _text(row, "notes")))),
        exercise=_text(row, "exercise"),
        type=TYPES.get(label, "working"),
        reps=row.whole("reps"),
        seconds=read_seconds(row, "time"),
        load_kg=weights.kilograms(row),
        distance=distance_text(row, {"distance": ""}),
        note=_text(row, "exercise note"),
        remarks=tuple(_remarks(row, label)),
    )


def _text(row: Row, column: str) -> str:
    text = row.text(column).strip()
    return "" if text.lower() == "null" else text


def _remarks(row: Row, label: str) -> Iterator[str]:
    """Yield what has no field. The effort is repetitions in reserve in some rows, and RPE in others."""
    if effort := _text(row, EFFORT):
        yield f"RIR or RPE {effort}"
    if label not in TYPES and label not in PLAIN_TYPES:
        yield label.replace("_", " ")


FORMAT = ForeignFormat(
    name="Lyfta",
    where_to_export="my.lyfta.app, in English: export as CSV",
    recognises=is_lyfta,
    required=REQUIRED,
    read_row=one_set(read_row),
)
