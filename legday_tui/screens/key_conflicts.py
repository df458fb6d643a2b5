"""Conflicts between the keys that the user has chosen and the other bindings of a screen."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from textual.binding import Binding
from textual.keys import Keys
from textual.screen import Screen

from legday_tui.domain.documents.did_you_mean import did_you_mean
from legday_tui.keys import ACTIONS, names_of
from legday_tui.screens.balance import BalanceScreen
from legday_tui.screens.equipment import EquipmentScreen
from legday_tui.screens.form_check import FormCheckScreen
from legday_tui.screens.guide import GuideScreen
from legday_tui.screens.history import HistoryScreen
from legday_tui.screens.hold import HoldScreen
from legday_tui.screens.home import HomeScreen
from legday_tui.screens.past_session import PastSessionScreen
from legday_tui.screens.recap import RecapScreen
from legday_tui.screens.reps import RepsScreen
from legday_tui.screens.rest import RestScreen
from legday_tui.widgets.key_names import key_name

SCREENS: tuple[type[Screen[Any]], ...] = (
    HomeScreen,
    EquipmentScreen,
    FormCheckScreen,
    RepsScreen,
    GuideScreen,
    HoldScreen,
    RestScreen,
    RecapScreen,
    HistoryScreen,
    PastSessionScreen,
    BalanceScreen,
)
"""The screens whose keys are compared. A conflict on any other screen is one on one of these as well."""
RESERVED = {"ctrl+p": "the palette", "ctrl+q": ACTIONS["quit"], "ctrl+c": "copy"}
"""Keys that the app uses on every screen."""


def default_keys() -> dict[str, list[str]]:
    """Return the default keys of each action."""
    defaults: dict[str, list[str]] = {action: [] for action in ACTIONS}
    for binding in chain.from_iterable(bindings_of(screen) for screen in SCREENS):
        if binding.id is not None and binding.key not in defaults[binding.id]:
            defaults[binding.id].append(binding.key)
    return defaults


def key_mistakes(keys: Mapping[str, str]) -> list[str]:
    """Return a sentence for each error in the keys of the user.

    Errors are unknown actions, unknown keys, and keys with two meanings on the same screen.
    """
    return list(dict.fromkeys(chain(_unknown(keys), *(_conflicts(screen, keys) for screen in SCREENS))))


def _unknown(keys: Mapping[str, str]) -> Iterator[str]:
    known = {key.value for key in Keys}
    for action, names in keys.items():
        if action not in ACTIONS:
            yield f'keys: "{action[:60]}" is not an action{did_you_mean(action, ACTIONS)}'
        if not names_of(names):
            yield f"keys.{action}: expected a key, found none"
        for name in names_of(names):
            key = name.rpartition("+")[2]
            if key not in known and len(key_name(key)) > 1:
                yield f'keys.{action}: "{key[:60]}" is not a key'


def bindings_of(screen: type[Screen[Any]]) -> Iterator[Binding]:
    """Yield the bindings of a screen, one for each key."""
    for kind in screen.__mro__:
        if issubclass(kind, Screen) and kind is not Screen:
            yield from Binding.make_bindings(kind.__dict__.get("BINDINGS", ()))


def _conflicts(screen: type[Screen[Any]], keys: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence for each key of the user that has two meanings on a screen."""
    meaning = dict(RESERVED)
    own: set[str] = set()
    for binding in bindings_of(screen):
        action = binding.id if binding.id in keys else None
        words = ACTIONS[binding.id] if binding.id is not None else binding.tooltip
        for key in [binding.key] if action is None else names_of(keys[action]):
            other = meaning.setdefault(key, words)
            if other != words and (action is not None or key in own):
                yield f"{key_name(key)} would mean two things: {_lowered(other)}; and {_lowered(words)}"
            if action is not None:
                own.add(key)


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
