"""Order and rests of straight sets, pairs and circuits."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.rotation import interleaved, rests_between
from tests.domain.samples import LUNGE, SPLIT_SQUAT, SQUAT, STRETCH


def block(step: Step, sets: int) -> list[Step]:
    """All sets of one exercise."""
    return [replace(step, id=f"{step.rotation}.{n}", set=n, sets=sets) for n in range(1, sets + 1)]


def order_and_rests(*blocks: list[Step]) -> str:
    """The sets as `S1 L1 |`: the first letter of the exercise, the number of the set, and `|` for a rest."""
    steps = list(interleaved(blocks))
    words = [f"{step.exercise[0].upper()}{step.set}" for step in steps]
    rests = [rests_between(a, b) for a, b in pairwise(steps)]
    return words[0] + "".join(
        f"{' |' if rest else ''} {word}" for rest, word in zip(rests, words[1:], strict=True)
    )


@pytest.mark.parametrize(
    ("sets", "expected"),
    [
        ([1], "H1"),
        ([3], "H1 | H2 | H3"),
        ([3, 3], "H1 A1 | H2 A2 | H3 A3"),
        ([3, 1], "H1 A1 | H2 | H3"),
        ([1, 3], "H1 A1 | A2 | A3"),
        ([2, 2, 2], "H1 A1 B1 | H2 A2 B2"),
        ([1, 3, 2], "H1 A1 B1 | A2 B2 | A3"),
        ([4, 0, 2], "H1 B1 | H2 B2 | H3 | H4"),
    ],
)
def test_a_round_has_no_rest_inside_and_one_after_it(sets: list[int], expected: str) -> None:
    blocks = [block(step, n) for step, n in zip((SQUAT, LUNGE, SPLIT_SQUAT), sets, strict=False)]

    assert order_and_rests(*blocks) == expected


def test_no_exercises_make_no_rotation() -> None:
    assert list(interleaved([])) == []


def test_all_sets_of_a_rotation_get_its_name_and_keep_their_ids() -> None:
    steps = list(interleaved([block(SQUAT, 2), block(LUNGE, 2)]))

    assert {s.rotation for s in steps} == {"strength.1"}
    assert [s.id for s in steps] == ["strength.1.1", "strength.2.1", "strength.1.2", "strength.2.2"]


def test_exercises_of_different_rotations_have_a_rest_between_them() -> None:
    assert rests_between(SQUAT, LUNGE)


@pytest.mark.parametrize(
    ("done", "following"), [(STRETCH, SQUAT), (SQUAT, STRETCH), (STRETCH, replace(STRETCH, rotation="x"))]
)
def test_there_is_no_rest_next_to_warm_up_or_stretches(done: Step, following: Step) -> None:
    assert not rests_between(done, following)
