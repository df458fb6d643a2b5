"""Undoing the last change to the past, on every screen that can make one."""

from typing import Any

from textual.app import App

from legday_tui.domain.documents.plain_text import plain
from legday_tui.history.editor import HistoryEditor


async def undo_change(app: App[Any], history: HistoryEditor) -> None:
    """Undo the last change, and say what it was or why that failed."""
    app.notify(plain(await history.undo()), markup=False)
