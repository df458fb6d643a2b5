"""A session that is fitted to the time: what goes first, what stays, and what counts."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from legday_tui.domain.planning.estimate import (
    AS_PLANNED,
    QUICKEST,
    SLOWEST,
    OwnPace,
    estimated_minutes,
    estimated_seconds_of,
)
from legday_tui.domain.planning.methods import available_methods
from legday_tui.domain.planning.plan import Plan, Step
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.shorter import shorter
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.planning.wished_plan import as_wished, cuts_for
from legday_tui.domain.planning.wishes import Wishes
from legday_tui.domain.program.program import USUAL_SHORTENINGS
from legday_tui.formatting.time_limit import cut_lines, wishes_lines
from tests.advice.leg_days import WALL_SIT, Asked, advice_on, day, sits
from tests.sample import bundled_program

PROGRAM = bundled_program()
PLANS = [
    build_plan(PROGRAM, level_id, method=method)
    for level_id, level in PROGRAM.levels.items()
    for method in available_methods(PROGRAM, level)
]

PACES = st.builds(OwnPace, st.floats(QUICKEST, SLOWEST), st.floats(QUICKEST, SLOWEST))


def sets_of(steps: tuple[Step, ...], exercise: str) -> int:
    return sum(s.exercise == exercise and s.type == "working" for s in steps)


@given(plan=st.sampled_from(PLANS), minutes=st.integers(1, 90), pace=PACES)
def test_what_is_left_is_a_whole_session_that_fits(plan: Plan, minutes: int, pace: OwnPace) -> None:
    fitted = shorter(PROGRAM, plan.steps, 60 * minutes, pace)
    left = fitted.steps

    assert fitted.fits == (estimated_seconds_of(left, pace) <= 60 * minutes)
    assert len({s.id for s in left}) == len(left)
    assert not (fitted.cuts and any(s.optional for s in left))
    there = {s.slot for s in left}
    order = [slot for slot in dict.fromkeys(s.slot for s in plan.steps) if slot in there]
    assert list(dict.fromkeys(s.slot for s in left)) == order
    for slot in there:
        own = [s for s in left if s.slot == slot and s.parent == s.id and not s.optional]
        before = [s for s in plan.steps if s.slot == slot and not s.optional]
        assert [s.set for s in own] == list(range(1, len(own) + 1))
        assert {s.sets for s in own} == {len(own)}
        children = Counter(s.type for s in left if s.slot == slot and s.type == "drop")
        assert children == Counter(s.type for s in before if s.type == "drop")
        pulses = sum(s.slot == slot and s.type == "pulse" for s in left)
        assert pulses in (0, len(own))


@given(plan=st.sampled_from(PLANS), minutes=st.integers(15, 90), pace=PACES)
def test_the_time_is_used_unless_the_session_is_whole_or_cannot_be_shorter_and_it_says_so(
    plan: Plan, minutes: int, pace: OwnPace
) -> None:
    wishes = Wishes(minutes=minutes)

    takes_s = estimated_seconds_of(as_wished(PROGRAM, plan, wishes, pace).steps, pace)

    limit_s, cuts = 60 * minutes, cuts_for(PROGRAM, plan, wishes, pace)
    (words,) = wishes_lines(PROGRAM, wishes, round(takes_s / 60), cuts)
    if words.startswith("All of it fits"):
        assert estimated_seconds_of(plan.steps, pace) == takes_s <= limit_s
    elif words.startswith("As short as it gets"):
        assert takes_s == estimated_seconds_of(shorter(PROGRAM, plan.steps, 1, pace).steps, pace)
    else:
        assert takes_s == pytest.approx(limit_s, rel=0.1)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: f"{plan.level} {plan.method}")
def test_half_an_hour_is_used_at_every_level_in_every_style(plan: Plan) -> None:
    assert 27 <= estimated_minutes(shorter(PROGRAM, plan.steps, 1800).steps) <= 30


def test_a_session_that_fits_stays_as_it_is() -> None:
    plan = build_plan(PROGRAM, "intermediate")

    assert shorter(PROGRAM, plan.steps, 2 * 3600).steps == plan.steps
    assert not shorter(PROGRAM, plan.steps, 2 * 3600).cuts


def test_rolling_goes_first_and_the_squat_last() -> None:
    plan = build_plan(PROGRAM, "intermediate", method="none")

    first = shorter(PROGRAM, plan.steps, 56 * 60).cuts
    shortest = shorter(PROGRAM, plan.steps, 1)

    assert {e for cut in first for e in cut.exercises} <= {"foam-roll-quads", "foam-roll-calves"}
    assert not shortest.fits
    assert sets_of(shortest.steps, "heel-raise-squat") == 1
    assert not sets_of(shortest.steps, "bulgarian-split-squat")
    assert any(s.exercise == "air-squat" for s in shortest.steps)


def test_a_set_that_has_begun_stays() -> None:
    steps = build_plan(PROGRAM, "intermediate", method="none").steps
    current = next(s for s in steps if s.exercise == "bulgarian-split-squat")
    queue = steps[steps.index(current) :]

    left = shorter(PROGRAM, queue, 1, current=current.id).steps

    assert left[0] == replace(current, sets=1)


def test_sets_of_a_pair_stay_in_turn() -> None:
    plan = build_plan(PROGRAM, "advanced", method="superset")

    for minutes in range(20, 50):
        left = shorter(PROGRAM, plan.steps, 60 * minutes).steps
        for rotation in {s.rotation for s in left}:
            numbers = [s.set for s in left if s.rotation == rotation and not s.is_ramp_up]
            assert numbers == sorted(numbers)


def test_all_of_it_with_its_optional_sets_stays_if_there_is_time() -> None:
    plan, wishes = build_plan(PROGRAM, "advanced", method="none"), Wishes(minutes=90)

    whole = as_wished(PROGRAM, plan, wishes, AS_PLANNED)

    assert whole.steps == plan.steps
    assert any(s.optional for s in whole.steps)
    assert wishes_lines(PROGRAM, wishes, 47, ()) == ["All of it fits your 90 min: about 47."]


def test_without_a_list_of_the_program_sets_go() -> None:
    program = replace(PROGRAM, shortenings=USUAL_SHORTENINGS)
    steps = build_plan(program, "intermediate", method="none").steps

    left = shorter(program, steps, 35 * 60).steps

    assert {s.exercise for s in left} == {s.exercise for s in steps}
    assert sets_of(left, "heel-raise-squat") == 2


def test_the_limit_is_met_at_the_pace_of_the_user() -> None:
    plan, wishes = build_plan(PROGRAM, "intermediate"), Wishes(minutes=30)

    slow, usual = (as_wished(PROGRAM, plan, wishes, pace) for pace in (OwnPace(1.3, 1.3), AS_PLANNED))

    assert len(slow.steps) < len(usual.steps)
    assert (slow.minutes, usual.minutes) == (30, 30)


def test_only_some_phases_are_done() -> None:
    wishes = Wishes(phases=("warm-up", "strength"))

    plan = todays_plan(PROGRAM, "intermediate", TrainingHistory(), wishes=wishes)

    assert list(dict.fromkeys(s.phase for s in plan.steps)) == ["warm-up", "strength"]
    assert plan.minutes is None


def test_it_says_what_is_left_out_and_why() -> None:
    plan, wishes = build_plan(PROGRAM, "intermediate", method="none"), Wishes(minutes=30)

    cuts = cuts_for(PROGRAM, plan, wishes, AS_PLANNED)
    lines = cut_lines(PROGRAM, cuts)

    assert wishes_lines(PROGRAM, wishes, 30, cuts) == [
        "Cut to 30 min. What's left out doesn't count as missed."
    ]
    assert lines[0] == "No Foam Roll Quads or Foam Roll Calves: roll at home tonight"


SHORT = Asked()


@pytest.mark.parametrize(
    ("reps", "advice"),
    [
        ((12, 12), ("10, 10, 10, 10 at 2 x 18 kg", "2 x 12 at 2 x 16 kg: take 2 x 18 kg")),
        ((12,), ("12, 12, 12, 12 at 2 x 16 kg", "1 of 4 sets at 2 x 16 kg in the time you had: same again")),
        ((8, 8), ("10, 10, 10, 10 at 2 x 16 kg", "Missed 10 on 2 sets: same weight again")),
    ],
)
def test_half_of_the_sets_are_judged_if_the_time_was_limited(
    reps: tuple[int, ...], advice: tuple[str, str]
) -> None:
    past = [day(0, *(12,) * 4, each=16), replace(day(4, *reps, each=16), minutes=30)]

    assert advice_on(8, past, SHORT) == advice


def test_one_hold_twice_in_a_limited_time_gets_longer() -> None:
    first, second = (replace(sits(number, 60, asked=60), minutes=30) for number in (0, 4))

    once, twice = (advice_on(8, past, Asked(exercise=WALL_SIT)) for past in ([first], [first, second]))

    assert once == ("3 x 60 s", "60 s: 60 s again")
    assert twice == ("3 x 65 s", "60 s: go for 65 s")
