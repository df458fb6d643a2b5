"""The keys of a screen as they are shown: in footer, help and palette by one order and one grouping."""

from collections.abc import Iterable, Sequence
from functools import cache

from msgspec import Struct
from rich.cells import cell_len
from textual.binding import ActiveBinding, Binding
from textual.dom import DOMNode

from legday_tui.keys import DISPENSABLE, Heading, heading_and_position
from legday_tui.widgets.key_names import key_name, key_words

HELP_ACTION = "app.keys"
HEADINGS = tuple(Heading)


class KeyItem(Struct, frozen=True):
    """One or more keys with a common description."""

    keys: tuple[tuple[str, ActiveBinding], ...]
    """The name of each key with its active binding."""
    words: str

    @property
    def label(self) -> str:
        """The joined names of the keys: digits as a range, signs such as `[` and `]` without a gap.

        Letters without a gap would be a word.
        """
        names = [name for name, _ in self.keys]
        if len(names) > 2 and all(name.isdigit() for name in names):
            return f"{names[0]}-{names[-1]}"
        are_signs = all(len(name) == 1 and not name.isalnum() for name in names)
        return ("" if are_signs else " ").join(names)

    @property
    def width(self) -> int:
        """The columns of the item, including the space around it."""
        return cell_len(self.label) + 1 + cell_len(self.words) + 2

    def at(self, column: int) -> ActiveBinding | None:
        """Return the binding at a column of the item, or None between two keys.

        The words of keys that do the same mean the first one; others could mean any of their keys.
        """
        if len(self.keys) == 1:
            return self.keys[0][1]
        if column > cell_len(self.label) and self._does_one_thing:
            return self.keys[0][1]
        searched = 0
        for name, active in self.keys:
            # A range of digits contains only its first and its last one.
            start = self.label.find(name, searched)
            if start >= 0:
                searched = start + len(name)
                if start <= column < searched:
                    return active
        return None

    @property
    def _does_one_thing(self) -> bool:
        """Whether the keys differ in their action but not in their words; digits share one action."""
        actions = {active.binding.action.partition("(")[0] for _, active in self.keys}
        alike = all(active.binding.description == self.words for _, active in self.keys)
        return alike and len(actions) == len(self.keys)


def in_order(active_bindings: Iterable[ActiveBinding]) -> list[ActiveBinding]:
    """Return the enabled bindings in the order of `legday_tui.keys`, one for each key.

    Where that knows no order, the keys of a particular screen precede those of its base classes, each in the
    order of their definition.
    """
    return sorted((active for active in active_bindings if active.enabled), key=_order)  # it is stable


def items_of(active_bindings: Iterable[ActiveBinding]) -> list[KeyItem]:
    """Return one item for each action of the footer, or for each group of actions.

    An action with the words of an earlier one, such as advancing with another key, is the same to the user
    and is not shown again.
    """
    shown: dict[str, ActiveBinding] = {}
    for active in in_order(active_bindings):
        if active.binding.show and active.binding.action != HELP_ACTION:
            shown.setdefault(active.binding.action, active)
    grouped: dict[object, list[ActiveBinding]] = {}
    for active in shown.values():
        grouped.setdefault(active.binding.group or active.binding.description, []).append(active)
    return [_item(members if members[0].binding.group else members[:1]) for members in grouped.values()]


class KeyRow(Struct, frozen=True):
    """All the keys that do one thing, with the sentence about it."""

    keys: tuple[str, ...]
    """The names of the keys, the one that is shown in the footer first."""
    words: str
    active: ActiveBinding
    """The binding of the first key."""


def rows_of(active_bindings: Iterable[ActiveBinding]) -> dict[Heading, list[KeyRow]]:
    """Return the keys of a screen under their headings; bindings without a sentence are left out."""
    sections: dict[Heading, dict[str, list[ActiveBinding]]] = {heading: {} for heading in Heading}
    for active in in_order(active_bindings):
        if active.binding.tooltip:
            sections[_heading(active)].setdefault(active.binding.tooltip, []).append(active)
    return {
        heading: [_row(words, members) for words, members in rows.items()]
        for heading, rows in sections.items()
        if rows
    }


def _row(words: str, members: Sequence[ActiveBinding]) -> KeyRow:
    names = dict.fromkeys(key_name(active.binding.key) for active in members)
    return KeyRow(tuple(names), words, members[0])


def help_item(active_bindings: Iterable[ActiveBinding]) -> KeyItem | None:
    """Return the item of the key that opens the help, or None if there is none."""
    return next((_item([a]) for a in active_bindings if a.enabled and a.binding.action == HELP_ACTION), None)


def fitting(items: Sequence[KeyItem], help_key: KeyItem | None, columns: int) -> list[KeyItem]:
    """Return the items that fit, in their order, followed by `help_key`; empty if not even that fits.

    What is dispensable is left out first, then the last items. Of what is dispensable, a wide item leaves its
    room to the next one.
    """
    room = columns - (help_key.width if help_key else 0)
    if help_key and room < 0:
        return []
    fit: list[KeyItem] = []
    for item in sorted(items, key=_importance, reverse=True):  # it is stable
        if item.width <= room:
            fit.append(item)
            room -= item.width
        elif not _is_dispensable(item):
            break
    shown = [item for item in items if item in fit]
    return [*shown, help_key] if help_key else shown


def _is_dispensable(item: KeyItem) -> bool:
    return item.keys[0][1].binding.action in DISPENSABLE


def _importance(item: KeyItem) -> int:
    """Return a number that is higher for what a narrow footer keeps longer, equal for most items."""
    action = item.keys[0][1].binding.action
    return DISPENSABLE.index(action) if action in DISPENSABLE else len(DISPENSABLE)


def _item(members: list[ActiveBinding]) -> KeyItem:
    first = members[0].binding
    words = first.group.description if first.group and len(members) > 1 else first.description
    return KeyItem(tuple((key_words(active.binding), active) for active in members), words)


def _heading(active: ActiveBinding) -> Heading:
    return heading_and_position(active.binding, of_app=_is_of_app(active))[0]


def _is_of_app(active: ActiveBinding) -> bool:
    from textual.app import App

    return isinstance(active.node, App)


def _order(active: ActiveBinding) -> tuple[int, int, tuple[int, int]]:
    """Return the sort key of a binding: its heading, its position there, its class, and its index in that.

    The order of Textual cannot be used, because it starts with the base classes and includes their
    overridden keys.
    """
    heading, position = heading_and_position(active.binding, of_app=_is_of_app(active))
    index = _indexes(type(active.node)).get(active.binding.action, (99, 0))
    return HEADINGS.index(heading), position, index


@cache
def _indexes(node: type[DOMNode]) -> dict[str, tuple[int, int]]:
    """Return for each action the distance to the class that defines its binding, and its index there."""
    indexes: dict[str, tuple[int, int]] = {}
    for distance, cls in enumerate(node.__mro__):
        for index, binding in enumerate(Binding.make_bindings(cls.__dict__.get("BINDINGS", ()))):
            indexes.setdefault(binding.action, (distance, index))
    return indexes
