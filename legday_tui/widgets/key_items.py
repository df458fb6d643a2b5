"""Which keys a key bar shows, and how many of them find room."""

from collections.abc import Iterable, Sequence
from functools import cache

from msgspec import Struct
from rich.cells import cell_len
from textual.binding import ActiveBinding, Binding
from textual.dom import DOMNode

from legday_tui.widgets.key_names import key_words

HELP_ACTION = "app.keys"


class KeyItem(Struct, frozen=True):
    """One or more keys with what they do."""

    keys: tuple[tuple[str, ActiveBinding], ...]
    """Each key's name with the binding that it stands for."""
    words: str

    @property
    def label(self) -> str:
        """The key names as one: signs side by side, a row of digits as a range, words apart."""
        names = [name for name, _ in self.keys]
        if len(names) > 2 and all(name.isdigit() for name in names):
            return f"{names[0]}-{names[-1]}"
        return ("" if all(len(name) == 1 for name in names) else " ").join(names)

    @property
    def width(self) -> int:
        """Columns that it takes, with the space around it."""
        return cell_len(self.label) + 1 + cell_len(self.words) + 2

    def at(self, column: int) -> ActiveBinding | None:
        """What a click on this column of the item means: of several keys the one that was hit, or none."""
        if len(self.keys) == 1:
            return self.keys[0][1]
        searched = 0
        for name, active in self.keys:
            start = self.label.find(
                name, searched
            )  # what a range of digits leaves out is not there to be hit
            if start >= 0:
                searched = start + len(name)
                if start <= column < searched:
                    return active
        return None


def items_of(active_bindings: Iterable[ActiveBinding]) -> list[KeyItem]:
    """What can be done now, once for each action, the actions of one group together.

    In the order in which they are written, those of a special class before those of the classes that it
    inherits from: what a screen is for comes before what all screens can do.
    """
    shown: dict[str, ActiveBinding] = {}
    for active in active_bindings:
        if active.enabled and active.binding.show and active.binding.action != HELP_ACTION:
            shown.setdefault(active.binding.action, active)
    written = sorted(shown.values(), key=_index)  # sorted() is stable
    grouped: dict[object, list[ActiveBinding]] = {}
    for active in written:
        grouped.setdefault(active.binding.group or active.binding.action, []).append(active)
    return [_item(members) for members in grouped.values()]


def help_item(active_bindings: Iterable[ActiveBinding]) -> KeyItem | None:
    """The key that tells all keys, where there is one."""
    return next((_item([a]) for a in active_bindings if a.enabled and a.binding.action == HELP_ACTION), None)


def fitting(items: Sequence[KeyItem], more: KeyItem | None, columns: int) -> list[KeyItem]:
    """As many whole items from the front as fit, and at the end the one that tells the rest."""
    room = columns - (more.width if more else 0)
    if more and room < 0:
        return []
    fit: list[KeyItem] = []
    for item in items:
        room -= item.width
        if room < 0:
            break
        fit.append(item)
    return [*fit, more] if more else fit


def _item(members: list[ActiveBinding]) -> KeyItem:
    first = members[0].binding
    words = first.group.description if first.group and len(members) > 1 else first.description
    return KeyItem(tuple((key_words(active.binding), active) for active in members), words)


def _index(active: ActiveBinding) -> tuple[bool, tuple[int, int]]:
    """Where the binding is written: the app's own come last, then by class, then by place in the class.

    Textual's own order will not do: it puts base classes first, with the keys that are bound again.
    """
    from textual.app import App

    return isinstance(active.node, App), _indexes(type(active.node)).get(active.binding.action, (99, 0))


@cache
def _indexes(node: type[DOMNode]) -> dict[str, tuple[int, int]]:
    """For each action of a class, how far up its binding is inherited from, and which one it is there."""
    indexes: dict[str, tuple[int, int]] = {}
    for distance, cls in enumerate(node.__mro__):
        for index, binding in enumerate(Binding.make_bindings(cls.__dict__.get("BINDINGS", ()))):
            indexes.setdefault(binding.action, (distance, index))
    return indexes
