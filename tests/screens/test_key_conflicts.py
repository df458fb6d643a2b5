"""Rebindable actions have descriptions, and conflicts of their keys are reported."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from textual.screen import Screen

import legday_tui.screens
from legday_tui.keys import ACTIONS, names_of
from legday_tui.screens.key_conflicts import SCREENS, bindings_of, default_keys, key_mistakes


def test_every_rebindable_action_is_on_a_screen_and_has_a_description() -> None:
    found = {binding.id for screen in SCREENS for binding in bindings_of(screen)} - {None}
    assert found == set(ACTIONS)
    assert all(default_keys().values())


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        ("f9", ["f9"]),
        ("?, F9 ,ctrl+Z", ["question_mark", "f9", "ctrl+z"]),
        ("S,s", ["S", "s"]),
        ("comma", ["comma"]),
        ("", []),
        (" , ", []),
    ],
)
def test_names_of_accepts_keys_as_they_are_written(keys: str, names: list[str]) -> None:
    assert names_of(keys) == names


def screens_of(kind: type[Screen[Any]]) -> Iterator[type[Screen[Any]]]:
    """Yield the screens of the program that are of a kind."""
    for screen in kind.__subclasses__():
        if screen.__module__.startswith("legday_tui."):
            yield screen
        yield from screens_of(screen)


def test_a_conflict_on_a_screen_that_is_not_compared_is_one_on_another() -> None:
    for module in iter_modules(legday_tui.screens.__path__):
        import_module(f"legday_tui.screens.{module.name}")
    others = {*screens_of(Screen)} - {*SCREENS}
    possible = {
        (action, other.key)
        for bindings in ([*bindings_of(screen)] for screen in others)
        for action in {binding.id for binding in bindings if binding.id is not None}
        for other in bindings
        if other.id != action
    }
    assert ("body-weight", "right") in possible
    assert [change for change in sorted(possible) if not key_mistakes(dict([change]))] == []


def test_the_default_keys_have_no_conflict() -> None:
    assert key_mistakes({}) == []
    assert key_mistakes({action: ",".join(keys) for action, keys in default_keys().items()}) == []


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ({"mute": "space"}, "space would mean two things: count; start or end a timed step"),
        ({"mute": "3"}, "3 would mean two things"),
        ({"mute": "ctrl+q"}, "ctrl+q would mean two things"),
        ({"skip": "f9", "later": "f9"}, "f9 would mean two things"),
        ({"mte": "f9"}, 'keys: "mte" is not an action; did you mean "mute"?'),
        ({"mute": "spacebar"}, 'keys.mute: "spacebar" is not a key'),
        ({"mute": " , "}, "keys.mute: expected a key"),
    ],
)
def test_invalid_keys_are_reported(keys: dict[str, str], says: str) -> None:
    assert any(mistake.startswith(says) for mistake in key_mistakes(keys)), key_mistakes(keys)


@pytest.mark.parametrize(
    "keys",
    [
        {"advance": "enter,f9"},
        {"mute": "ctrl+x"},
        {"skip": "l", "later": "s"},
        {"pace": "a"},  # another action has it, but only on other screens
        {"mute": "§", "pace": "€", "note": "´", "follow": "¡", "later": "«"},  # keys of some keyboards
    ],
)
def test_keys_without_a_conflict_are_allowed(keys: dict[str, str]) -> None:
    assert key_mistakes(keys) == []
