"""Writing a file that the user named, on every screen that can do that."""

from collections.abc import Coroutine
from typing import Any

from textual.app import App

from legday_tui.domain.documents.plain_text import plain


def save_in_background(app: App[Any], saving: Coroutine[Any, Any, str]) -> None:
    """Run the writing of a file, and show the sentence that it returns.

    No screen waits for it, and it continues when the one that began it is closed: a network drive can take
    its time.
    """

    async def save() -> None:
        app.notify(plain(await saving), markup=False)

    app.run_worker(save())
