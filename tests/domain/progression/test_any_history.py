"""Properties of the progression for any history."""

from hypothesis import given, settings
from hypothesis import strategies as st

from legday_tui.domain.program.rack import Rack
from legday_tui.domain.progression.demand import PlannedExercise
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.progression.judgement import judged
from legday_tui.domain.terms import BODYWEIGHT, LOAD_TOLERANCE_KG
from legday_tui.formatting.reasons import reason_words
from tests.domain.progression.any_history import histories, racks
from tests.domain.progression.histories import (
    BARBELL,
    HARDER,
    HOLDS,
    LUNGES,
    RACK,
    SQUATS,
    holds,
    reason_of,
    suggested,
    varied,
)
from tests.domain.samples import JUMPS, LUNGE, SQUAT, WALL_SIT

often = settings(max_examples=150, deadline=None)


@often
@given(past=histories(), rack=racks)
def test_suggested_reps_are_inside_the_range(past: list[Performance], rack: Rack | None) -> None:
    suggestion = suggested(varied(rack=rack), past)
    low, high = suggestion.reps or (10, 12)

    assert len(suggestion.aims) == SQUATS.sets
    assert all(low <= aim <= high for aim in suggestion.aims)
    assert 1 <= low <= 10
    assert 12 <= high <= 12 + SQUATS.rules.extra_reps


@often
@given(past=histories(LUNGE), rack=st.sampled_from((RACK, BARBELL)))
def test_a_suggested_load_is_on_the_rack_or_was_lifted(past: list[Performance], rack: Rack) -> None:
    load = suggested(varied(LUNGES, rack=rack), past).load

    lifted = {r.load for performance in past for r in performance.sets}
    assert load == BODYWEIGHT or load in lifted or load.each_kg in rack.each_kg


@often
@given(past=histories(comparable=True, least=1))
def test_the_load_never_goes_up_after_a_miss_or_pain(past: list[Performance]) -> None:
    last = past[-1]
    suggestion = suggested(SQUATS, past)

    if judged(SQUATS, last).is_miss or any(r.pain for r in last.sets):
        assert suggestion.load.total_kg <= last.work(SQUATS.sets).load.total_kg
        assert reason_of(suggestion).verdict not in HARDER


@often
@given(past=histories(least=1))
def test_nothing_gets_harder_after_pain(past: list[Performance]) -> None:
    if any(r.pain for r in past[-1].sets):
        assert reason_of(suggested(SQUATS, past)).verdict not in HARDER


@often
@given(past=histories(comparable=True, least=1))
def test_the_load_goes_up_by_at_most_one_step_of_the_rack(
    past: list[Performance],
) -> None:
    lifted_kg = past[-1].work(SQUATS.sets).load.total_kg
    heavier = [2 * kg for kg in RACK.each_kg if 2 * kg > lifted_kg]

    assert suggested(SQUATS, past).load.total_kg <= (heavier[0] if heavier else lifted_kg)


@often
@given(past=histories(least=1))
def test_the_load_is_at_most_one_step_above_the_heaviest_ever_lifted(past: list[Performance]) -> None:
    lifted_kg = max(r.load.total_kg for performance in past for r in performance.sets)
    heavier = [2 * kg for kg in RACK.each_kg if 2 * kg > lifted_kg]

    assert suggested(SQUATS, past).load.total_kg <= (heavier[0] if heavier else lifted_kg)


@often
@given(past=histories(comparable=True, least=1))
def test_no_step_to_a_load_that_was_not_done_is_bigger_than_a_fifth(past: list[Performance]) -> None:
    lifted_kg = past[-1].work(SQUATS.sets).load.total_kg
    load = suggested(SQUATS, past).load
    known = any(p.load.total_kg >= load.total_kg and not judged(SQUATS, p).is_miss for p in past)

    assert not lifted_kg or known or load.total_kg <= 1.2 * lifted_kg + LOAD_TOLERANCE_KG


@often
@given(past=histories(least=1), days=st.integers(15, 2000))
def test_nothing_gets_harder_after_days_off(past: list[Performance], days: int) -> None:
    suggestion = suggested(SQUATS, past, days)

    assert suggestion.load.total_kg <= max(r.load.total_kg for p in past for r in p.sets)
    assert reason_of(suggestion).verdict not in HARDER


@often
@given(past=histories(least=1), days=st.integers(0, 2000))
def test_a_day_more_or_less_moves_no_target_by_more_than_a_break(past: list[Performance], days: int) -> None:
    earlier, later = (suggested(SQUATS, past, n).load.total_kg for n in (days, days + 1))

    assert later <= earlier + LOAD_TOLERANCE_KG


@often
@given(past=histories(comparable=True, least=1))
def test_the_load_goes_up_only_after_all_sets_reached_the_top(past: list[Performance]) -> None:
    last = past[-1]

    if suggested(SQUATS, past).load.total_kg > last.work(SQUATS.sets).load.total_kg:
        work = last.work(SQUATS.sets)
        assert work.done >= SQUATS.sets
        assert work.worst >= 12
        assert work.sets[-1].rpe != 10
        assert not any(r.pain or r.form_ok is False for r in last.sets)


@often
@given(goal=st.integers(5, 120), past=histories(WALL_SIT, comparable=True, least=1))
def test_a_hold_never_exceeds_the_goal_or_grows_after_a_miss_or_pain(
    goal: int, past: list[Performance]
) -> None:
    last = past[-1]
    seconds = suggested(holds(goal, goal), past).seconds

    assert seconds is not None
    assert 1 <= seconds[0] == seconds[1] <= goal
    asked = last.sets[-1].target.seconds
    is_test = asked is None or (len(past) == 1 and asked >= goal)
    held = [r.weaker_seconds for r in last.sets if r.set <= HOLDS.sets]
    if asked is not None and not is_test and (min(held) < 0.9 * min(asked, goal) or last.hurt):
        assert seconds[1] <= asked


@often
@given(
    planned=st.sampled_from((SQUATS, LUNGES, HOLDS, holds(45, 90), varied(method=None, rack=None))),
    past=st.one_of(histories(SQUAT), histories(LUNGE), histories(WALL_SIT), histories(JUMPS)),
)
def test_any_history_leads_to_a_deterministic_suggestion_with_a_reason(
    planned: PlannedExercise, past: list[Performance]
) -> None:
    suggestion = suggested(planned, past)

    assert suggestion == suggested(planned, tuple(past))
    assert reason_words(reason_of(suggestion))
