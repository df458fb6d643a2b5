"""The JSON of wger's API: workout logs, alone or with the sessions, routines and exercises they name."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from legday_tui.domain.terms import Unit
from legday_tui.interchange.cells.dates import elapsed_until, read_datetime
from legday_tui.interchange.cells.row_times import when
from legday_tui.interchange.cells.weights import WeightReader, in_kilograms
from legday_tui.interchange.foreign_format import ForeignFormat, one_set
from legday_tui.interchange.foreign_set import WORKOUT_NAME, ForeignSet, drained
from legday_tui.interchange.set_times import gathered
from legday_tui.interchange.table import Row, format_table

Object = dict[str, Any]
MARKS = ('"repetitions"', '"exercise_base"')
"""Each file has one of these keys; this program's JSON has none of them."""
ENGLISH = 2
SECONDS = {"3": 1, "4": 60}
"""The factors of repetition units that are times."""
DISTANCES = {"5": "miles", "6": "km"}
WEIGHT_UNITS: Mapping[str, Unit] = {"1": "kg", "2": "lb"}
BODYWEIGHT = "3"
OTHER_WEIGHTS = {"4": "plates", "5": "km/h", "6": "miles/h"}
IMPRESSIONS = {"1": "it felt bad", "3": "it felt good"}
MIDNIGHT = "T00:00:00"
"""The time of a log of which only the date is known, in the zone of the user."""
EXAMPLE = "2025-01-31T18:00:00Z"
HEADER = (
    "date", "session", "start", "end", "notes", "workout", "exercise", "repetitions", "repetitions_unit",
    "repetitions_target", "weight", "weight_unit", "rir", "rest",
)  # fmt: skip


def is_wger(header: Iterable[str]) -> bool:
    """Return whether a header is the one that `as_csv` gives to the logs."""
    return "repetitions_unit" in header


def as_csv(text: str) -> str | None:
    """Return the logs in a JSON text as CSV, oldest first; None if it has none."""
    if not any(mark in text for mark in MARKS):
        return None
    try:
        found = list(_objects(msgspec.json.decode(text)))
    except (msgspec.DecodeError, RecursionError):
        return None
    logs = [o for o in found if _is_log(o)]
    if not logs:
        return None
    if all(isinstance(log.get("id"), int) for log in logs):
        logs.sort(key=lambda log: int(log["id"]))
    sessions = _by_id(found, "time_start") | _by_id(found, "datetime_start")
    routines, names = _by_id(found, "name", "start"), _exercise_names(found)
    rows = (
        _cells(
            log,
            _related(log.get("session"), sessions),
            _related(log.get("routine", log.get("workout")), routines),
            names,
        )
        for log in logs
    )
    return format_table(HEADER, rows)


def _objects(document: object) -> Iterator[Object]:
    """Yield all objects of a document, in the order of the text."""
    waiting = [document]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            yield one
        if isinstance(one, dict | list):
            waiting += reversed(list(one.values()) if isinstance(one, dict) else one)


def _is_log(one: Object) -> bool:
    return "date" in one and ("repetitions" in one or "reps" in one) and _exercise_of(one) is not None


def _exercise_of(one: Object) -> object:
    return one.get("exercise", one.get("exercise_base"))


def _by_id(found: Iterable[Object], *keys: str) -> dict[object, Object]:
    """Return the objects with all of these keys by their ids."""
    return {one["id"]: one for one in found if isinstance(one.get("id"), int | str) and one.keys() >= {*keys}}


def _exercise_names(found: Iterable[Object]) -> dict[object, str]:
    """Return the names of exercises by id: English ones, if there are any."""
    names: dict[object, str] = {}
    for one in found:
        translations = one.get("translations")
        known = translations if isinstance(translations, list) else [one]
        for translation in (t for t in known if isinstance(t, dict) and "name" in t):
            exercise = one.get("id") if translation is not one else _exercise_of(one)
            language = translation.get("language")
            is_english = ENGLISH in (language, language.get("id") if isinstance(language, dict) else None)
            if isinstance(exercise, int | str) and (is_english or exercise not in names):
                names[exercise] = str(translation["name"])
    return names


def _related(value: object, by_id: Mapping[object, Object]) -> Object:
    """Return the object that a log names by its id, or has within it; an empty one if the file lacks it."""
    if isinstance(value, dict):
        return by_id.get(value.get("id"), value) if isinstance(value.get("id"), int | str) else value
    return by_id.get(value, {}) if isinstance(value, int | str) else {}


def _cells(log: Object, session: Object, routine: Object, names: Mapping[object, str]) -> list[str]:
    exercise = _exercise_of(log)
    name = exercise.get("name") if isinstance(exercise, dict) else None
    number = exercise.get("id") if isinstance(exercise, dict) else exercise
    known = names.get(number) if isinstance(number, int | str) else None
    of_log = log.get("session")
    notes = (session.get("notes"), IMPRESSIONS.get(str(session.get("impression"))))
    values = {
        **log,
        "date": str(log["date"]).partition(MIDNIGHT)[0],
        "session": of_log.get("id") if isinstance(of_log, dict) else of_log,
        "start": _moment(session, "start"),
        "end": _moment(session, "end"),
        "notes": "\n".join(str(note) for note in notes if note),
        "workout": routine.get("name"),
        "exercise": known or name or (number if _is_name(number) else f"wger exercise {number}"),
        "repetitions": log.get("repetitions", log.get("reps")),
        "repetitions_unit": log.get("repetitions_unit", log.get("repetition_unit", 1)),
        "weight_unit": log.get("weight_unit", 1),
    }
    return ["" if values.get(column) is None else str(values[column]) for column in HEADER]


def _is_name(exercise: object) -> bool:
    """Return whether the exercise of a log is a name, and neither an id nor nothing."""
    return isinstance(exercise, str) and not exercise.strip().isdecimal() and bool(exercise.strip())


def _moment(session: Object, edge: str) -> object:
    day, time = session.get("date"), session.get(f"time_{edge}")
    return f"{day} {time}" if day and time else session.get(f"datetime_{edge}")


def read_row(row: Row, _: WeightReader) -> ForeignSet:
    """Parse a log. Raise CellError."""
    done = when(row, "date", EXAMPLE)
    start, end = read_datetime(row, "start", EXAMPLE), read_datetime(row, "end", EXAMPLE)
    unit = row.raw("repetitions_unit")
    seconds, distance = SECONDS.get(unit), DISTANCES.get(unit)
    is_count = seconds is None and distance is None
    rir, session = row.number("rir"), row.text("session")
    load_kg, remarks = _weight(row)
    return ForeignSet(
        line=row.line,
        start=start or done.at,
        done_at=done.at if start and done.has_time else None,
        has_time=done.has_time or start is not None,
        session="" if start else session,
        duration=elapsed_until(start, end) if start and end else None,
        workout=row.text("workout").strip() or WORKOUT_NAME,
        workout_note=row.text("notes"),
        exercise=row.text("exercise"),
        reps=row.whole("repetitions") if is_count else None,
        target_reps=row.whole("repetitions_target") if is_count else None,
        seconds=(row.number("repetitions") or 0) * seconds if seconds else None,
        distance=f"{row.raw('repetitions')} {distance}" if distance else "",
        load_kg=load_kg,
        rpe=None if rir is None or rir > 10 else 10 - rir,
        rest_s=row.number("rest"),
        remarks=remarks,
    )


def _weight(row: Row) -> tuple[float | None, tuple[str, ...]]:
    weight, unit = row.number("weight"), row.raw("weight_unit")
    if not weight or unit == BODYWEIGHT:
        return None, ()
    if unit in WEIGHT_UNITS:
        return in_kilograms(weight, WEIGHT_UNITS[unit]), ()
    return None, (f"{weight:g} {OTHER_WEIGHTS.get(unit, '')}".strip(),)


def with_starts(rows: Iterable[ForeignSet]) -> Iterator[ForeignSet]:
    """Yield the rows; those without the start of a session have that of their first log."""
    alone: list[ForeignSet] = []
    for row in rows:
        if row.duration is None and row.done_at is None:
            alone.append(row)
        else:
            yield row
    yield from gathered(drained(alone))


FORMAT = ForeignFormat(
    name="wger",
    where_to_export="its web API: /api/v2/workoutlog/?format=json&limit=9999",
    recognises=is_wger,
    csv_of_json=as_csv,
    required=(),
    needs_weight=False,
    read_row=one_set(read_row),
    complete=with_starts,
)
