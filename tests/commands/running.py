"""Runs of the command line inside this process: what a command prints, and its exit code.

A process of its own takes 0.4 s of CPU time, nearly all of it for importing. What only a process has, such as
its pipes, its signals and the encoding that Python derives from the environment, is tested in tests/e2e.
"""

import gc
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from subprocess import CompletedProcess
from typing import TextIO

from legday_tui.cli import main


def run(*arguments: str, data_dir: Path | None = None) -> CompletedProcess[str]:
    """Run a command line with an empty standard input; each end of a line is one character, on any system."""
    done = run_in("utf-8", *arguments, data_dir=data_dir)
    printed, complaints = (text.decode().replace(os.linesep, "\n") for text in (done.stdout, done.stderr))
    return CompletedProcess(done.args, done.returncode, printed, complaints)


def run_in(encoding: str, *arguments: str, data_dir: Path | None = None) -> CompletedProcess[bytes]:
    """Run a command line with the streams that Python opens for this value of PYTHONIOENCODING."""
    where = ["--data-dir", str(data_dir)] if data_dir else []
    written, complaints = io.BytesIO(), io.BytesIO()
    stdout = io.TextIOWrapper(written, encoding, write_through=True)
    stderr = io.TextIOWrapper(complaints, encoding, "backslashreplace", write_through=True)
    with redirect_stdout(stdout), redirect_stderr(stderr), nothing_typed():
        try:
            code = main([*where, *arguments])
        except SystemExit as ended:
            code = int(ended.code or 0)
        finally:
            gc.enable()  # a command line that is refused leaves it paused, since its process ends
    return CompletedProcess(list(arguments), code, written.getvalue(), complaints.getvalue())


@contextmanager
def nothing_typed() -> Iterator[None]:
    """Replace the standard input by an empty one."""
    before: TextIO = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO())
    try:
        yield
    finally:
        sys.stdin = before
