"""The order in which sets come: straight sets, pairs and circuits are one mechanism."""

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step


def interleaved(blocks: Sequence[Sequence[Step]]) -> Iterator[Step]:
    """The sets of several exercises in turn: A1, B1, A2, B2, ...; of a single exercise one after the other.

    Each block holds the sets of one exercise. All get the rotation of the first block, which is what
    `rests_between` goes by.
    """
    if not blocks:
        return
    name = blocks[0][0].rotation
    rounds = zip_longest(*blocks)
    for step in chain.from_iterable(rounds):
        if step is not None:
            yield replace(step, rotation=name)


def rests_between(done: Step, following: Step) -> bool:
    """Whether a rest stands between two sets: after the pair or round, not inside it, only around work.

    Before a drop it is the time to change the load.
    """
    inside_a_round = done.rotation == following.rotation and done.set == following.set
    changes_load = following.type == "drop"
    both_work = done.rest is not None and following.rest is not None
    return both_work and (changes_load or not inside_a_round)
