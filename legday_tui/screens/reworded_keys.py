"""Keys that do something else than usual for a moment, such as during a pause."""

from collections.abc import Mapping
from dataclasses import replace

from textual.binding import ActiveBinding, Binding


def reworded(active: Mapping[str, ActiveBinding], words: Mapping[str, str]) -> dict[str, ActiveBinding]:
    """Return the bindings with the words for what their keys do now, by action.

    Actions with the same words share one item of the footer; those without words have none.
    """
    groups = {said: Binding.Group(said) for said in words.values()}

    def one(binding: ActiveBinding) -> ActiveBinding:
        said = words.get(binding.binding.action)
        if said is None:
            return binding
        sentence = said[:1].upper() + said[1:]
        now = replace(
            binding.binding, description=said, tooltip=sentence, show=bool(said), group=groups[said]
        )
        return binding._replace(binding=now, tooltip=sentence)

    return {key: one(binding) for key, binding in active.items()}
