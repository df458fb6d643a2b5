"""Whatever exercise it is, from 120x40 on its answers can be read from three metres."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec import structs

from legday_tui.domain.program.program import Program
from legday_tui.domain.workout.state import Resting, Working
from legday_tui.domain.workout.workout import Workout
from legday_tui.formatting.columns import NO_BREAK
from legday_tui.widgets import block_font
from legday_tui.widgets.big_text import BigText
from legday_tui.widgets.facts import Facts
from legday_tui.widgets.rest_field import RestField
from tests.fake_clock import MONDAY_EVENING, FakeClock
from tests.sample import bundled_program
from tests.screens.gym import Gym, gym
from tests.screens.large_letters import rows_high
from tests.screens.scripts import leave_home
from tests.trainee import Trainee, begun, past_months

SIZES = ((120, 40), (200, 60))
LARGE = block_font.HEIGHT
AT_ONCE = timedelta(seconds=1)
EXERCISES = bundled_program().exercises


def offering(exercise: str) -> Program:
    """Return the bundled program with this exercise as the first choice wherever it is one."""
    program = bundled_program()
    phases = []
    for phase in program.phases:
        steps = (
            structs.replace(s, exercises=tuple(sorted(s.exercises, key=lambda name: name != exercise)))
            for s in phase.steps
        )
        phases.append(structs.replace(phase, steps=tuple(steps)))
    return structs.replace(program, phases=tuple(phases))


def reached(program: Program, until: Callable[[Workout], bool], *, has_past: bool) -> Workout | None:
    """Return the workout that has just come to where `until` holds; None if it never does."""
    past = past_months() if has_past else ()
    started_at, workout = MONDAY_EVENING, None
    for _ in range(2):  # the first time only tells how long it takes
        begins = begun(past, started_at, program=program, method="none")
        workout = Trainee(len(past) + 1).train(begins, until)
        took = workout.events[-1].monotonic if workout.events else 0.0
        started_at = MONDAY_EVENING - timedelta(seconds=took) - AT_ONCE
    if workout is None or not until(workout):
        return None
    return workout.rebased(MONDAY_EVENING, FakeClock().monotonic())


def doing(exercise: str) -> Callable[[Workout], bool]:
    def until(workout: Workout) -> bool:
        stage = workout.stage
        return isinstance(stage, Working) and stage.step.exercise == exercise and not stage.step.is_ramp_up

    return until


def resting_before(exercise: str) -> Callable[[Workout], bool]:
    def until(workout: Workout) -> bool:
        stage = workout.stage
        if not isinstance(stage, Resting) or stage.next is None or stage.next.is_ramp_up:
            return False
        return stage.next.exercise == exercise

    return until


@asynccontextmanager
async def gone_on_with(
    directory: Path, size: tuple[int, int], program: Program, workout: Workout
) -> AsyncIterator[Gym]:
    async with gym(directory, size, program=program, draft=workout) as app:
        await app.press("enter")
        await leave_home(app)
        await app.pilot.pause()
        yield app


def large_words(app: Gym) -> list[str]:
    """The answers that the screen means to show in large letters, the most important one first."""
    fields = [part for field in app.app.screen.query(RestField) for part in (field.text, field.word)]
    texts = [widget.text for widget in app.app.screen.query(BigText) if widget.display]
    return [text for text in (*fields, *texts) if text]


def reachable(until: Callable[[str], Callable[[Workout], bool]]) -> list[tuple[str, bool]]:
    """Return which exercises come to that, without a past or with one, which decides on some choices."""
    cases = [(exercise, has_past) for exercise in EXERCISES for has_past in (False, True)]
    return [case for case in cases if reached(offering(case[0]), until(case[0]), has_past=case[1])]


def heights(app: Gym) -> list[int]:
    """How many rows high each answer is, the most important one first; of a name the end is enough."""
    painted = app.text()
    return [max(rows_high(ending, painted) for ending in endings(words)) for words in large_words(app)]


def endings(words: str) -> list[str]:
    parts = words.split(" ")
    return [" ".join(parts[n:]) for n in range(len(parts))]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("exercise", "has_past"), reachable(resting_before))
async def test_a_rest_says_the_whole_next_exercise_and_its_load_in_large_letters(
    tmp_path: Path, exercise: str, has_past: bool, size: tuple[int, int]
) -> None:
    program = offering(exercise)
    workout = reached(program, resting_before(exercise), has_past=has_past)
    assert workout is not None
    async with gone_on_with(tmp_path, size, program, workout) as app:
        time, state, name, amount = large_words(app)
        assert name == EXERCISES[exercise].name
        rows = [rows_high(words, app.text()) for words in (time, state, name, amount)]
        assert rows[0] >= 2 * LARGE, f"{rows}\n{app.text()}"
        assert min(rows) >= LARGE, f"{rows}\n{app.text()}"
        facts = str(app.app.screen.query_one("#next-facts", Facts).content).replace(" x ", "×")
        assert name not in facts, "it is said twice"
        assert amount.lower().replace(NO_BREAK, " ") not in facts, "it is said twice"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("exercise", "has_past"), reachable(doing))
async def test_a_set_says_its_three_answers_in_large_letters(
    tmp_path: Path, exercise: str, has_past: bool, size: tuple[int, int]
) -> None:
    program = offering(exercise)
    workout = reached(program, doing(exercise), has_past=has_past)
    assert workout is not None
    async with gone_on_with(tmp_path, size, program, workout) as app:
        rows = heights(app)
        assert len(rows) == (2 if EXERCISES[exercise].kind == "reps" and not EXERCISES[exercise].rack else 3)
        assert rows[0] >= 2 * LARGE, f"{rows}\n{app.text()}"
        assert min(rows) >= LARGE, f"{rows}\n{app.text()}"


async def test_of_an_exercise_with_a_long_name_a_rest_says_what_fits(tmp_path: Path) -> None:
    squat = "heel-raise-squat"
    named = structs.replace(EXERCISES[squat], name="Front Foot Elevated Smith Machine Lunge")
    program = structs.replace(bundled_program(), exercises={**EXERCISES, squat: named})
    workout = reached(program, resting_before(squat), has_past=False)
    assert workout is not None
    async with gone_on_with(tmp_path, SIZES[0], program, workout) as app:
        time, state, _, load = large_words(app)
        shown = (time, state, "Elevated Smith Machine Lunge", load)
        assert min(rows_high(words, app.text()) for words in shown) >= LARGE, app.text()
        assert named.name in app.text()
