"""The order of sets: straight sets, pairs and circuits are rotations of one, two or more exercises."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, zip_longest
from string import ascii_uppercase

from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step


def interleaved(blocks: Sequence[Sequence[Step]]) -> Iterator[Step]:
    """Yield the sets of several exercises in turn: A1, B1, A2, B2, ...; those of one exercise as they are.

    Each block holds the sets of one exercise in order. Pulses and drops stay right after their set. All steps
    get the rotation of the first block, which `rests_between` compares.
    """
    if not blocks:
        return
    name = blocks[0][0].rotation
    sets = [[list(group) for _, group in groupby(block, key=lambda s: s.parent)] for block in blocks]
    for with_additions in chain.from_iterable(zip_longest(*sets, fillvalue=())):
        for step in with_additions:
            yield replace(step, rotation=name)


def rests_between(done: Step, following: Step) -> bool:
    """Return whether there is a rest between two sets: after a round of a rotation, not inside it.

    Only working sets with a rest window have rests. Before a drop the rest is the time to change the load.
    """
    is_same_round = done.set == following.set and done.is_ramp_up == following.is_ramp_up
    inside_a_round = done.rotation == following.rotation and is_same_round
    changes_load = following.type == "drop"
    both_rest = done.rest is not None and following.rest is not None
    return both_rest and (changes_load or not inside_a_round)


def rotation_labels(steps: Iterable[Step], step: Step) -> tuple[str, ...]:
    """Return the labels of the exercises that are done in turn with a step, its own one first.

    The rotations of several exercises are lettered in the order of the steps, and their exercises numbered:
    A1 and A2 are the first pair. They keep their numbers whichever of them is done or skipped. Empty if the
    exercise is done alone.
    """
    slots: dict[str, list[str]] = {}
    for other in steps:
        members = slots.setdefault(other.rotation, [])
        if other.slot not in members:
            members.append(other.slot)
    in_turn = [rotation for rotation, members in slots.items() if len(members) > 1]
    if step.rotation not in in_turn:
        return ()
    letter = ascii_uppercase[in_turn.index(step.rotation) % len(ascii_uppercase)]
    # A rotation has the name of its first slot; the others follow as in their phase, where 10 is after 9.
    members = sorted(slots[step.rotation], key=lambda slot: (slot != step.rotation, len(slot), slot))
    own, numbers = members.index(step.slot), range(len(members))
    return tuple(f"{letter}{n + 1}" for n in (own, *(n for n in numbers if n != own)))
