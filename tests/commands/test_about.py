"""`legday-tui about` says what a bug report needs, and nothing else."""

import importlib.metadata
import re
from pathlib import Path

import pytest

from legday_tui import __version__
from legday_tui.storage.history import History
from tests.commands.running import run, run_in
from tests.sample import session


def told(*arguments: str) -> dict[str, str]:
    """Return the words of each row."""
    done = run("about", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    rows = re.sub(r"\n {14}", " ", done.stdout).splitlines()
    return {row[:14].strip(): row[14:] for row in rows}


def test_it_has_the_version_of_all_that_is_needed() -> None:
    rows = told()
    assert rows["legday-tui"] == __version__
    packages = dict(package.split("==") for package in rows["packages"].split())
    assert packages["textual"] == importlib.metadata.version("textual")
    assert {"rich", "msgspec", "tinydb", "textual-serve"} <= set(packages)
    assert "none" not in packages.values()
    assert "pytest" not in packages


def test_paths_are_told_without_the_name_of_the_user_and_nothing_is_created(own_home: Path) -> None:
    rows = told("--data-dir", str(own_home / "legs"))
    assert rows["data"] == "~/legs (not there)"
    assert rows["program"] == "the bundled one"
    assert rows["settings"].startswith("~/")
    assert str(own_home) not in str(rows)
    assert list(own_home.iterdir()) == []


@pytest.mark.parametrize("directory", ["/" + "x" * 300, "~nobody-here/legs"])
def test_a_directory_that_cannot_be_is_told_like_the_rest(directory: str) -> None:
    assert told("--data-dir", directory)["data"].startswith(directory)


def test_a_crash_report_is_named(own_home: Path) -> None:
    (own_home / "crash.txt").write_text("Traceback")
    assert told("--data-dir", str(own_home))["crash report"] == "~/crash.txt"


def test_the_terminal_is_told_and_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "COLORTERM",
        "TERM_PROGRAM",
        "TERM_PROGRAM_VERSION",
        "VTE_VERSION",
        "LC_ALL",
        "LC_CTYPE",
        "STY",
    ):
        monkeypatch.delenv(name, raising=False)
    for name, value in {
        "TERM": "tmux-256color",
        "LANG": "de_DE.UTF-8",
        "NO_COLOR": "1",
        "TEXTUAL_ANIMATIONS": "none",
        "SSH_CONNECTION": "192.0.2.7 50000 192.0.2.1 22",
        "TMUX": "/tmp/tmux-1000/default,1,0",
    }.items():
        monkeypatch.setenv(name, value)
    rows = told()
    assert rows["terminal"] == "TERM=tmux-256color"
    assert rows["locale"] == "LANG=de_DE.UTF-8"
    assert rows["inside"] == "tmux, SSH"
    assert "NO_COLOR=1" in rows["changed by"]
    assert "TEXTUAL_ANIMATIONS=none" in rows["changed by"]
    assert (rows["colours"], rows["size"], rows["keyboard"]) == ("256", "not a terminal", "not asked")
    assert "192.0.2" not in str(rows)


def test_it_says_nothing_of_the_training(tmp_path: Path) -> None:
    before = run("about", "--data-dir", str(tmp_path)).stdout
    History(tmp_path / "history.json").upsert(session(1))
    assert run("about", "--data-dir", str(tmp_path)).stdout == before


def test_the_encoding_of_the_output_is_told() -> None:
    assert b"latin-1 out" in run_in("latin-1", "about").stdout


def test_without_a_home_directory_the_rest_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("legday_tui.commands.about.config_dir", lambda: None)
    assert told()["settings"] == "no home directory"
