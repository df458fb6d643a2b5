"""What is printed to terminals and pipes that are not set to UTF-8."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.fs import RealFs
from legday_tui.terminal.output_encoding import substitute
from tests.commands.running import run_in
from tests.sample import session

SENTENCE = "some characters are replaced"
NOTE = "Żółć — schön, ×2 █▓░ 日本 “gut” 😀"
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
MACHINE_FORMATS = (
    *(["export", "--format", name] for name in ("json", "csv", "strong", "hevy", "fitnotes")),
    ["history", "--format", "json"],
    ["plan", "--format", "json"],
)
encodings = pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii"])


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One session, with a note of all kinds of characters; the commands here change nothing."""
    directory = tmp_path_factory.mktemp("data")
    DataDir(directory, RealFs()).history.upsert(replace(session(), note=NOTE))
    return directory


@encodings
@pytest.mark.parametrize("arguments", TEXTS, ids=" ".join)
def test_what_cannot_be_encoded_is_replaced_and_said_once(
    data_dir: Path, arguments: list[str], encoding: str
) -> None:
    good = run_in("utf-8", *arguments, data_dir=data_dir)
    poor = run_in(encoding, *arguments, data_dir=data_dir)

    assert poor.returncode == good.returncode
    assert not re.search(rb"\\u[0-9a-f]{4}", poor.stdout + poor.stderr)
    text, expected = poor.stdout.decode(encoding), good.stdout.decode()
    assert substitute(text) == substitute(expected)
    lines = poor.stderr.decode(encoding).splitlines()
    said = [line for line in lines if SENTENCE in line and "UTF" in line.upper()]
    assert len(lines) - len(said) == len(good.stderr.decode().splitlines())
    assert len(said) == (1 if text != expected else len(said[:1]))


@encodings
@pytest.mark.parametrize("arguments", MACHINE_FORMATS, ids=" ".join)
def test_machine_formats_are_always_utf_8(data_dir: Path, arguments: list[str], encoding: str) -> None:
    poor = run_in(encoding, *arguments, data_dir=data_dir)

    assert (poor.returncode, poor.stderr) == (0, b"")
    assert poor.stdout == run_in("utf-8", *arguments, data_dir=data_dir).stdout
    assert NOTE in poor.stdout.decode() or arguments[0] == "plan" or arguments[-1] in ("hevy", "fitnotes")


def test_nothing_is_said_about_utf_8(data_dir: Path) -> None:
    good = run_in("utf-8", "history", data_dir=data_dir)

    assert NOTE in good.stdout.decode()
    assert good.stderr == b""
