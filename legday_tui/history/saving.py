"""Save a session or a text to a file that the user named, without replacing an existing file.

The file is written in a worker thread, since its directory may be on a drive that is slow or does not answer.
"""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.fs import Fs
from legday_tui.storage.named_files import write_named_file

if TYPE_CHECKING:
    from legday_tui.domain.session import Session

SaveSession = Callable[["Session", str], Coroutine[Any, Any, str]]
"""Writes a session to the named file and returns the result as a sentence."""
SaveText = Callable[[str, str], Coroutine[Any, Any, str]]
"""Writes a text to the named file and returns the result as a sentence."""


async def save_session(session: "Session", name: str, *, fs: Fs | None = None) -> str:
    """Save a session as JSON. Return a sentence with the path, or with the reason of the failure."""

    def content() -> bytes:
        from legday_tui.interchange.own_json import as_json

        return as_json([session])

    return await asyncio.to_thread(_save, content, name, fs)


async def save_text(text: str, name: str, *, fs: Fs | None = None) -> str:
    """Save a text in UTF-8. Return a sentence with the path, or with the reason of the failure."""
    return await asyncio.to_thread(_save, lambda: text.encode(errors="replace"), name, fs)


def _save(content: Callable[[], bytes], name: str, fs: Fs | None) -> str:
    try:
        return f"Saved to {write_named_file(Path(name.strip()), content(), new=True, fs=fs)}"
    except SaveFailedError as failure:
        return str(failure)
