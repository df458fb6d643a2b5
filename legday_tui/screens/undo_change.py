"""Undoing the last change to the past, on every screen that can make one."""

from typing import Any

from textual.app import App

from legday_tui.domain.documents.plain_text import plain
from legday_tui.history.editor import HistoryEditor


async def undo_change(app: App[Any], history: HistoryEditor) -> None:
    """Undo the last change, and say what it was or why that failed.

    What was said before is withdrawn: it told of the change, and how to undo it.
    """
    words = plain(await history.undo())
    app.clear_notifications()
    app.notify(words, markup=False)
