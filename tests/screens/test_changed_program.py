"""A workout goes on after its program has lost exercises and levels of it, or has renamed them."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Load
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.fs import RealFs
from tests.sample import bundled_program, next_event, opening
from tests.screens.gym import Gym, gym

KEYS = ["x", "escape", "exclamation_mark", "escape", "i", "escape", "e", "left_square_bracket", "w", "escape"]
"""What can be asked about an exercise, in a set and in the rest before it."""


def changed_program() -> Program:
    """A program that knows nothing of the bundled one but its stretches, at a level of its own."""
    program = bundled_program()
    stretches = {name: e for name, e in program.exercises.items() if name.startswith(("stretch", "foam"))}
    phases = tuple(phase for phase in program.phases if phase.id == "stretch")
    level = program.levels["advanced"]
    return replace(
        program,
        exercises={name: replace(e, swaps=()) for name, e in stretches.items()},
        phases=phases,
        pairs=(),
        levels={"only": replace(level, name="Only")},
        default_level="only",
    )


def left_at(directory: Path, level: str, exercise: str, sets: int) -> Workout:
    """A workout that was left after so many sets of an exercise, in its journal."""
    workout = Workout.begin(opening(level=level))
    while sum(done.step.exercise == exercise for done in workout.state.done) < sets:
        workout = workout.apply(next_event(workout, 60.0))
    DataDir(directory, RealFs()).journal.begin(workout.opening, workout.events)
    return workout


async def test_the_weights_are_those_of_the_sets(tmp_path: Path) -> None:
    load = Load(26, 2)
    opened = opening()
    steps = tuple(
        replace(step, load=load) if step.exercise == "heel-raise-squat" else step
        for step in opened.plan.steps
    )
    workout = Workout.begin(replace(opened, plan=replace(opened.plan, steps=steps)))
    while workout.state.upcoming and workout.state.upcoming.exercise != "heel-raise-squat":
        workout = workout.apply(next_event(workout, 60.0))
    DataDir(tmp_path, RealFs()).journal.begin(workout.opening, workout.events)
    async with gym(tmp_path, draft=workout, level="only", program=changed_program()) as app:
        await app.press("enter")
        await app.wait_for("SET 1/4")
        await app.press("i")
        assert "Works your" not in await app.wait_for("Not in your program any more")
        await app.press("escape", "w")
        await app.wait_for("now 2 x 26 kg")
        await app.retype("28")
        await app.press("enter", "enter")
        await app.wait_for("Done: Heel Raise Squat 1/4  10 at 2 x 28 kg")


async def finish(app: Gym) -> str:
    """End the workout early; return the recap."""
    await app.press("q")
    await app.wait_for("End here")
    await app.press("down", "enter")
    return await app.wait_for("Recap")


@pytest.mark.parametrize(
    ("level", "exercise", "sets", "name"),
    [
        ("beginner", "leg-swing", 1, "Foam Roll Quads"),
        ("beginner", "air-squat", 1, "Heel Raise Squat"),  # with its form check
        ("intermediate", "heel-raise-squat", 1, "Heel Raise Squat"),
        ("advanced", "bulgarian-split-squat", 3, "Bulgarian Split Squat"),  # an extra set is offered
        ("intermediate", "wall-sit", 1, "Wall Sit"),
        ("advanced", "wide-narrow-jump", 2, "Hamstring Bridge"),  # the prescription has another choice
    ],
)
async def test_it_goes_on(tmp_path: Path, level: str, exercise: str, sets: int, name: str) -> None:
    draft = left_at(tmp_path, level, exercise, sets)
    async with gym(tmp_path, draft=draft, level="only", program=changed_program()) as app:
        assert f"{level.title()}, started" in await app.wait_for("UNFINISHED WORKOUT")
        await app.press("enter")
        await app.wait_for(name, name.upper())
        for _ in range(3):
            await app.press(*KEYS)
            await app.press("enter")
        await finish(app)
        await app.press("down")
        await app.wait_for("in all")
        await app.press("h")
        await app.wait_for("History")
