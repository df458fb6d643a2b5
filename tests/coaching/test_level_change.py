"""What the user wants of a session stays when its level or its training style changes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from msgspec.structs import replace

from legday_tui.coaching.coach import Coach, Stamp
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.event_log import EventLog
from legday_tui.coaching.level_change import level_changed
from legday_tui.cues.cue import Cues
from legday_tui.domain.planning.estimate import estimated_seconds_of
from legday_tui.domain.planning.methods import available_methods
from legday_tui.domain.planning.plan import Opening, Step
from legday_tui.domain.planning.shorter import shorter
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.planning.wishes import EVERYTHING, Wishes
from legday_tui.domain.terms import Method
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.replanning import swapped_steps, swaps_for
from legday_tui.domain.workout.state import Working
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.checked import encoded_and_checked
from legday_tui.storage.journal import Journal
from legday_tui.storage.journal_lines import ENTRIES, OPENINGS
from tests.fake_clock import FakeClock
from tests.sample import bundled_program, next_event, opening

PROGRAM = bundled_program()
PHASES = tuple(phase.id for phase in PROGRAM.phases)
STYLES = [
    (level_id, method)
    for level_id, level in PROGRAM.levels.items()
    for method in available_methods(PROGRAM, level)
]
STYLE = st.sampled_from(STYLES)
WISHES = st.builds(
    Wishes,
    easy=st.booleans(),
    minutes=st.none() | st.integers(15, 70),
    phases=st.just(())
    | st.sets(st.sampled_from(PHASES), min_size=1).map(
        lambda chosen: tuple(p for p in PHASES if p in chosen)
    ),
)
Choose = Callable[[Workout, Stamp], ev.Event | None]


def begun(level: str, method: Method, wishes: Wishes, clock: FakeClock) -> Workout:
    plan = todays_plan(PROGRAM, level, TrainingHistory(), method=method, wishes=wishes)
    began: Opening = replace(opening(), plan=plan, monotonic=clock.monotonic())
    return Workout.begin(began)


def changed(workout: Workout, clock: FakeClock, level: str, method: Method) -> Workout:
    context = WorkoutContext(program_now=lambda: PROGRAM, clock=clock, cues=Cues())
    coach = Coach(workout, clock=clock, event_log=EventLog(Journal(Path("unused"))))
    return workout.apply(level_changed(coach, context, level, method))


def swap(workout: Workout, stamp: Stamp) -> ev.Event | None:
    upcoming = workout.state.upcoming
    swaps = swaps_for(PROGRAM, upcoming) if upcoming else ()
    if not swaps:
        return None
    return ev.Swapped(**stamp, steps=swapped_steps(PROGRAM, workout.state, swaps[0].exercise))


def less_depth(workout: Workout, stamp: Stamp) -> ev.Event | None:
    upcoming = workout.state.upcoming
    return ev.Hurt(**stamp, exercise=upcoming.exercise, less_depth=True) if upcoming else None


def shorter_hold(workout: Workout, stamp: Stamp) -> ev.Event | None:
    stage = workout.stage
    is_timed = isinstance(stage, Working) and stage.step.kind != "reps"
    return ev.HoldTargetMoved(**stamp, seconds=-10) if is_timed else None


def skip_exercise(workout: Workout, stamp: Stamp) -> ev.Event | None:
    return ev.Skipped(**stamp, whole_exercise=True) if workout.state.upcoming else None


def later(workout: Workout, stamp: Stamp) -> ev.Event | None:
    return ev.Deferred(**stamp) if workout.state.can_defer else None


def go_on(workout: Workout, stamp: Stamp) -> ev.Event | None:
    return next_event(workout, stamp["monotonic"]) if workout.state.upcoming else None


CHOICES = st.lists(
    st.sampled_from([swap, less_depth, shorter_hold, skip_exercise, later, *[go_on] * 8]), max_size=40
)


@st.composite
def workouts(draw: DrawFn) -> tuple[Workout, FakeClock, Wishes]:
    """A workout that was wished for, in which some things were chosen."""
    clock, wishes = FakeClock(), draw(WISHES)
    workout = begun(*draw(STYLE), wishes, clock)
    for choose in draw(CHOICES):
        clock.advance(30)
        stamp: Stamp = {"at": clock.wall(), "monotonic": clock.monotonic()}
        event = choose(workout, stamp)
        after = workout.apply(event) if event is not None else workout
        if after.state.upcoming is None:
            break
        workout = after
    return workout, clock, wishes


@given(workouts(), STYLE)
def test_every_wish_is_kept(training: tuple[Workout, FakeClock, Wishes], style: tuple[str, Method]) -> None:
    before, clock, wishes = training

    after = changed(before, clock, *style)

    check(before, after, wishes, clock)
    assert after.undo().state == before.state
    again = changed(after, clock, before.state.level, before.state.method)
    check(after, again, wishes, clock)
    assert again.undo().undo().state == before.state


def check(before: Workout, after: Workout, wishes: Wishes, clock: FakeClock) -> None:
    """Assert that nothing that was wished, chosen, done or skipped is forgotten."""
    was, now = before.state, after.state
    assert after.opening.plan.wishes == wishes
    if wishes.phases:
        assert all(s.phase in wishes.phases for s in now.queue)
    if wishes.easy:
        assert not any(s.type == "drop" or s.optional for s in now.queue)
    if wishes.minutes is not None:
        passed_s = clock.monotonic() - (after.opening.monotonic or 0.0)
        # What is left of the limit, or as long as before for who is behind it; in whole minutes.
        left_s = max(60.0, 60 * wishes.minutes - passed_s, estimated_seconds_of(was.queue)) + 30
        assert estimated_seconds_of(now.queue) <= left_s or least(now.queue) == list(now.queue)
    exercises = {s.slot: s.exercise for s in was.queue}
    assert all(exercises.get(s.slot, s.exercise) == s.exercise for s in now.queue)
    assert all(s.rom == "partial" for s in now.queue if s.exercise in was.less_depth)
    assert not {s.id for s in now.queue} & {s.id for s in was.skipped}
    assert not {s.id for s in now.queue} & {d.step.id for d in was.done}
    assert (now.less_depth, now.target_moved_s, now.loads, now.minutes) == (
        was.less_depth, was.target_moved_s, was.loads, was.minutes
    )  # fmt: skip


def least(steps: tuple[Step, ...]) -> list[Step]:
    return list(shorter(PROGRAM, steps, 1).steps)


@given(WISHES, STYLE, STYLE)
def test_it_makes_no_difference_whether_the_style_is_chosen_before_or_after_the_wishes(
    wishes: Wishes, first: tuple[str, Method], second: tuple[str, Method]
) -> None:
    # With a limit, the set that has begun stays as long as it is; `check` says what fits then.
    clock, wishes = FakeClock(), replace(wishes, minutes=None)

    switched = changed(begun(*first, wishes, clock), clock, *second).state.queue

    chosen = begun(*second, wishes, clock).state.queue
    assert {s.id for s in switched} == {s.id for s in chosen}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("phase", PHASES)
def test_a_phase_alone_is_never_a_whole_session(phase: str, style: tuple[str, Method]) -> None:
    workout = begun(*style, Wishes(phases=(phase,)), FakeClock())

    assert workout.state.queue
    assert {s.phase for s in workout.state.queue} == {phase}


def test_a_moved_target_is_moved_at_every_level() -> None:
    clock = FakeClock()
    workout = begun("intermediate", "none", Wishes(phases=("explosive",)), clock)
    moved = workout.apply(ev.HoldTargetMoved(at=clock.wall(), monotonic=clock.monotonic(), seconds=-15))

    after = changed(moved, clock, "advanced", "none")

    assert {s.seconds for s in after.state.queue if s.exercise == "wall-sit"} == {(75, 75)}


@given(workouts())
def test_a_workout_with_wishes_is_read_as_it_was_written(
    training: tuple[Workout, FakeClock, Wishes],
) -> None:
    workout, _, wishes = training
    opening_ = OPENINGS.decode(encoded_and_checked(workout.opening, OPENINGS))
    events = [ENTRIES.decode(encoded_and_checked(event, ENTRIES)) for event in workout.events]

    assert Workout.replay(opening_, events).state == workout.state
    assert opening_.plan.wishes == wishes


def test_a_workout_of_an_older_version_has_no_wish_for_phases() -> None:
    import json

    written = json.loads(encoded_and_checked(opening(), OPENINGS))
    del written["plan"]["phases"]

    assert OPENINGS.decode(json.dumps(written)).plan.wishes == EVERYTHING


def test_a_session_behind_its_limit_is_not_cut_unasked_by_another_style() -> None:
    clock = FakeClock()
    workout = begun("intermediate", "none", Wishes(minutes=40), clock)
    needed = estimated_seconds_of(workout.state.queue)
    clock.advance(60 * 35)

    now = changed(workout, clock, "advanced", "none")

    assert needed * 0.8 < estimated_seconds_of(now.state.queue) <= needed + 60
