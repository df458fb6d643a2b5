"""The order of sets and the rests between them, whatever the plan is and whatever changes it."""

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.rotation import interleaved
from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.demand import PlannedExercise, Suggestion
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.queue import rest_follows
from legday_tui.domain.workout.replanning import swapped_steps, swaps_for
from legday_tui.domain.workout.state import Resting, State, Working
from legday_tui.domain.workout.workout import Workout
from tests.domain.random_events import LEVELS, METHODS
from tests.domain.samples import SQUAT
from tests.domain.strategies import Attempt, attempt_sequences
from tests.domain.workouts import stamp, working_on


def with_pulses(planned: PlannedExercise) -> Suggestion:
    """Advise pulses and a slow tempo, as the progression without load does."""
    return Suggestion(pulses=True, tempo=planned.slow_tempo)


def separated_additions(state: State) -> list[str]:
    """The pulses and drops that are left and do not follow their set, or what else belongs to it."""
    queue = [s for s in state.queue if not s.optional]
    separated = []
    for before, step in zip([None, *queue], queue, strict=False):
        past = not any(s.id == step.parent for s in state.queue)
        follows = before is not None and before.parent == step.parent
        if step.parent != step.id and not follows and not (past and before is None):
            separated.append(step.id)
    return separated


@settings(max_examples=150, deadline=None)
@given(attempt_sequences())
def test_pulses_and_drops_follow_their_set_at_once_whatever_happens(attempts: list[Attempt]) -> None:
    for attempt in attempts:
        if attempt.after is None:
            continue
        raw = isinstance(attempt.event, ev.LevelChanged | ev.Swapped) and len(attempt.event.steps) == 1
        if raw:  # not steps that the planner made
            return
        assert separated_additions(attempt.after.state) == []


@settings(max_examples=150, deadline=None)
@given(attempt_sequences())
def test_each_round_has_a_rest_after_it_and_none_inside(attempts: list[Attempt]) -> None:
    for attempt in attempts:
        before, after = attempt.before.state, (attempt.after or attempt.before).state
        if isinstance(after.stage, Resting) and before.rest is None:
            assert rest_follows(after.done[-1].step, after.queue)
        leaves_the_set = isinstance(attempt.event, ev.SetDone | ev.HoldDone | ev.Skipped | ev.Deferred)
        if leaves_the_set and isinstance(after.stage, Working) and before.rest is None and after.done:
            done = after.done[-1].step
            rested_already = rest_follows(done, before.queue)
            assert rested_already or not rest_follows(done, after.queue)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("advised", [False, True])
def test_additions_follow_their_set_in_every_plan(
    program: Program, level: str, method: str, advised: bool
) -> None:
    advise = with_pulses if advised else lambda _: Suggestion()
    plan = build_plan(program, level, method=method, advise=advise)  # type: ignore[arg-type]
    state = State(level=level, queue=plan.steps)

    assert separated_additions(state) == []
    assert any(s.type == "pulse" for s in plan.steps) is (advised or method == "pulses")


def test_pulses_of_a_circuit_come_before_the_next_exercise(program: Program) -> None:
    plan = build_plan(program, "intermediate", method="circuit", advise=with_pulses)

    first_round = [s.id for s in plan.steps if s.phase == "strength" and s.set == 1]
    assert first_round == [
        "strength.1.1", "strength.1.1+pulse", "strength.2.1", "strength.2.1+pulse",
        "strength.3.1", "strength.3.1+pulse",
    ]  # fmt: skip


def test_drops_come_after_the_pulses_with_the_time_to_change_the_load(program: Program) -> None:
    plan = build_plan(program, "advanced", method="drop_set", advise=with_pulses)

    last = [s for s in plan.steps if s.slot == "strength.1" and s.set == 4]
    assert [(s.type, s.rest) for s in last] == [
        ("working", (15, 15)),
        ("pulse", (15, 15)),
        ("drop", (30, 45)),
    ]


def test_interleaved_additions_stay_with_their_set() -> None:
    steps = build_steps("A", 2, pulses=True), build_steps("B", 3, pulses=False)

    assert [s.id for s in interleaved(steps)] == ["A.1", "A.1+pulse", "B.1", "A.2", "A.2+pulse", "B.2", "B.3"]


def build_steps(slot: str, sets: int, *, pulses: bool) -> list[Step]:
    numbers = range(1, sets + 1)
    steps = [replace(SQUAT, id=f"{slot}.{n}", set=n, rotation=slot) for n in numbers]
    additions = {s.id: [replace(s, id=f"{s.id}+pulse", type="pulse")] for s in steps if pulses}
    return [s for step in steps for s in (step, *additions.get(step.id, ()))]


def test_skipping_the_partner_brings_the_rest_after_the_round() -> None:
    workout = working_on("finisher.1.1", "advanced", method="superset")
    assert workout.state.done[-1].step.id == "strength.1.1"

    skipped = workout.apply(ev.Skipped(**stamp(workout)))

    assert isinstance(skipped.stage, Resting)
    assert (skipped.stage.rest.window, skipped.stage.next and skipped.stage.next.id) == (
        (30, 45),
        "strength.1.2",
    )


def test_skipping_the_pulses_brings_the_rest_after_their_set() -> None:
    workout = working_on("strength.1.1+pulse", method="pulses")

    skipped = workout.apply(ev.Skipped(**stamp(workout)))

    assert isinstance(skipped.stage, Resting)


def test_skipping_after_a_rest_brings_no_second_rest() -> None:
    workout = working_on("strength.1.2")

    assert isinstance(workout.apply(ev.Skipped(**stamp(workout))).stage, Working)


def test_pulses_are_not_done_later_than_their_set() -> None:
    workout = working_on("strength.1.1+pulse", method="pulses")

    later = workout.apply(ev.Deferred(**stamp(workout)))

    assert [s.id for s in later.state.skipped] == ["strength.1.1+pulse"]
    assert later.state.upcoming is not None
    assert later.state.upcoming.id == "strength.2.1"


def test_pulses_are_not_swapped_without_their_set(program: Program) -> None:
    workout = working_on("strength.1.1+pulse", method="pulses")

    assert workout.state.upcoming is not None
    assert swaps_for(program, workout.state.upcoming) == ()


def test_a_swapped_exercise_gets_the_tempo_and_the_pulses_that_its_reason_speaks_of(program: Program) -> None:
    workout = working_on("strength.1.1")

    steps = swapped_steps(program, workout.state, "air-squat", with_pulses)
    after = workout.apply(ev.Swapped(**stamp(workout), steps=steps))

    first, pulses = after.state.queue[:2]
    assert (first.exercise, first.tempo) == ("air-squat", "3-1-1-0")
    assert (pulses.id, pulses.exercise) == ("strength.1.1+pulse", "air-squat")


def test_a_tempo_advised_for_one_exercise_is_not_kept_by_the_next(program: Program) -> None:
    workout = working_on("strength.1.1")
    slow = swapped_steps(program, workout.state, "air-squat", with_pulses)
    workout = workout.apply(ev.Swapped(**stamp(workout), steps=slow))

    back = swapped_steps(program, workout.state, "heel-raise-squat")
    after: Workout = workout.apply(ev.Swapped(**stamp(workout), steps=back))

    squats = [s for s in after.state.queue if s.slot == "strength.1"]
    assert {(s.type, s.tempo) for s in squats} == {("working", "2-0-2-0")}
