"""What a set has and a format has no column for, as a small list in its note: `L10 R9, 2 x 8 kg`."""

import re
from functools import lru_cache
from typing import Annotated, Any, get_args

from msgspec import Meta, Struct, ValidationError, convert, to_builtins

from legday_tui.domain.session import SetResult
from legday_tui.domain.terms import Kilograms, Kind, Reps, Seconds, SetType, Unit
from legday_tui.interchange.cells import number_text
from legday_tui.interchange.weights import IN_KG

KINDS: dict[str, Kind] = {"counted": "reps", "hold": "hold", "interval": "interval", "guide": "guide"}
HURT = "hurt"
NEAR_KG = 0.01
"""Loads that differ by less are the same, written in another unit."""
_NUMBER = r"\d{1,6}(?:\.\d{1,6})?"
_SIDES = re.compile(r"(?:L(?P<left>\d{1,4}))? ?(?:R(?P<right>\d{1,4}))?", re.ASCII)
_HELD = re.compile(rf"(?:L(?P<left>{_NUMBER})s)? ?(?:R(?P<right>{_NUMBER})s)?", re.ASCII)
_LOAD = re.compile(rf"(?P<implements>\d) x (?P<each>{_NUMBER}) (?P<unit>kg|lb)", re.ASCII)
_COUNTS = {
    "reps": re.compile(r"(\d{1,4}) reps", re.ASCII),
    "seconds": re.compile(rf"({_NUMBER}) s", re.ASCII),
    "contacts": re.compile(r"(\d{1,4}) landings", re.ASCII),
    "set": re.compile(r"set (\d{1,3})", re.ASCII),
    "rpe": re.compile(rf"rpe ({_NUMBER})", re.ASCII),
}


class SetNote(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the words of a set say; they go before what its columns say."""

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

    def fit(self, reps: float | None, seconds: float | None, load_kg: float | None) -> bool:
        """Whether they can be about a set with these columns, or are a remark of somebody else."""
        return (
            _fit(reps, 0, self.reps, self.reps_left, self.reps_right)
            and _fit(seconds, 0.5, self.seconds, self.seconds_left, self.seconds_right)
            and _fit(load_kg, NEAR_KG, self.load_each_kg and self.load_each_kg * (self.implements or 0))
        )

    def fields(self) -> dict[str, Any]:
        """The fields of the set that they say."""
        return dict(to_builtins(self))


def words_of(result: SetResult, unit: Unit, *, seen: SetNote) -> str:
    """The words without which a reader would take the set for what was `seen` in its columns."""
    words = [
        _sides_words(result.reps_left, result.reps_right),
        _sides_words(result.seconds_left, result.seconds_right, "s"),
        "0 reps" if result.reps == 0 else None,
        _odd_seconds(result.seconds),
        _load_words(result, unit),
        result.type if result.type != seen.type else None,
        next(w for w, kind in KINDS.items() if kind == result.kind) if result.kind != seen.kind else None,
        f"set {result.set}" if result.set != seen.set else None,
        None if result.contacts is None else f"{result.contacts} landings",
        f"rpe {number_text(result.rpe)}" if result.rpe is not None and seen.rpe is None else None,
        HURT if result.pain else None,
    ]
    return ", ".join(word for word in words if word)


@lru_cache(maxsize=1024)
def set_words_in(text: str) -> SetNote | None:
    """What such a list says; None for any other text."""
    found: dict[str, Any] = {}
    for word in text.split(", "):
        said = _said(word)
        if not said:
            return None
        found |= said
    try:
        return convert(found, SetNote, strict=False)
    except ValidationError:
        return None


def _said(word: str) -> dict[str, Any]:
    """The fields that one word says; none for a word that is not ours."""
    for pattern, fields in ((_SIDES, "reps"), (_HELD, "seconds")):
        if word and (match := pattern.fullmatch(word)):
            return {f"{fields}_{side}": n for side, n in match.groupdict().items() if n is not None}
    if match := _LOAD.fullmatch(word):
        unit: Unit = "kg" if match["unit"] == "kg" else "lb"
        return {"implements": match["implements"], "load_each_kg": float(match["each"]) * IN_KG[unit]}
    if word in get_args(SetType):
        return {"type": word}
    if word == HURT:
        return {"pain": True}
    if word in KINDS:
        return {"kind": KINDS[word]}
    return {name: m[1] for name, pattern in _COUNTS.items() if (m := pattern.fullmatch(word))}


def _load_words(result: SetResult, unit: Unit) -> str | None:
    """The load of each implement, where they make up the whole."""
    each, implements = result.load_each_kg, result.implements
    if each is None or implements is None or abs(each * implements - (result.load_kg or 0)) > NEAR_KG:
        return None
    return f"{implements} x {number_text(each / IN_KG[unit])} {unit}"


def _sides_words(left: float | None, right: float | None, unit: str = "") -> str:
    sides = (("L", left), ("R", right))
    return " ".join(f"{side}{number_text(n, 6)}{unit}" for side, n in sides if n is not None)


def _odd_seconds(seconds: float | None) -> str | None:
    """Seconds that a column of whole ones cannot hold; an empty column is no seconds."""
    if seconds is None or (seconds and not seconds % 1):
        return None
    return f"{number_text(seconds, 6)} s"


def _fit(column: float | None, by: float, *said: float | None) -> bool:
    given = [n for n in said if n is not None]
    return not given or abs(sum(given) - (column or 0)) <= by
