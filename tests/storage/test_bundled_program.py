"""The bundled program is the leg day of the article."""

import re
from typing import get_args

import pytest

from legday_tui.coaching.equipment import check_list
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.program.program import Mindset, Program
from legday_tui.domain.terms import Rom
from legday_tui.storage.bundled_files import bundled_assets
from legday_tui.storage.program_file import load_program


@pytest.fixture(scope="module")
def program() -> Program:
    return load_program(None)


def test_levels_match_the_article(program: Program) -> None:
    rows = {k: (v.sets, v.extra_sets, v.reps, v.rest, v.dose) for k, v in program.levels.items()}

    assert rows == {
        "beginner": (3, 0, (12, 15), (60, 90), "level"),
        "intermediate": (4, 0, (10, 12), (45, 60), "circuit"),
        "advanced": (4, 1, (8, 10), (30, 45), "level"),
    }
    assert {k: v.methods for k, v in program.levels.items()} == {
        "beginner": ("form_first",),
        "intermediate": ("slow_drop", "pulses"),
        "advanced": ("superset", "drop_set"),
    }


def test_doses_match_the_article(program: Program) -> None:
    doses = {
        step.exercises: (step.sets, step.reps or step.seconds, program.exercises[step.exercises[0]].sides)
        for phase in program.phases[:4]
        for step in phase.steps
    }

    assert doses == {
        ("leg-swing", "light-squat"): (1, (120, 180), "none"),
        ("foam-roll-quads",): (1, (60, 60), "each"),
        ("foam-roll-calves",): (1, (60, 60), "each"),
        ("air-squat",): (1, (20, 20), "none"),
        ("heel-raise-squat",): (4, (10, 12), "none"),
        ("alternating-lunge",): (4, (8, 10), "alternating"),
        ("bulgarian-split-squat",): (4, (10, 10), "each"),
        ("wall-sit",): (3, (90, 90), "none"),
        ("wide-narrow-jump",): (2, (30, 30), "none"),
        ("hamstring-bridge", "calf-raise"): (2, (12, 15), "none"),
    }


def test_phases_are_in_the_order_of_the_article(program: Program) -> None:
    titles = {p.id: p.title for p in program.phases}

    assert list(titles.items()) == [
        ("warm-up", "WARM-UP"),
        ("strength", "STRENGTH"),
        ("explosive", "EXPLOSIVE"),
        ("finisher", "FINISHER"),
        ("stretch", "STRETCH"),
    ]


def test_stretches_take_five_to_ten_minutes_in_total(program: Program) -> None:
    steps = program.phases[-1].steps
    sides = {"none": 1, "each": 2, "alternating": 2}
    total = sum(sides[program.exercises[s.exercises[0]].sides] * (s.seconds or (0, 0))[1] for s in steps)

    assert 5 * 60 <= total <= 10 * 60


def test_only_strength_explosive_and_finisher_count_as_work_and_rest(program: Program) -> None:
    working = {p.id for p in program.phases for s in p.steps if s.type == "working" and s.rest}
    light = {p.id for p in program.phases for s in p.steps if s.type == "warmup" and not s.rest}

    assert working == {"strength", "explosive", "finisher"}
    assert light == {"warm-up", "stretch"}


@pytest.mark.parametrize(
    ("level", "sets", "reps"),
    [("beginner", 3, (12, 15)), ("intermediate", 4, (8, 10)), ("advanced", 5, (8, 10))],
)
def test_each_level_plans_its_own_lunges(
    program: Program, level: str, sets: int, reps: tuple[int, int]
) -> None:
    lunges = [s for s in build_plan(program, level).steps if s.exercise == "alternating-lunge"]

    assert [s.reps for s in lunges] == [reps] * sets
    assert [s.optional for s in lunges] == [False] * min(sets, 4) + [True] * (sets - 4)


def test_every_exercise_of_the_main_part_can_be_swapped_and_checked(program: Program) -> None:
    for phase in program.phases[1:4]:
        for exercise_id in (e for s in phase.steps for e in s.exercises):
            exercise = program.exercises[exercise_id]
            assert exercise.swaps, exercise_id
            assert 3 <= len(exercise.checklist) <= 4, exercise_id


def test_cues_are_few_and_short(program: Program) -> None:
    for exercise_id, exercise in program.exercises.items():
        for rom in get_args(Rom):
            assert 3 <= len(exercise.cues_at(rom)) <= 5, exercise_id
            for line in (*exercise.cues_at(rom), *exercise.checklist, exercise.setup_at(rom)):
                assert len(line) <= 60, line


def test_no_cue_contradicts_less_depth(program: Program) -> None:
    depth = re.compile(r"parallel|close to the (floor|ground)|90°|deeper|full depth", re.I)

    for exercise in program.exercises.values():
        lines = (*exercise.cues_at("partial"), exercise.setup_at("partial"))
        assert [line for line in lines if depth.search(line)] == []


def test_every_text_speaks_for_itself() -> None:
    assert "article" not in (bundled_assets() / "program.toml").read_text(encoding="utf-8").lower()


@pytest.mark.parametrize(
    "words",
    [
        "metabolism",
        "lower body",
        "burn",
        "weight",
        "hormones",
        "mirror",
        "stairs",
        "stability",
        "engine",
        "tremor",
    ],
)
def test_the_text_blocks_are_complete(program: Program, words: str) -> None:
    texts = [*(m.text for m in program.mindset), *(f"{v.title} {v.text}" for v in program.core_values)]

    assert any(words in text.lower() for text in texts)


def test_every_moment_has_mindset_lines(program: Program) -> None:
    moments = [m.when for m in program.mindset]
    wanted = get_args(Mindset.__annotations__["when"])

    assert all(moments.count(moment) >= 2 for moment in wanted)
    assert ("hold", "View every tremor as a sign of progress.") in [(m.when, m.text) for m in program.mindset]
    assert any("protein and carbohydrates" in line.lower() for line in program.recovery)
    assert "walk" in program.next_day
    assert "yoga" in program.next_day


def test_the_program_makes_no_claim_of_superiority() -> None:
    words = re.compile(
        r"\b(best|better|superior|optimal|proven|guarantee[ds]?|faster gains|more growth)\b", re.I
    )

    assert words.findall((bundled_assets() / "program.toml").read_text(encoding="utf-8")) == []


def test_each_box_of_the_check_list_is_of_a_thing_to_have(program: Program) -> None:
    """None asks for something or nothing, or for what only some levels need."""
    for level in program.levels:
        for thing in check_list(program, level):
            assert not re.search(r"\b(if|neither|none)\b", thing), thing
