"""Other programs: how they are started apart from the terminal, and how they are ended."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from asyncio.subprocess import Process


class Apart(TypedDict, total=False):
    """Arguments of `subprocess.Popen` for a process that a key in this terminal does not reach."""

    start_new_session: bool
    creationflags: int


def apart() -> Apart:
    """Return the arguments for a process that does not get the ctrl+c of this terminal."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}


def start_in_background(
    command: str | Sequence[str], environment: Mapping[str, str]
) -> subprocess.Popen[bytes]:
    """Start a program without input and output, which may outlive this one. Raise OSError.

    The environment variables are added to those of this program.
    """
    options = apart()
    if sys.platform == "win32":
        # Otherwise it could write on the terminal, and would end with its window.
        options["creationflags"] |= subprocess.CREATE_NO_WINDOW
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **environment},
        **options,
    )


def can_be_asked_to_end() -> bool:
    """Return whether `terminate` asks a process to end. On Windows it kills it."""
    return sys.platform != "win32"


def kill_with_children(process: "Process") -> None:
    """Kill a process that was started apart, on Windows without its children. Raise ProcessLookupError."""
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)


def parsed_command(text: str) -> str | list[str]:
    """Return a command that the user typed as `subprocess` expects it. Raise ValueError.

    On Windows each program splits its arguments by itself, so they stay as they were typed, and the program
    is looked up as a prompt does it: `play` finds `play.cmd`.
    """
    if sys.platform != "win32":
        import shlex

        return shlex.split(text)
    text = text.strip()
    if text.startswith('"'):
        name, closed, rest = text[1:].partition('"')
        if not closed:
            raise ValueError("No closing quotation")
    else:
        name, space, rest = text.partition(" ")
        rest = space + rest
    return f'"{shutil.which(name) or name}"{rest}'
