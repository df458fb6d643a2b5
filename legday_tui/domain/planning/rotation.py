"""The order of sets: straight sets, pairs and circuits are rotations of one, two or more exercises."""

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step


def interleaved(blocks: Sequence[Sequence[Step]]) -> Iterator[Step]:
    """Yield the sets of several exercises in turn: A1, B1, A2, B2, ...; those of one exercise as they are.

    Each block holds the sets of one exercise. All steps get the rotation of the first block, which
    `rests_between` compares.
    """
    if not blocks:
        return
    name = blocks[0][0].rotation
    rounds = zip_longest(*blocks)
    for step in chain.from_iterable(rounds):
        if step is not None:
            yield replace(step, rotation=name)


def rests_between(done: Step, following: Step) -> bool:
    """Return whether there is a rest between two sets: after a round of a rotation, not inside it.

    Only working sets with a rest window have rests. Before a drop the rest is the time to change the load.
    """
    inside_a_round = done.rotation == following.rotation and done.set == following.set
    changes_load = following.type == "drop"
    both_rest = done.rest is not None and following.rest is not None
    return both_rest and (changes_load or not inside_a_round)
