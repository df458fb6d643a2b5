"""What is offered: full depth, another level, an easy session; and what is not."""

import sys
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from msgspec import structs

from legday_tui.domain.planning.offers import offers_for
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.planning.wishes import Wishes
from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.terms import Method
from legday_tui.formatting.offers import offer_words
from tests.domain.samples import result, session
from tests.fake_clock import MONDAY_EVENING
from tests.sample import bundled_program


def leg_day(
    days_ago: int,
    *,
    reps: int,
    level: str = "beginner",
    method: Method = "form_first",
    form_ok: bool | None = True,
    pain: bool = False,
    easy: bool = False,
) -> Session:
    """A session of the strength exercises, with these reps in each set."""
    plan = todays_plan(bundled_program(), level, TrainingHistory(), method=method)
    steps = [s for s in plan.steps if s.phase == "strength" and s.type == "working" and not s.optional]
    sets = [
        structs.replace(done(step, reps), form_ok=form_ok, pain=pain, rom=step.rom, tempo=step.tempo)
        for step in steps
    ]
    made = session(*sets, started_at=MONDAY_EVENING - timedelta(days=days_ago))
    return structs.replace(made, id=f"{days_ago:032x}", level=level, method=method, easy=easy)


def done(step: Step, reps: int) -> SetResult:
    sided = {"reps": None, "reps_left": reps, "reps_right": reps}
    plain = result(step)
    return structs.replace(plain, set=step.set, **(sided if step.sides != "none" else {"reps": reps}))


def kinds(sessions: Sequence[Session], level: str = "beginner", now: datetime = MONDAY_EVENING) -> list[str]:
    return [o.kind for o in offers_for(bundled_program(), level, TrainingHistory(sessions, now))]


def test_nothing_is_offered_without_a_history() -> None:
    assert kinds([]) == []


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        ([leg_day(d, reps=12) for d in (9, 6, 3)], ["full-depth"]),
        ([leg_day(d, reps=12) for d in (6, 3)], []),
        ([leg_day(d, reps=12, form_ok=None) for d in (9, 6, 3)], []),
        ([leg_day(9, reps=12), leg_day(6, reps=12, form_ok=False), leg_day(3, reps=12)], []),
        ([leg_day(9, reps=12), leg_day(6, reps=12, pain=True), leg_day(3, reps=12)], []),
        ([leg_day(3, reps=15)], ["level-up"]),
        ([leg_day(3, reps=14)], []),
        ([leg_day(3, reps=15, form_ok=None)], []),
        ([leg_day(6, reps=15), leg_day(3, reps=12)], ["level-up"]),
        ([leg_day(6, reps=15), leg_day(3, reps=12, form_ok=None)], ["level-up"]),
        ([leg_day(6, reps=15), leg_day(3, reps=12, form_ok=False)], []),
        ([leg_day(6, reps=15), leg_day(3, reps=12, pain=True)], []),
        ([leg_day(6, reps=15), leg_day(3, reps=9)], ["easy-misses"]),
        ([leg_day(33, reps=15), leg_day(3, reps=12)], []),
    ],
)
def test_full_depth_and_the_next_level_need_good_form(sessions: list[Session], expected: list[str]) -> None:
    assert kinds(sessions) == expected


def test_a_session_at_another_level_does_not_count_for_full_depth() -> None:
    other = leg_day(1, reps=12, level="intermediate", method="none")

    assert kinds([*(leg_day(d, reps=12) for d in (9, 6, 3)), other]) == ["full-depth"]
    assert kinds([*(leg_day(d, reps=12) for d in (6, 3)), other]) == []


@pytest.mark.parametrize("days", [28, 60, 400])
def test_the_way_back_down_after_a_break(days: int) -> None:
    past = [leg_day(days, reps=12, level="intermediate", method="none")]

    assert kinds(past, "intermediate") == ["level-down-break"]
    assert kinds(past, "beginner") == []


def test_less_than_four_weeks_are_no_break() -> None:
    assert kinds([leg_day(27, reps=12, level="intermediate", method="none")], "intermediate") == []


def test_the_way_back_down_and_an_easy_session_after_misses() -> None:
    past = [leg_day(d, reps=5, level="intermediate", method="none") for d in (9, 6, 3)]

    assert kinds(past, "intermediate") == ["level-down-misses", "easy-misses"]


def test_an_easy_session_after_six_weeks_of_two_sessions() -> None:
    weeks = [
        leg_day(d, reps=12, level="intermediate", method="none") for d in range(42, 0, -1) if d % 7 in (4, 6)
    ]

    assert kinds(weeks, "intermediate") == ["easy-weeks"]
    assert kinds(weeks[2:], "intermediate") == []
    eased = [*weeks[:-1], structs.replace(weeks[-1], easy=True)]
    assert kinds(eased, "intermediate") == []


def _calls_of_offers(sessions: int) -> int:
    """How many functions are called to find what is offered after so many leg days, two a week."""
    days = [n // 2 * 7 + n % 2 * 3 for n in range(1, sessions + 1)]
    last = leg_day(0, reps=12)
    past = [
        structs.replace(
            last, id=f"{d:032x}", started_at=MONDAY_EVENING - timedelta(days=d), sets=last.sets[:1]
        )
        for d in reversed(days)
    ]
    program, history = bundled_program(), TrainingHistory(past, MONDAY_EVENING)
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        offered = offers_for(program, "beginner", history)
    finally:
        sys.setprofile(None)
    assert "easy-weeks" in [offer.kind for offer in offered]
    return calls


def test_twice_as_many_weeks_in_a_row_take_no_more_than_twice_the_work() -> None:
    assert _calls_of_offers(1000) < 2.2 * _calls_of_offers(500)


def test_an_easy_session_has_half_the_sets_at_the_same_load_and_is_not_judged() -> None:
    program = bundled_program()
    past = [leg_day(3, reps=12, level="intermediate", method="none")]
    history = TrainingHistory(past, MONDAY_EVENING)
    usual = todays_plan(program, "intermediate", history, method="none")
    easy = todays_plan(program, "intermediate", history, method="none", wishes=Wishes(easy=True))
    half = [s for s in easy.steps if s.exercise == "heel-raise-squat" and s.type == "working"]
    after = [*past, leg_day(1, reps=2, level="intermediate", method="none", easy=True)]
    later = todays_plan(program, "intermediate", TrainingHistory(after, MONDAY_EVENING), method="none")

    assert [(s.set, s.sets) for s in half] == [(1, 2), (2, 2)]
    assert half[0].load == next(s.load for s in usual.steps if s.exercise == "heel-raise-squat")
    assert [s.reason for s in later.steps] == [s.reason for s in usual.steps]


def test_each_offer_is_one_line() -> None:
    program = bundled_program()
    past = [leg_day(d, reps=5, level="intermediate", method="none") for d in (9, 6, 3)]
    offers = offers_for(program, "intermediate", TrainingHistory(past, MONDAY_EVENING))

    assert [offer_words(program, offer) for offer in offers] == [
        "Missed three times running on 3 exercises: a spell at Beginner?",
        "Missed reps on 3 exercises this week: an easy session today?",
    ]


@pytest.mark.parametrize(("days", "words"), [(42, "6 weeks off"), (400, "13 months off")])
def test_a_break_is_told_in_weeks_or_months(days: int, words: str) -> None:
    past = TrainingHistory([leg_day(days, reps=12, level="intermediate", method="none")], MONDAY_EVENING)
    (offer,) = offers_for(bundled_program(), "intermediate", past)

    assert offer_words(bundled_program(), offer) == f"{words}: ease back in at Beginner?"
