"""Training methods: order of sets, pulses and drops, rests."""

from itertools import zip_longest

import pytest

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.rotation import rests_between
from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.demand import Suggestion
from legday_tui.domain.terms import Method

SHORT = {
    "heel-raise-squat": "S",
    "alternating-lunge": "L",
    "bulgarian-split-squat": "B",
    "wall-sit": "W",
    "wide-narrow-jump": "J",
    "hamstring-bridge": "H",
    "calf-raise": "C",
}
MARKS = {"working": "", "pulse": "p", "drop": "d", "warmup": "w"}

JUMPS = "W1 | W2 | W3 | J1 | J2"
BRIDGES = "H1 | H2"
METHODS: list[tuple[str, Method, str]] = [
    ("beginner", "form_first", f"S1 | S2 | S3 | L1 | L2 | L3 | B1 | B2 | B3 | {JUMPS} | {BRIDGES}"),
    ("beginner", "none", f"S1 | S2 | S3 | L1 | L2 | L3 | B1 | B2 | B3 | {JUMPS} | {BRIDGES}"),
    ("beginner", "circuit", f"S1 L1 B1 | S2 L2 B2 | S3 L3 B3 | {JUMPS} | {BRIDGES}"),
    (
        "intermediate",
        "slow_drop",
        f"S1 | S2 | S3 | S4 | L1 | L2 | L3 | L4 | B1 | B2 | B3 | B4 | {JUMPS} | {BRIDGES}",
    ),
    (
        "intermediate",
        "pulses",
        "S1 S1p | S2 S2p | S3 S3p | S4 S4p | L1 L1p | L2 L2p | L3 L3p | L4 L4p | "
        f"B1 B1p | B2 B2p | B3 B3p | B4 B4p | {JUMPS} | {BRIDGES}",
    ),
    ("intermediate", "circuit", f"S1 L1 B1 | S2 L2 B2 | S3 L3 B3 | S4 L4 B4 | {JUMPS} | {BRIDGES}"),
    (
        "advanced",
        "none",
        f"S1 | S2 | S3 | S4 | S5? | L1 | L2 | L3 | L4 | L5? | B1 | B2 | B3 | B4 | B5? | {JUMPS} | {BRIDGES}",
    ),
    (
        "advanced",
        "superset",
        "S1 H1 | S2 H2 | S3 H3 | S4 H4 | S5? | L1 | L2 | L3 | L4 | L5? | "
        f"B1 C1 | B2 C2 | B3 C3 | B4 C4 | B5? | {JUMPS}",
    ),
    (
        "advanced",
        "compound_set",
        f"S1 L1 | S2 L2 | S3 L3 | S4 L4 | S5? L5? | B1 | B2 | B3 | B4 | B5? | {JUMPS} | {BRIDGES}",
    ),
    (
        "advanced",
        "drop_set",
        f"S1 | S2 | S3 | S4 | S4d | L1 | L2 | L3 | L4 | L4d | B1 | B2 | B3 | B4 | B4d | {JUMPS} | {BRIDGES}",
    ),
    ("advanced", "circuit", f"S1 L1 B1 | S2 L2 B2 | S3 L3 B3 | S4 L4 B4 | S5? L5? B5? | {JUMPS} | {BRIDGES}"),
]


def work(program: Program, level: str, method: Method) -> list[Step]:
    """The steps between warm-up and stretches."""
    plan = build_plan(program, level, method=method)
    return [s for s in plan.steps if s.phase not in ("warm-up", "stretch")]


@pytest.mark.parametrize(("level", "method", "expected"), METHODS)
def test_each_method_has_its_order_of_sets_and_rests(
    program: Program, level: str, method: Method, expected: str
) -> None:
    """Each set is the letter of its exercise and its number; `|` is a rest and `?` an optional set."""
    steps = work(program, level, method)
    words = [f"{SHORT[s.exercise]}{s.set}{MARKS[s.type]}{'?' if s.optional else ''}" for s in steps]
    rests = [" | " if b and rests_between(a, b) else " " for a, b in zip_longest(steps, steps[1:]) if a]

    assert "".join(w + r for w, r in zip(words, rests, strict=True)).strip() == expected


@pytest.mark.parametrize(("level", "method", "_"), METHODS)
def test_warm_up_and_stretches_are_the_same_with_every_method(
    program: Program, level: str, method: Method, _: str
) -> None:
    with_method, straight = (
        [s for s in build_plan(program, level, method=w).steps if s.phase in ("warm-up", "stretch")]
        for w in (method, "none")
    )

    assert with_method == straight


def squats(program: Program, level: str, method: Method) -> list[Step]:
    return [s for s in work(program, level, method) if s.exercise == "heel-raise-squat"]


@pytest.mark.parametrize(
    ("level", "method", "tempo", "rom", "check"),
    [
        ("beginner", "form_first", "2-0-2-0", "partial", True),
        ("beginner", "none", "2-0-2-0", "parallel", False),
        ("intermediate", "slow_drop", "3-1-1-0", "parallel", False),
        ("intermediate", "none", "2-0-2-0", "parallel", False),
        ("advanced", "superset", "2-0-X-0", "parallel", False),
    ],
)
def test_tempo_range_of_motion_and_form_check_depend_on_the_method(
    program: Program, level: str, method: Method, tempo: str, rom: str, check: bool
) -> None:
    steps = squats(program, level, method)

    assert {(s.tempo, s.rom) for s in steps} == {(tempo, rom)}
    assert [s.form_check for s in steps] == [check] + [False] * (len(steps) - 1)


def test_pulses_are_partial_reps_with_the_id_of_their_set(program: Program) -> None:
    pulses = [s for s in squats(program, "intermediate", "pulses") if s.type == "pulse"]

    assert [(s.id, s.parent, s.slot) for s in pulses] == [
        (f"strength.1.{n}+pulse", f"strength.1.{n}", "strength.1") for n in (1, 2, 3, 4)
    ]
    assert {(s.reps, s.aim, s.tempo, s.rom) for s in pulses} == {((3, 3), 3, "1-0-1-0", "partial")}


def test_an_offered_set_has_no_pulses(program: Program) -> None:
    plan = build_plan(program, "advanced", method="none", advise=lambda _: Suggestion(pulses=True))
    steps = [s for s in plan.steps if s.slot == "strength.1" and not s.is_ramp_up]

    assert [s.id for s in steps if s.optional] == ["strength.1.5"]
    assert [s.set for s in steps if s.type == "pulse"] == [1, 2, 3, 4]


def test_a_drop_has_a_share_of_the_load_and_15_seconds_to_change_it(program: Program) -> None:
    *_, last, drop = squats(program, "advanced", "drop_set")

    assert (last.id, last.rest) == ("strength.1.4", (15, 15))
    assert (drop.id, drop.share, drop.rest) == ("strength.1.4+drop1", 0.8, (30, 45))
    assert drop.weights_kg == program.exercises["heel-raise-squat"].rack.each_kg  # type: ignore[union-attr]


def test_the_second_of_a_pair_has_as_many_sets_as_the_first(program: Program) -> None:
    bridges = [s for s in work(program, "advanced", "superset") if s.exercise == "hamstring-bridge"]

    assert [(s.set, s.sets, s.phase, s.rotation) for s in bridges] == [
        (n, 4, "strength", "strength.1") for n in (1, 2, 3, 4)
    ]
