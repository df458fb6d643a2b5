"""The plan of each level agrees with the table of the article."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Method, Rom, Sides
from tests.sample import STRAIGHT_SETS

Pair = tuple[int, int]

REST: dict[str, Pair] = {"beginner": (60, 90), "intermediate": (45, 60), "advanced": (30, 45)}
TEMPO = {"beginner": "2-0-2-0", "intermediate": "2-0-2-0", "advanced": "2-0-X-0"}
ROM: dict[str, Rom] = {"beginner": "partial", "intermediate": "parallel", "advanced": "parallel"}

STRENGTH: list[tuple[str, str, int, int, Pair, Sides]] = [
    ("beginner", "heel-raise-squat", 3, 0, (12, 15), "none"),
    ("beginner", "alternating-lunge", 3, 0, (12, 15), "alternating"),
    ("beginner", "bulgarian-split-squat", 3, 0, (12, 15), "each"),
    ("intermediate", "heel-raise-squat", 4, 0, (10, 12), "none"),
    ("intermediate", "alternating-lunge", 4, 0, (8, 10), "alternating"),
    ("intermediate", "bulgarian-split-squat", 4, 0, (10, 10), "each"),
    ("advanced", "heel-raise-squat", 4, 1, (8, 10), "none"),
    ("advanced", "alternating-lunge", 4, 1, (8, 10), "alternating"),
    ("advanced", "bulgarian-split-squat", 4, 1, (8, 10), "each"),
]

WARM_UP: list[tuple[str, str, Pair, Sides]] = [
    ("leg-swing", "interval", (120, 180), "none"),
    ("foam-roll-quads", "guide", (60, 60), "each"),
    ("foam-roll-calves", "guide", (60, 60), "each"),
    ("air-squat", "reps", (20, 20), "none"),
]
STRETCH: list[tuple[str, str, Pair, Sides]] = [
    ("stretch-quads", "guide", (60, 60), "each"),
    ("stretch-hip-flexors", "guide", (60, 60), "each"),
    ("stretch-calves", "guide", (60, 60), "each"),
    ("foam-roll-quads", "guide", (30, 30), "each"),
    ("foam-roll-calves", "guide", (30, 30), "each"),
]

every_level = pytest.mark.parametrize("level", ["beginner", "intermediate", "advanced"])


def sets_of(program: Program, level: str, phase: str, exercise: str) -> list[Step]:
    return [
        s
        for s in build_plan(program, level, method=STRAIGHT_SETS.get(level)).steps
        if (s.phase, s.exercise) == (phase, exercise)
    ]


@pytest.mark.parametrize(("level", "exercise", "sets", "offered", "reps", "sides"), STRENGTH)
def test_strength_follows_the_level(
    program: Program, level: str, exercise: str, sets: int, offered: int, reps: Pair, sides: Sides
) -> None:
    steps = sets_of(program, level, "strength", exercise)

    assert [s.set for s in steps] == list(range(1, sets + offered + 1))
    assert [s.optional for s in steps] == [False] * sets + [True] * offered
    for step in steps:
        assert (step.kind, step.type, step.sets, step.sides) == ("reps", "working", sets, sides)
        assert (step.reps, step.aim, step.seconds) == (reps, reps[0], None)
        assert (step.rest, step.tempo, step.rom) == (REST[level], TEMPO[level], ROM[level])


@every_level
def test_an_exercise_with_a_rest_of_its_own_has_it_at_every_level(program: Program, level: str) -> None:
    own = replace(program.exercises["wall-sit"], rest=(100, 140))
    changed = replace(program, exercises={**program.exercises, "wall-sit": own})
    steps = [s for s in build_plan(changed, level, method="none").steps if s.rest is not None]

    assert {s.rest for s in steps if s.exercise == "wall-sit"} == {(100, 140)}
    assert {s.rest for s in steps if s.exercise == "wide-narrow-jump"} == {REST[level]}


@every_level
def test_wall_sits_and_jumps_keep_their_dose_but_have_the_rest_of_the_level(
    program: Program, level: str
) -> None:
    sits = sets_of(program, level, "explosive", "wall-sit")
    jumps = sets_of(program, level, "explosive", "wide-narrow-jump")

    assert [(s.kind, s.seconds, s.reps, s.aim) for s in sits] == [("hold", (90, 90), None, None)] * 3
    assert [(s.kind, s.seconds, s.reps, s.aim) for s in jumps] == [("interval", (30, 30), None, None)] * 2
    assert {(s.rest, s.optional, s.rom) for s in (*sits, *jumps)} == {(REST[level], False, "full")}


@every_level
def test_the_finisher_is_two_sets_of_the_first_choice_with_the_other_as_alternative(
    program: Program, level: str
) -> None:
    bridges = sets_of(program, level, "finisher", "hamstring-bridge")

    assert [(s.reps, s.rest, s.alternatives) for s in bridges] == [
        ((12, 15), REST[level], ("calf-raise",))
    ] * 2
    assert sets_of(program, level, "finisher", "calf-raise") == []


@every_level
@pytest.mark.parametrize(("phase", "expected"), [("warm-up", WARM_UP), ("stretch", STRETCH)])
def test_warm_up_and_stretches_are_single_sets_without_rest(
    program: Program, level: str, phase: str, expected: list[tuple[str, str, Pair, Sides]]
) -> None:
    steps = [s for s in build_plan(program, level, method="none").steps if s.phase == phase]

    assert [(s.exercise, s.kind, s.reps or s.seconds, s.sides) for s in steps] == expected
    assert {(s.type, s.set, s.sets, s.rest, s.optional) for s in steps} == {("warmup", 1, 1, None, False)}


@every_level
def test_every_set_has_a_unique_id(program: Program, level: str) -> None:
    plan = build_plan(program, level, method="none")

    ids = [s.id for s in plan.steps]
    assert len(set(ids)) == len(ids)
    assert all(s.id == f"{s.rotation}.{s.set}" for s in plan.steps)
    assert plan.level == level


@every_level
def test_the_phases_are_in_order(program: Program, level: str) -> None:
    phases = [s.phase for s in build_plan(program, level, method="none").steps]

    assert list(dict.fromkeys(phases)) == ["warm-up", "strength", "explosive", "finisher", "stretch"]
    assert sum(a != b for a, b in pairwise(phases)) == 4


@pytest.mark.parametrize(
    ("level", "method"), [("beginner", "form_first"), ("intermediate", "slow_drop"), ("advanced", "superset")]
)
def test_each_level_has_its_usual_method(program: Program, level: str, method: Method) -> None:
    assert build_plan(program, level).method == method


def test_the_plan_has_the_method_it_was_built_with(program: Program) -> None:
    assert build_plan(program, "intermediate", method="pulses").method == "pulses"


def test_an_unknown_level_raises_key_error(program: Program) -> None:
    with pytest.raises(KeyError, match="expert"):
        build_plan(program, "expert")
