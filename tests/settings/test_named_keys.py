"""The keys that sentences name."""

from legday_tui.screens.key_conflicts import default_keys
from legday_tui.settings.named_keys import NAMED_KEYS
from legday_tui.settings.store import Settings
from legday_tui.widgets.key_names import key_name


def test_a_sentence_names_the_first_key_of_the_bindings() -> None:
    firsts = {action: key_name(keys[0]) for action, keys in default_keys().items()}
    assert {action: firsts[action] for action in NAMED_KEYS} == NAMED_KEYS


def test_a_changed_key_is_named_instead() -> None:
    settings = Settings()
    settings.changed_keys = {"undo": "ctrl+u"}
    assert settings.key("undo") == "ctrl+u"
    assert settings.key("advance") == "enter"
