"""Terminals and pipes that an environment does not set to UTF-8.

What each command prints in other encodings is tested without a process, in tests/commands.
"""

import os
import subprocess
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


@encodings
def test_a_command_replaces_what_the_environment_cannot_encode_and_says_so_once(
    data_dir: Path, changes: dict[str, str]
) -> None:
    poor = printed(data_dir, "history", changes=changes)

    assert poor.returncode == 0
    text = poor.stdout.decode("latin-1")
    assert substitute(NOTE) in substitute(text)
    assert "\\u" not in text
    assert poor.stderr.count(SENTENCE.encode()) == poor.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [["history", "2026–11–23"], ["plan", "--level", "größer ×"], ["import", "–.csv"]],
    ids=" ".join,
)
def test_an_argument_that_the_locale_cannot_decode_is_shown_as_well_as_it_can_be(
    data_dir: Path, arguments: list[str]
) -> None:
    poor = printed(data_dir, *arguments, changes=ENCODINGS["C locale"])

    assert (poor.returncode, poor.stdout) == (2, b"")
    assert "\\u" not in poor.stderr.decode("latin-1")
    said = [line for line in poor.stderr.decode("latin-1").splitlines() if SENTENCE not in line]
    assert len(said) == 1


@encodings
def test_a_plain_session_replaces_and_reads_any_bytes(tmp_path: Path, changes: dict[str, str]) -> None:
    poor = printed(tmp_path, "--plain", "--no-sound", changes=changes, typed="ä\n×\nq\n".encode() + b"\xff\n")

    assert poor.returncode == 0
    text = poor.stdout.decode("latin-1")
    assert "Leg Swings  SET 1/1  2-3 min" in text
    assert text.count("enter: done or carry on") == 3
    assert poor.stderr.count(SENTENCE.encode()) == 1


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
