"""Terminals and pipes that are not set to UTF-8."""

import os
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.fs import RealFs
from legday_tui.terminal.output_encoding import substitute
from tests.e2e.runs import MODULE
from tests.e2e.terminal import Terminal
from tests.sample import session

ENCODINGS = {
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "ascii, strict": {"PYTHONIOENCODING": "ascii:strict"},
    "C locale": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}
encodings = pytest.mark.parametrize("changes", ENCODINGS.values(), ids=ENCODINGS)
SENTENCE = "some characters are replaced"
NOTE = "Żółć — schön, ×2 █▓░ 日本 “gut” 😀"


Printed = subprocess.CompletedProcess[bytes]


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One session, with a note of all kinds of characters; the commands here change nothing."""
    directory = tmp_path_factory.mktemp("data")
    DataDir(directory, RealFs()).history.upsert(replace(session(), note=NOTE))
    return directory


@pytest.fixture(scope="module")
def in_utf8(data_dir: Path) -> Callable[..., Printed]:
    """What a command prints in UTF-8, which all other encodings are compared with."""
    return cache(lambda *arguments: printed(data_dir, *arguments, changes=UTF8))


def printed(data_dir: Path, *arguments: str, changes: dict[str, str], typed: bytes = b"") -> Printed:
    """Run a command with these variables, at a home that is the same for all runs on a directory."""
    others = ("LC_", "LANG", "PYTHONIO", "PYTHONUTF8")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(others)}
    return subprocess.run(
        [*MODULE, "--data-dir", str(data_dir), *arguments],
        input=typed,
        capture_output=True,
        check=False,
        env={**inherited, "HOME": str(data_dir / "home"), **changes},
    )


UTF8 = {"PYTHONUTF8": "1"}
TEXTS = (
    ["plan"],
    ["plan", "--level", "advanced"],
    ["history"],
    ["history", "last"],
    ["history", "2026–11–23"],
    ["plan", "--level", "größer ×"],
    ["doctor"],
    ["--help"],
    ["export", "--help"],
    ["import", "–.csv"],
)


@encodings
@pytest.mark.parametrize("arguments", TEXTS, ids=" ".join)
def test_what_cannot_be_encoded_is_replaced_and_said_once(
    data_dir: Path, in_utf8: Callable[..., Printed], arguments: list[str], changes: dict[str, str]
) -> None:
    good = in_utf8(*arguments)
    poor = printed(data_dir, *arguments, changes=changes)

    assert poor.returncode == good.returncode
    assert "\\u" not in poor.stdout.decode("latin-1") + poor.stderr.decode("latin-1")
    text, expected = poor.stdout.decode("latin-1"), good.stdout.decode()
    assert substitute(text) == substitute(expected)
    lines = poor.stderr.decode("latin-1").splitlines()
    said = [line for line in lines if SENTENCE in line and "UTF" in line.upper()]
    assert len(lines) - len(said) == len(good.stderr.decode().splitlines())
    assert len(said) == (1 if text != expected else len(said[:1]))


@encodings
@pytest.mark.parametrize(
    "arguments",
    [
        *(["export", "--format", name] for name in ("json", "csv", "strong", "hevy", "fitnotes")),
        ["history", "--format", "json"],
        ["plan", "--format", "json"],
    ],
    ids=" ".join,
)
def test_machine_formats_are_always_utf_8(
    data_dir: Path, in_utf8: Callable[..., Printed], arguments: list[str], changes: dict[str, str]
) -> None:
    poor = printed(data_dir, *arguments, changes=changes)

    assert (poor.returncode, poor.stderr) == (0, b"")
    assert poor.stdout == in_utf8(*arguments).stdout
    assert NOTE in poor.stdout.decode() or arguments[0] == "plan" or arguments[-1] in ("hevy", "fitnotes")


@encodings
def test_a_plain_session_replaces_and_reads_any_bytes(tmp_path: Path, changes: dict[str, str]) -> None:
    poor = printed(tmp_path, "--plain", "--no-sound", changes=changes, typed="ä\n×\nq\n".encode() + b"\xff\n")

    assert poor.returncode == 0
    text = poor.stdout.decode("latin-1")
    assert "Leg Swings  SET 1/1  2-3 min" in text
    assert text.count("enter: done, or carry on") == 3
    assert poor.stderr.count(SENTENCE.encode()) == 1


def test_nothing_is_said_about_utf_8(in_utf8: Callable[..., Printed]) -> None:
    good = in_utf8("history")

    assert NOTE in good.stdout.decode()
    assert good.stderr == b""


@encodings
def test_the_full_screen_names_plain_instead_of_printing_escapes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changes: dict[str, str]
) -> None:
    for variable, value in changes.items():
        monkeypatch.setenv(variable, value)
    with Terminal([], data_dir=tmp_path) as terminal:
        assert terminal.exit_code() == 2
        assert "--plain" in terminal.raw
        assert "block letters" in terminal.raw
        assert "u2588" not in terminal.raw
        assert "\x1b" not in terminal.raw
        assert len(terminal.raw.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_the_app_in_a_browser_does_not_depend_on_the_locale(tmp_path: Path) -> None:
    driver = {"TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver", "COLUMNS": "80", "ROWS": "24"}
    process = subprocess.Popen(
        [*MODULE, "--data-dir", str(tmp_path), "--no-sound"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, **ENCODINGS["ascii"], **driver},
    )  # fmt: skip
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == b"__GANGLION__\n"
    finally:
        process.kill()
        process.communicate()
