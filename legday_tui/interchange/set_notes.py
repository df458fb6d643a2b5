"""Facts about a set for which a format has no column, as a list in its note: `L10 R9, 2 x 8 kg`.

Those that the next advice follows from are all there: a session that comes back from another program counts
as if it had never left.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, get_args
from urllib.parse import quote, unquote

from msgspec import Meta, Struct, ValidationError, convert, to_builtins

from legday_tui.domain.session import Session, SetResult, ShortText, Target
from legday_tui.domain.terms import (
    Kilograms,
    Kind,
    Method,
    Reps,
    Rom,
    Seconds,
    SetType,
    Tempo,
    Unit,
    WholeSeconds,
)
from legday_tui.interchange.cells.weights import in_kilograms, weight_text
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.foreign_set import SetCounters
from legday_tui.interchange.table import format_number

KINDS: dict[str, Kind] = {"counted": "reps", "hold": "hold", "interval": "interval", "guide": "guide"}
HURT = "hurt"
CUT_SHORT = "cut short"
FORM = {True: "form: ok", False: "form: off"}
NEAR_KG = 0.01
"""Loads that differ by less are equal: the difference comes from a conversion between units."""
WITH_TYPES: Mapping[SetType, SetType] = {
    "working": "working",
    "warmup": "warmup",
    "drop": "drop",
    "pulse": "drop",
}
"""The type that is read back from a format with set types: most have drop sets, none has pulses."""
WITHOUT_TYPES: Mapping[SetType, SetType] = dict.fromkeys(WITH_TYPES, "working")
"""The type that is read back from a format without set types."""
_NUMBER = r"\d{1,6}(?:\.\d{1,6})?"
_SIDES = re.compile(r"(?:L(?P<left>\d{1,4}))? ?(?:R(?P<right>\d{1,4}))?", re.ASCII)
_HELD = re.compile(rf"(?:L(?P<left>{_NUMBER})s)? ?(?:R(?P<right>{_NUMBER})s)?", re.ASCII)
_LOAD = re.compile(rf"(?P<implements>\d) x (?P<each>{_NUMBER}) (?P<unit>kg|lb)", re.ASCII)
_TARGET_REPS = re.compile(r"target (\d{1,4})-(\d{1,4})", re.ASCII)
_TARGET_SECONDS = re.compile(rf"target ({_NUMBER}) s", re.ASCII)
_NOT_IN_A_LIST = re.compile(r"[%,#\x00-\x1f]| $")
"""What separates the facts of a note, and a note from the tags."""
_COUNTS = {
    "reps": re.compile(r"(\d{1,4}) reps", re.ASCII),
    "seconds": re.compile(rf"({_NUMBER}) s", re.ASCII),
    "contacts": re.compile(r"(\d{1,4}) landings", re.ASCII),
    "set": re.compile(r"set (\d{1,3})", re.ASCII),
    "rest_moved_to_s": re.compile(r"ready after (\d{1,5}) s", re.ASCII),
    "rpe": re.compile(rf"rpe ({_NUMBER})", re.ASCII),
    "tempo": re.compile(r"tempo (\d-\d-[\dX]-\d)", re.ASCII),
    "rom": re.compile(r"depth: ([a-z]+)", re.ASCII),
    "set_adjustment": re.compile(r"style: ([a-z_]+)", re.ASCII),
}


_TEXTS = {
    "set_level": re.compile("level: (.+)"),
    "equipment": re.compile("equipment: (.+)"),
}


class SetNote(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The fields of a set that a note states. They take precedence over the columns of the row."""

    type: SetType | None = None
    kind: Kind | None = None
    set: Annotated[int, Meta(ge=1, le=100)] | None = None
    reps: Reps | None = None
    reps_left: Reps | None = None
    reps_right: Reps | None = None
    seconds: Seconds | None = None
    seconds_left: Seconds | None = None
    seconds_right: Seconds | None = None
    contacts: Reps | None = None
    load_each_kg: Kilograms | None = None
    implements: Annotated[int, Meta(ge=0, le=2)] | None = None
    rpe: Annotated[float, Meta(ge=0, le=10)] | None = None
    pain: bool = False
    cut_short: bool = False
    target: Target | None = None
    tempo: Tempo | None = None
    rom: Rom | None = None
    form_ok: bool | None = None
    set_level: ShortText | None = None
    set_adjustment: Method | None = None
    equipment: ShortText | None = None
    rest_moved_to_s: WholeSeconds | None = None

    def matches(self, reps: float | None, seconds: float | None, load_kg: float | None) -> bool:
        """Return whether the note agrees with these columns; otherwise another program wrote it."""
        return (
            _agrees(reps, 0, self.reps, self.reps_left, self.reps_right)
            and _agrees(seconds, 0.5, self.seconds, self.seconds_left, self.seconds_right)
            and _agrees(load_kg, NEAR_KG, self.load_each_kg and self.load_each_kg * (self.implements or 0))
        )

    def fields(self) -> dict[str, Any]:
        """Return the stated fields only."""
        return dict(to_builtins(self))


def set_note(result: SetResult, unit: Unit, *, columns: SetNote) -> str:
    """Return the note for a set: the facts that differ from, or are missing in, what its columns say."""
    words = [
        _sides_text(result.reps_left, result.reps_right),
        _sides_text(result.seconds_left, result.seconds_right, "s"),
        "0 reps" if result.reps == 0 else None,
        _exact_seconds(result.seconds),
        _load_text(result, unit),
        result.type if result.type != columns.type else None,
        next(w for w, kind in KINDS.items() if kind == result.kind) if result.kind != columns.kind else None,
        f"set {result.set}" if result.set != columns.set else None,
        None if result.contacts is None else f"{result.contacts} landings",
        f"rpe {format_number(result.rpe)}" if result.rpe is not None and columns.rpe is None else None,
        HURT if result.pain else None,
        CUT_SHORT if result.cut_short else None,
        *_asked(result),
        None if result.form_ok is None else FORM[result.form_ok],
        None if result.level is None else f"level: {_NOT_IN_A_LIST.sub(_quoted, result.level)}",
        None if result.method is None else f"style: {result.method}",
        None if result.rest_moved_to_s is None else f"ready after {result.rest_moved_to_s} s",
        None if result.equipment is None else f"equipment: {_NOT_IN_A_LIST.sub(_quoted, result.equipment)}",
    ]
    return ", ".join(word for word in words if word)


@dataclass(frozen=True, slots=True)
class WrittenSet:
    """The columns of a set in a foreign format, with both sides and all implements added up."""

    result: SetResult
    exercise: str
    """The name of what was done."""
    reps: int
    seconds: int
    """Rounded; the exact number is in the note."""
    weight: str
    """In the unit of the file; `0` for none."""
    rpe: str
    note: str


def written_sets(
    session: Session,
    names: ExerciseNames,
    unit: Unit,
    *,
    types: Mapping[SetType, SetType],
    numbers: bool = False,
    rpe: bool = True,
) -> Iterator[WrittenSet]:
    """Yield the sets of a session for a format.

    `types` is WITH_TYPES or WITHOUT_TYPES. `numbers` and `rpe` say whether the format has a column for the
    number of a working set, and for the RPE.
    """
    counters = SetCounters()
    for result in session.sets:
        number = counters.next_number(result.exercise, result.type)
        counters.record(result.exercise, result.type, result.set)
        has_reps = result.reps is not None or result.reps_left is not None or result.reps_right is not None
        columns = SetNote(
            type=types[result.type],
            kind=names.kind(result.exercise, reps=has_reps, seconds=_has_seconds(result)),
            set=result.set if numbers and result.type == "working" else number,
            rpe=(result.rpe or None) if rpe else None,
        )
        yield WrittenSet(
            result,
            names.name_of_set(result),
            result.total_reps,
            round(result.total_seconds),
            weight_text(result.load_kg or 0.0, unit),
            format_number(result.rpe) if result.rpe else "",
            set_note(result, unit, columns=columns),
        )


@lru_cache(maxsize=1024)
def parse_set_note(text: str) -> SetNote | None:
    """Parse a note that `set_note` wrote; None for any other text."""
    found: dict[str, Any] = {}
    target: dict[str, Any] = {}
    for word in text.split(", "):
        fields = _parse_word(word)
        if not fields:
            return None
        target |= fields.pop("target", {})
        found |= fields
    if target:
        found["target"] = target
    try:
        return convert(found, SetNote, strict=False)
    except ValidationError:
        return None


def _parse_word(word: str) -> dict[str, Any]:
    """Return the fields that one word of a note states; an empty dict for an unknown word."""
    for pattern, fields in ((_SIDES, "reps"), (_HELD, "seconds")):
        if word and (match := pattern.fullmatch(word)):
            return {f"{fields}_{side}": n for side, n in match.groupdict().items() if n is not None}
    if match := _LOAD.fullmatch(word):
        unit: Unit = "kg" if match["unit"] == "kg" else "lb"
        return {"implements": match["implements"], "load_each_kg": in_kilograms(float(match["each"]), unit)}
    if word in get_args(SetType):
        return {"type": word}
    if word == HURT:
        return {"pain": True}
    if word == CUT_SHORT:
        return {"cut_short": True}
    if word in KINDS:
        return {"kind": KINDS[word]}
    if word in FORM.values():
        return {"form_ok": word == FORM[True]}
    if match := _TARGET_REPS.fullmatch(word):
        return {"target": {"reps": match.groups()}}
    if match := _TARGET_SECONDS.fullmatch(word):
        return {"target": {"seconds": match[1]}}
    if texts := {name: unquote(m[1]) for name, pattern in _TEXTS.items() if (m := pattern.fullmatch(word))}:
        return texts
    return {name: m[1] for name, pattern in _COUNTS.items() if (m := pattern.fullmatch(word))}


def _load_text(result: SetResult, unit: Unit) -> str | None:
    """Return the load per implement if the implements add up to the total load."""
    each, implements = result.load_each_kg, result.implements
    if each is None or implements is None or abs(each * implements - (result.load_kg or 0)) > NEAR_KG:
        return None
    return f"{implements} x {weight_text(each, unit)} {unit}"


def _asked(result: SetResult) -> Iterator[str]:
    """Yield what the set asked for: repetitions or seconds, the depth and the tempo."""
    if result.target.reps is not None:
        low, high = result.target.reps
        yield f"target {low}-{high}"
    if result.target.seconds is not None:
        yield f"target {format_number(result.target.seconds, 6)} s"
    if result.rom is not None:
        yield f"depth: {result.rom}"
    if result.tempo is not None:
        yield f"tempo {result.tempo}"


def _quoted(match: re.Match[str]) -> str:
    return quote(match[0])


def _sides_text(left: float | None, right: float | None, unit: str = "") -> str:
    sides = (("L", left), ("R", right))
    return " ".join(f"{side}{format_number(n, 6)}{unit}" for side, n in sides if n is not None)


def _exact_seconds(seconds: float | None) -> str | None:
    """Return seconds that a column of whole numbers cannot hold; 0 would be read as none."""
    if seconds is None or (seconds and not seconds % 1):
        return None
    return f"{format_number(seconds, 6)} s"


def _agrees(column: float | None, tolerance: float, *stated: float | None) -> bool:
    given = [n for n in stated if n is not None]
    return not given or abs(sum(given) - (column or 0)) <= tolerance


def _has_seconds(result: SetResult) -> bool:
    return any(s is not None for s in (result.seconds, result.seconds_left, result.seconds_right))
