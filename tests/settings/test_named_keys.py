"""The keys that sentences name."""

import ast
from collections.abc import Iterator
from pathlib import Path

import legday_tui
from legday_tui.screens.key_conflicts import default_keys
from legday_tui.settings.named_keys import NAMED_KEYS
from legday_tui.settings.store import Settings
from legday_tui.widgets.key_names import key_name


def test_a_sentence_names_the_first_key_of_the_bindings() -> None:
    firsts = {action: key_name(keys[0]) for action, keys in default_keys().items()}
    assert {action: firsts[action] for action in NAMED_KEYS} == NAMED_KEYS


def named_actions() -> Iterator[str]:
    """Yield the actions whose key the package asks for: `settings.key("undo")`, or `key("undo")`."""
    for file in Path(legday_tui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(attr="key") | ast.Name(id="key"), args=[ast.Constant(str(name))]
                ):
                    yield name


def test_the_key_of_each_action_that_is_asked_for_is_known() -> None:
    asked = {*named_actions()}
    assert {"undo-change", "time-limit"} < asked
    assert asked <= NAMED_KEYS.keys()


def test_a_changed_key_is_named_instead() -> None:
    settings = Settings()
    settings.changed_keys = {"undo": "ctrl+u"}
    assert settings.key("undo") == "ctrl+u"
    assert settings.key("advance") == "enter"
