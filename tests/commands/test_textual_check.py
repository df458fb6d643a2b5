"""`doctor` says what the installed Textual lacks; that is not a problem of the files."""

from importlib.metadata import version

import pytest

from legday_tui import textual_internals
from legday_tui.commands.textual_check import check_textual
from legday_tui.storage.checkup import Finding

NAME = f"Textual {version('textual')}"


def test_a_textual_with_all_parts_is_ok() -> None:
    assert check_textual() == Finding("ok", f"{NAME}: has everything this program uses of it")


def test_what_is_different_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    lacks = ["answers of your terminal can act as keys"]
    monkeypatch.setattr(textual_internals, "missing", lambda: lacks)
    sentence = (
        f"{NAME}: it has changed inside, so answers of your terminal can act as keys; everything else works"
    )
    assert check_textual() == Finding("note", sentence)
    lacks += ["it takes more memory", "a saved picture shows the whole screen"]
    assert "act as keys, it takes more memory and a saved picture shows" in check_textual().sentence
