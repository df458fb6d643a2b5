"""What commands do as a process: their pipes, their terminal, and the exit code that a shell sees.

What they print is tested without a process, in tests/commands.
"""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from legday_tui import __version__
from legday_tui.storage.history import History
from tests.e2e.runs import MODULE, files, run
from tests.sample import session


def history_of(directory: Path, *numbers: int) -> Path:
    for number in numbers:
        History(directory / "history.json").upsert(session(number))
    return directory


def test_version_prints_the_name_and_the_version() -> None:
    assert run("--version").stdout == f"legday-tui {__version__}\n"


def test_wrong_input_exits_with_2_and_one_line_on_stderr(tmp_path: Path) -> None:
    result = run("--speed", "fast", data_dir=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert "not a number above 0" in result.stderr
    assert result.stderr.count("\n") == 1


def test_an_export_is_imported_and_undone(tmp_path: Path) -> None:
    data, out = history_of(tmp_path, 1, 2), tmp_path / "out.json"
    assert run("export", "-o", str(out), data_dir=data).returncode == 0
    there = tmp_path / "there"
    assert "imported 2 sessions" in run("import", str(out), data_dir=there).stdout
    assert "undid the import of out.json" in run("import", "--undo", data_dir=there).stdout
    assert "PROBLEM" not in run("doctor", data_dir=there).stdout


def test_a_closed_pipe_is_not_an_error(tmp_path: Path) -> None:
    command = f"{' '.join(MODULE)} plan --data-dir {tmp_path} | head -1"
    result = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert result.stderr == ""


def test_nothing_is_printed_and_no_success_reported_if_nobody_reads(tmp_path: Path) -> None:
    history_of(tmp_path, *range(1, 9))
    command = f"{' '.join(MODULE)} export --data-dir {tmp_path}"
    broken = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command} | true"], capture_output=True, text=True, check=False
    )
    assert (broken.returncode, broken.stderr) == (141, "")
    closed = subprocess.run(["bash", "-c", f"{command} >&-"], capture_output=True, text=True, check=False)
    assert closed.returncode == 2
    assert "standard output is closed" in closed.stderr


@pytest.mark.parametrize(
    "arguments", ["--plain", "plan", "program check", "program init new.toml", "completion bash", "serve"]
)
def test_nothing_is_done_for_a_closed_standard_output(tmp_path: Path, arguments: str) -> None:
    data = tmp_path / "data"
    command = f"{' '.join(MODULE)} --data-dir {data} {arguments} >&-"
    closed = subprocess.run(
        ["bash", "-c", command], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
        cwd=tmp_path, timeout=60,
    )  # fmt: skip
    assert closed.stderr == "legday-tui: standard output is closed: nowhere to print\n"
    assert closed.returncode == 2
    assert files(tmp_path) == {}


def test_a_closed_standard_input_is_an_empty_one(tmp_path: Path) -> None:
    command = f"{' '.join(MODULE)} --data-dir {tmp_path} --plain --no-sound --speed 2000 <&-"
    closed = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, timeout=60)
    assert (closed.returncode, closed.stderr) == (0, "")
    assert closed.stdout.endswith("Your workout is kept. Start again to carry on.\n")


def test_a_server_needs_an_address_rather_than_take_all_of_them(tmp_path: Path) -> None:
    refused = run("serve", "--host", " ", data_dir=tmp_path)
    assert refused.returncode == 2
    assert refused.stderr == "legday-tui: --host needs an address; leave it out, or use 0.0.0.0\n"


def test_a_closed_standard_error_does_not_prevent_the_output(tmp_path: Path) -> None:
    history_of(tmp_path, 1)
    (tmp_path / "journal.jsonl").write_bytes(b"\0")
    for redirection in ("2>&-", "2> >(true)", "2>/dev/full"):
        command = f"{' '.join(MODULE)} export --data-dir {tmp_path} {redirection}"
        result = subprocess.run(["bash", "-c", command], stdout=subprocess.PIPE, check=False)
        assert result.returncode == 1, redirection
        assert len(json.loads(result.stdout)["sessions"]) == 1, redirection


@pytest.mark.parametrize("words", ["--help", "--version", "plan --help"])
def test_a_help_that_nobody_gets_is_no_success(words: str) -> None:
    command = f"{' '.join(MODULE)} {words}"
    full = subprocess.run(
        ["bash", "-c", f"{command} > /dev/full"], capture_output=True, text=True, check=False
    )
    assert (full.returncode, full.stderr) == (2, "legday-tui: standard output: No space left on device\n")
    closed = subprocess.run(["bash", "-c", f"{command} >&-"], capture_output=True, text=True, check=False)
    assert closed.returncode == 0
    assert "legday-tui" in closed.stderr


def test_a_terminal_gets_a_sentence_instead_of_bytes(tmp_path: Path) -> None:
    data = history_of(tmp_path, 1)
    if sys.platform == "win32":
        raise NotImplementedError
    ours, theirs = pty.openpty()
    shown = subprocess.run(
        [*MODULE, "--data-dir", str(data), "export", "--format", "fit", "--session", "last"],
        stdout=theirs, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    os.close(theirs)
    os.close(ours)
    assert (shown.returncode, shown.stderr) == (
        2,
        "legday-tui: a FIT file can't be shown on a screen: add -o FILE\n",
    )
