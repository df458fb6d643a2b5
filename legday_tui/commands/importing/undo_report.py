"""What undoing an import does, as lines of text."""

from legday_tui.commands.importing.report import one_line
from legday_tui.formatting.units import counted
from legday_tui.platforms.shell_words import quoted
from legday_tui.storage.imports import Undo

MAX_DAYS = 5


def undo_words(undo: Undo) -> str:
    """Return which import is undone, and how many sessions are deleted or become what they were."""
    record = undo.record
    has_others = bool(undo.reverted or record.body_weights)
    words = [counted(len(undo.removed), "session")] if undo.removed or not has_others else []
    if undo.reverted:
        words.append(f"{counted(len(undo.reverted), 'completed session')} back to what you had")
    if record.body_weights:
        words.append(counted(len(record.body_weights), "body weight"))
    return f"the import of {one_line(record.file)} on {record.at:%Y-%m-%d %H:%M}: {', '.join(words)}"


def edited_lines(undo: Undo) -> list[str]:
    """Return what happens to the sessions that were edited since the import; no line if there are none."""
    if not undo.edited:
        return []
    days = sorted({str(document["started_at"])[:10] for document in undo.edited})
    more = f" and {len(days) - MAX_DAYS} more" if len(days) > MAX_DAYS else ""
    changed = (
        f"you had changed {counted(len(undo.edited), 'session')} of it ({', '.join(days[:MAX_DAYS])}{more})"
    )
    if undo.copy is None:
        return [f"  {changed}: a copy of your version is kept in a file"]
    return [
        f"  {changed}: your version is kept in {undo.copy}",
        f"  to have it back: legday-tui import --again {quoted(str(undo.copy))}",
    ]
