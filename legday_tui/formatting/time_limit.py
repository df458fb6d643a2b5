"""A session that is cut to a time limit, or to some phases: what it leaves out, and why."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from legday_tui.domain.planning.shorter import Cut
from legday_tui.domain.planning.wishes import Wishes
from legday_tui.domain.program.program import Program
from legday_tui.formatting.names import exercise_name, phase_title
from legday_tui.formatting.units import counted, listed, minutes_words

COUNTS = "What's left out doesn't count as missed."
TIME_LEFT, ALL_LEFT = "How much time is left?", "Everything that's left"
LIMITS = (45, 30, 20, 10)
"""The offered limits, in minutes."""
NOTHING_LEFT = "No"
NAMED = 2
"""The number of exercises that a short line names."""


@dataclass(frozen=True, slots=True)
class LimitChoice:
    """A time limit that is offered, in words."""

    minutes: int | None
    """None for no limit."""
    name: str
    about: str
    """What it leaves out; empty for nothing."""


def limit_choices(
    program: Program, whole_min: int, cuts_at: Callable[[int], Sequence[Cut]], whole: str
) -> list[LimitChoice]:
    """Return a choice for everything, which takes `whole_min`, and one for each shorter limit.

    `cuts_at` returns what a limit of that many minutes takes. `whole` is the name of everything.
    """
    shorter = (minutes for minutes in LIMITS if minutes < whole_min)
    return [
        LimitChoice(None, whole, f"About {minutes_words(whole_min)}"),
        *(LimitChoice(m, f"{m} min", cut_summary(program, cuts_at(m))) for m in shorter),
    ]


def time_left_choices(
    program: Program, whole_min: int, cuts_at: Callable[[int], Sequence[Cut]]
) -> list[LimitChoice]:
    """Return the choices for the sets left of a workout; see `limit_choices`."""
    return limit_choices(program, whole_min, cuts_at, ALL_LEFT)


def wishes_lines(program: Program, wishes: Wishes, minutes: int, cuts: Sequence[Cut]) -> list[str]:
    """Return what a session that takes these minutes is cut to, by these cuts."""
    return [*_phase_words(program, wishes), *_limit_words(wishes, minutes, cuts)]


def _limit_words(wishes: Wishes, minutes: int, cuts: Sequence[Cut]) -> list[str]:
    """Return a line for the time limit of a session that takes these minutes; none without a limit."""
    if wishes.minutes is None:
        return []
    if not cuts and minutes <= wishes.minutes:
        return [f"All of it fits your {wishes.minutes} min: about {minutes}."]
    if minutes > wishes.minutes:
        return [f"As short as it gets: about {minutes} min. {COUNTS}"]
    return [f"Cut to {wishes.minutes} min. {COUNTS}"]


def _phase_words(program: Program, wishes: Wishes) -> list[str]:
    """Return a line for the phases that are wanted; none if all are."""
    names = [phase_title(program, p.id).capitalize() for p in program.phases if p.id in wishes.phases]
    return [f"Only today: {listed(names)}"] if names else []


def cut_lines(program: Program, cuts: Sequence[Cut]) -> list[str]:
    """Return a line for each reason: what is left of which exercises, and why."""
    by_reason: dict[tuple[str, str], list[str]] = {}
    for cut in cuts:
        by_reason.setdefault((_left(cut), _why(cut)), []).extend(cut.exercises)
    return [
        f"{left} {_names(program, names, 'or' if left == NOTHING_LEFT else 'and')}: {why}"
        for (left, why), names in by_reason.items()
    ]


def cut_summary(program: Program, cuts: Sequence[Cut]) -> str:
    """Return what a time limit takes in one short line; empty for nothing."""
    out = list(
        dict.fromkeys(exercise_name(program, e) for cut in cuts if not cut.sets for e in cut.exercises)
    )
    more = len(out) - NAMED
    named = [*out[:NAMED], f"{more} more"] if more > 1 else out
    has_fewer = any(cut.sets and cut.seconds is None for cut in cuts)
    parts = [
        "fewer sets" if has_fewer else "",
        f"without {listed(named)}" if named else "",
    ]
    words = ", ".join(part for part in parts if part) or ("shorter stretches" if cuts else "")
    return words[:1].upper() + words[1:]


def behind_words(minutes_over: int, limit: int | None, key: str) -> str:
    """Return a line for a session that will exceed its limit by that many minutes; empty if it will not."""
    return f"{minutes_over} min over your {limit}: {key} makes it fit" if minutes_over else ""


def _left(cut: Cut) -> str:
    if not cut.sets:
        return NOTHING_LEFT
    if cut.seconds is not None:
        return f"{cut.seconds} s of"
    return f"{counted(cut.sets, 'set')} of"


def _names(program: Program, exercises: Iterable[str], conjunction: Literal["and", "or"]) -> str:
    return listed([exercise_name(program, e) for e in dict.fromkeys(exercises)], conjunction)


def _why(cut: Cut) -> str:
    return cut.shortening.why[0].lower() + cut.shortening.why[1:].rstrip(".")
