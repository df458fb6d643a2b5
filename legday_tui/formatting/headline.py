"""The one sentence of the home screen: what is new today."""

from collections.abc import Callable
from typing import NamedTuple

from legday_tui.domain.planning.plan import Plan, Step
from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.reason import Reason, Verdict
from legday_tui.domain.terms import Unit
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.units import clock_time, load_words


class Headline(NamedTuple):
    """What is new today."""

    big: str
    """The number that matters, for large letters; empty if there is none."""
    sentence: str


Words = Callable[[str, Step, Reason, Unit], Headline]


def _heavier(name: str, step: Step, _: Reason, unit: Unit) -> Headline:
    load = load_words(step.load, unit)
    return Headline(load, f"{name} {_verb(name, 'goes', 'go')} to {load} today.")


def _longer(name: str, step: Step, _: Reason, __: Unit) -> Headline:
    time = clock_time(step.seconds[1]) if step.seconds else ""
    return Headline(time, f"{name}: go for {time} today.")


def _slower(name: str, _: Step, __: Reason, ___: Unit) -> Headline:
    return Headline("", f"{name} {_verb(name, 'gets', 'get')} slower today: lower for 3 s.")


def _pulses(name: str, _: Step, __: Reason, ___: Unit) -> Headline:
    return Headline("", f"{name} with pulses after each set today.")


def _once_more(name: str, _: Step, reason: Reason, unit: Unit) -> Headline:
    load = load_words(reason.next, unit)
    return Headline("", f"Do it once more, and {name} {_verb(name, 'goes', 'go')} to {load}.")


def _one_more_rep(name: str, step: Step, _: Reason, unit: Unit) -> Headline:
    at = f" at {load_words(step.load, unit)}" if step.load.total_kg else ""
    return Headline("+1 rep", f"{name}{at}: one more rep than last time.")


def _back(_: str, __: Step, ___: Reason, ____: Unit) -> Headline:
    return Headline("", "Welcome back. Start lighter today, and you're up again in a few sessions.")


NEWS: dict[Verdict, Words] = {
    "up": _heavier,
    "back": _heavier,
    "add-load": _heavier,
    "break": _back,
    "longer": _longer,
    "hold-start": _longer,
    "slower": _slower,
    "pulses": _pulses,
    "rep-more": _one_more_rep,
    "rep-more-each": _one_more_rep,
    "rep-more-since": _one_more_rep,
    "heavier-once-more": _once_more,
}
"""The verdicts that are news, the best news first."""

GREETINGS: tuple[tuple[tuple[Verdict, ...], str], ...] = (
    (("pain", "pain-light", "pain-swap"), "It hurt last time. Take it easy, and stop if it hurts again."),
    (
        ("deload", "fewer-reps", "easier", "one-more", "shorter", "hold-break"),
        "A little less today, so you can build up again.",
    ),
    (
        ("translated", "translated-up", "as-elsewhere"),
        "Another style than last time, worked out from what you've done.",
    ),
    (("first", "first-like-this", "first-hold"), "Something new today. Start easy, and feel your way in."),
)
"""What is said without news, for a plan with one of these verdicts, the first that fits."""
SAME_PLAN = "Same plan as last time. Make it look easy."


def headline_of(program: Program, plan: Plan, leg_day: int, unit: Unit = "kg") -> Headline:
    """Return the best news of a plan, or a greeting if there is none. `leg_day` is today's number, from 1."""
    if leg_day == 1:
        return Headline("Day 1", "Welcome to your first leg day. Pick a level, and go.")
    steps = {s.reason.verdict: s for s in reversed(plan.steps) if s.reason is not None}
    for verdict, words in NEWS.items():
        step = steps.get(verdict)
        if step is not None and step.reason is not None:
            return words(exercise_name(program, step.exercise), step, step.reason, unit)
    greetings = (words for verdicts, words in GREETINGS if not steps.keys().isdisjoint(verdicts))
    return Headline(f"Day {leg_day}", next(greetings, SAME_PLAN))


def _verb(name: str, one: str, many: str) -> str:
    """Return the form of a verb for the name of an exercise, which may be a plural: `Alternating Lunges`."""
    return many if name.endswith("s") and not name.endswith("ss") else one
