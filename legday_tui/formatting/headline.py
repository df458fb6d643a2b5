"""The one sentence of the home screen: what is new today."""

from collections.abc import Callable
from typing import NamedTuple

from legday_tui.domain.planning.plan import Plan, Step
from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.reason import Reason, Verdict
from legday_tui.domain.terms import Unit
from legday_tui.formatting.methods import lowering_words
from legday_tui.formatting.names import exercise_name, verb_of
from legday_tui.formatting.reasons import NEXT_TIME, TODAY
from legday_tui.formatting.units import clock_time, load_words


class Headline(NamedTuple):
    """What is new today."""

    big: str
    """The number that matters, for large letters; empty if there is none."""
    sentence: str


class News(NamedTuple):
    """What a headline is made of."""

    name: str
    """The name of the exercise."""
    step: Step
    reason: Reason
    unit: Unit
    when: str
    """TODAY or NEXT_TIME."""

    @property
    def load(self) -> str:
        return load_words(self.step.load, self.unit)

    def verb(self, one: str, many: str) -> str:
        """Return the form of a verb for the name, as `verb_of` does."""
        return verb_of(self.name, one, many)


Words = Callable[[News], Headline]


def _heavier(news: News) -> Headline:
    return Headline(news.load, f"{news.name} {news.verb('goes', 'go')} to {news.load} {news.when}.")


def _longer(news: News) -> Headline:
    time = clock_time(news.step.seconds[1]) if news.step.seconds else ""
    return Headline(time, f"{news.name}: go for {time} {news.when}.")


def _slower(news: News) -> Headline:
    how = lowering_words(news.reason.goal)
    return Headline("", f"{news.name} {news.verb('gets', 'get')} slower {news.when}: {how}.")


def _pulses(news: News) -> Headline:
    return Headline("", f"{news.name} with pulses after each set {news.when}.")


def _once_more(news: News) -> Headline:
    load = load_words(news.reason.next, news.unit)
    return Headline("", f"Do it once more, and {news.name} {news.verb('goes', 'go')} to {load}.")


def _one_more_rep(news: News) -> Headline:
    at = f" at {news.load}" if news.step.load.total_kg else ""
    more = "one more rep than last time" if news.when == TODAY else f"one more rep {news.when}"
    return Headline("+1 rep", f"{news.name}{at}: {more}.")


def _back(news: News) -> Headline:
    return Headline("", f"Welcome back. Start lighter {news.when}, and you're up again in a few sessions.")


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
        "A little less {when}, so you can build up again.",
    ),
    (
        ("translated", "translated-up", "as-elsewhere"),
        "Another style than last time, worked out from what you've done.",
    ),
    (("lighter-here", "not-on-rack"), "Other weights than last time, worked out from what you've done."),
    (("first", "first-like-this", "first-hold"), "Something new {when}. Start easy, and feel your way in."),
)
"""What is said without news, for a plan with one of these verdicts, the first that fits."""
SAME_PLAN = "Same plan as last time. Make it look easy."


def headline_of(
    program: Program, plan: Plan, leg_day: int, unit: Unit = "kg", *, recovering: bool = False
) -> Headline:
    """Return the best news of a plan, or a greeting if there is none.

    `leg_day` is its number, from 1. With `recovering` it is not for today.
    """
    if leg_day == 1:
        return Headline("Day 1", "Welcome to your first leg day. Pick a level, and go.")
    when = NEXT_TIME if recovering else TODAY
    steps = {s.reason.verdict: s for s in reversed(plan.steps) if s.reason is not None}
    for verdict, words in NEWS.items():
        step = steps.get(verdict)
        if step is not None and step.reason is not None:
            return words(News(exercise_name(program, step.exercise), step, step.reason, unit, when))
    greetings = (words for verdicts, words in GREETINGS if not steps.keys().isdisjoint(verdicts))
    return Headline(f"Day {leg_day}", next(greetings, SAME_PLAN).format(when=when))
