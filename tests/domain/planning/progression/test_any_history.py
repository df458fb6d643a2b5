"""What holds for any history."""

from hypothesis import given, settings
from hypothesis import strategies as st

from legday_tui.domain.planning.progression import PlannedExercise, suggest
from legday_tui.domain.planning.training_history import Performance
from legday_tui.domain.program.program import Rack
from legday_tui.domain.terms import BODYWEIGHT
from legday_tui.formatting.reasons import reason_words
from tests.domain.planning.progression.any_history import histories, racks
from tests.domain.planning.progression.histories import (
    BARBELL,
    HARDER,
    HOLDS,
    LUNGES,
    RACK,
    SQUATS,
    holds,
    reason_of,
    varied,
)
from tests.domain.samples import JUMPS, LUNGE, SQUAT, WALL_SIT

often = settings(max_examples=150, deadline=None)


@often
@given(past=histories(), rack=racks)
def test_reps_to_go_for_are_always_inside_the_range(past: list[Performance], rack: Rack | None) -> None:
    aims = suggest(varied(rack=rack), past).aims

    assert len(aims) == SQUATS.sets
    assert all(10 <= aim <= 12 for aim in aims)


@often
@given(past=histories(LUNGE), rack=st.sampled_from((RACK, BARBELL)))
def test_a_load_is_on_the_rack_or_was_lifted(past: list[Performance], rack: Rack) -> None:
    load = suggest(varied(LUNGES, rack=rack), past).load

    lifted = {r.load for performance in past for r in performance.sets}
    assert load == BODYWEIGHT or load in lifted or load.each_kg in rack.each_kg


@often
@given(past=histories(alike=True, least=1))
def test_it_is_never_heavier_after_a_miss_or_after_pain(past: list[Performance]) -> None:
    last = past[-1]
    suggestion = suggest(SQUATS, past)

    if min(last.reps) < 10 or any(r.pain for r in last.sets):
        assert suggestion.load.total_kg <= last.load.total_kg
        assert reason_of(suggestion).verdict not in HARDER


@often
@given(past=histories(least=1))
def test_it_is_never_harder_after_pain_however_it_was_done(past: list[Performance]) -> None:
    if any(r.pain for r in past[-1].sets):
        assert reason_of(suggest(SQUATS, past)).verdict not in HARDER


@often
@given(past=histories(alike=True, least=1))
def test_it_is_never_more_than_one_step_of_the_rack_heavier_than_what_was_lifted(
    past: list[Performance],
) -> None:
    lifted = past[-1].load.each_kg
    heavier = [kg for kg in RACK.each_kg if kg > lifted]

    assert suggest(SQUATS, past).load.each_kg <= (heavier[0] if heavier else lifted)


@often
@given(past=histories(least=1))
def test_whatever_was_done_it_is_never_two_steps_heavier_than_the_heaviest(past: list[Performance]) -> None:
    lifted = max(performance.load.each_kg for performance in past)
    heavier = [kg for kg in RACK.each_kg if kg > lifted]

    assert suggest(SQUATS, past).load.each_kg <= (heavier[0] if heavier else lifted)


@often
@given(past=histories(alike=True, least=1))
def test_it_gets_heavier_only_where_every_set_was_full(past: list[Performance]) -> None:
    last = past[-1]

    if suggest(SQUATS, past).load.total_kg > last.load.total_kg:
        assert len(last.sets) >= SQUATS.sets
        assert min(last.reps) >= 12
        assert last.sets[-1].rpe != 10
        assert not any(r.pain or r.form_ok is False for r in last.sets)


@often
@given(goal=st.integers(5, 120), past=histories(WALL_SIT, alike=True, least=1))
def test_a_hold_is_never_past_the_goal_and_never_longer_after_a_miss_or_pain(
    goal: int, past: list[Performance]
) -> None:
    last = past[-1]
    seconds = suggest(holds(goal, goal), past).seconds

    assert seconds is not None
    assert 1 <= seconds[0] == seconds[1] <= goal
    asked = last.sets[-1].target.seconds
    if asked is not None and (min(last.seconds) < min(asked, goal) or any(r.pain for r in last.sets)):
        assert seconds[1] <= asked


@often
@given(
    wanted=st.sampled_from((SQUATS, LUNGES, HOLDS, holds(45, 90), varied(method=None, rack=None))),
    past=st.one_of(histories(SQUAT), histories(LUNGE), histories(WALL_SIT), histories(JUMPS)),
)
def test_any_history_has_an_answer_with_a_reason_and_always_the_same_one(
    wanted: PlannedExercise, past: list[Performance]
) -> None:
    suggestion = suggest(wanted, past)

    assert suggestion == suggest(wanted, tuple(past))
    assert reason_words(reason_of(suggestion))
