"""Properties of the progression for any history."""

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
def test_suggested_reps_are_inside_the_range(past: list[Performance], rack: Rack | None) -> None:
    aims = suggest(varied(rack=rack), past).aims

    assert len(aims) == SQUATS.sets
    assert all(10 <= aim <= 12 for aim in aims)


@often
@given(past=histories(LUNGE), rack=st.sampled_from((RACK, BARBELL)))
def test_a_suggested_load_is_on_the_rack_or_was_lifted(past: list[Performance], rack: Rack) -> None:
    load = suggest(varied(LUNGES, rack=rack), past).load

    lifted = {r.load for performance in past for r in performance.sets}
    assert load == BODYWEIGHT or load in lifted or load.each_kg in rack.each_kg


@often
@given(past=histories(comparable=True, least=1))
def test_the_load_never_goes_up_after_a_miss_or_pain(past: list[Performance]) -> None:
    last = past[-1]
    suggestion = suggest(SQUATS, past)

    if min(last.reps) < 10 or any(r.pain for r in last.sets):
        assert suggestion.load.total_kg <= last.load.total_kg
        assert reason_of(suggestion).verdict not in HARDER


@often
@given(past=histories(least=1))
def test_nothing_gets_harder_after_pain(past: list[Performance]) -> None:
    if any(r.pain for r in past[-1].sets):
        assert reason_of(suggest(SQUATS, past)).verdict not in HARDER


@often
@given(past=histories(comparable=True, least=1))
def test_the_load_goes_up_by_at_most_one_step_of_the_rack(
    past: list[Performance],
) -> None:
    lifted = past[-1].load.each_kg
    heavier = [kg for kg in RACK.each_kg if kg > lifted]

    assert suggest(SQUATS, past).load.each_kg <= (heavier[0] if heavier else lifted)


@often
@given(past=histories(least=1))
def test_the_load_is_at_most_one_step_above_the_heaviest_ever_lifted(past: list[Performance]) -> None:
    lifted = max(performance.load.each_kg for performance in past)
    heavier = [kg for kg in RACK.each_kg if kg > lifted]

    assert suggest(SQUATS, past).load.each_kg <= (heavier[0] if heavier else lifted)


@often
@given(past=histories(comparable=True, least=1))
def test_the_load_goes_up_only_after_all_sets_reached_the_top(past: list[Performance]) -> None:
    last = past[-1]

    if suggest(SQUATS, past).load.total_kg > last.load.total_kg:
        assert len(last.sets) >= SQUATS.sets
        assert min(last.reps) >= 12
        assert last.sets[-1].rpe != 10
        assert not any(r.pain or r.form_ok is False for r in last.sets)


@often
@given(goal=st.integers(5, 120), past=histories(WALL_SIT, comparable=True, least=1))
def test_a_hold_never_exceeds_the_goal_or_grows_after_a_miss_or_pain(
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
    planned=st.sampled_from((SQUATS, LUNGES, HOLDS, holds(45, 90), varied(method=None, rack=None))),
    past=st.one_of(histories(SQUAT), histories(LUNGE), histories(WALL_SIT), histories(JUMPS)),
)
def test_any_history_leads_to_a_deterministic_suggestion_with_a_reason(
    planned: PlannedExercise, past: list[Performance]
) -> None:
    suggestion = suggest(planned, past)

    assert suggestion == suggest(planned, tuple(past))
    assert reason_words(reason_of(suggestion))
