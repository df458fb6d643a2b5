"""Runs of the program as a process that reads no keys."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.commands import running

MODULE = [sys.executable, "-m", "legday_tui"]
FAST = ["--plain", "--no-sound", "--speed", "2000"]
"""Options of a session in lines, in which an hour takes less than two seconds and 0.4 s of CPU time."""


def run(
    *arguments: str, data_dir: Path | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the program with an empty standard input."""
    where = ["--data-dir", str(data_dir)] if data_dir else []
    command = [*MODULE, *where, *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, env=env
    )


def exported(data_dir: Path) -> dict[str, Any]:
    """Return the document that `export` prints, which takes no process of its own."""
    done = running.run("export", "--format", "json", data_dir=data_dir)
    assert done.returncode == 0, done.stderr
    document: dict[str, Any] = json.loads(done.stdout)
    return document


def plain(directory: Path, *arguments: str, typed: str = "", seconds: float = 300) -> str:
    """Run a plain session with these lines as its input; return its output."""
    completed = subprocess.run(
        [*MODULE, "--data-dir", str(directory), *FAST, *arguments],
        input=typed, capture_output=True, text=True, timeout=seconds, check=False,
    )  # fmt: skip
    assert completed.returncode == 0, completed.stderr
    assert completed.stderr == ""
    assert "\x1b" not in completed.stdout
    return completed.stdout


def plain_session(directory: Path, *arguments: str, before: Sequence[str] = ()) -> subprocess.Popen[str]:
    """Start a plain session whose lines are typed one after the other; return it once it can read them.

    `before` is the command that starts it, with its options.
    """
    process = subprocess.Popen(
        [*before, *MODULE, "--data-dir", str(directory), "--plain", "--no-sound", *arguments],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    read_until(process, "enter: done")
    return process


def read_until(process: subprocess.Popen[str], words: str) -> None:
    """Read the output of a process up to a line with these words."""
    assert process.stdout is not None
    assert any(words in line for line in process.stdout), "it has ended"


def files(directory: Path) -> dict[str, bytes]:
    """Return the content of each file, by its path inside the directory."""
    return {str(p.relative_to(directory)): p.read_bytes() for p in directory.rglob("*") if p.is_file()}
