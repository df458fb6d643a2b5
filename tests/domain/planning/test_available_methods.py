"""Training methods that can be chosen at a level."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.methods import available_methods
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Method


@pytest.mark.parametrize(
    ("level", "methods"),
    [
        ("beginner", ["none", "form_first", "circuit"]),
        ("intermediate", ["none", "slow_drop", "pulses", "circuit"]),
        ("advanced", ["none", "superset", "drop_set", "compound_set", "circuit"]),
    ],
)
def test_a_level_has_its_own_methods_straight_sets_and_a_circuit(
    program: Program, level: str, methods: list[Method]
) -> None:
    assert available_methods(program, program.levels[level]) == methods


def test_paired_methods_need_pairs_in_the_program(program: Program) -> None:
    without_pairs = replace(program, pairs=())

    assert available_methods(without_pairs, program.levels["advanced"]) == ["none", "drop_set", "circuit"]
