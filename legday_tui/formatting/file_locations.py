"""Where things are kept, for people who want to look, copy or mend."""

from pathlib import Path

from legday_tui.formatting.units import counted
from legday_tui.history.store import HistoryStore
from legday_tui.settings.rows import FileLocation


def file_locations(history_store: HistoryStore, settings: str, program: Path | None) -> list[FileLocation]:
    """The data directory with its last backup, the settings file and the program; None is the bundled one."""
    backup = history_store.last_backup()
    made = (
        f"{backup.made_at.astimezone():%d %B %Y, %H:%M}, {counted(backup.sessions, 'session')}"
        if backup
        else "none yet"
    )
    return [
        FileLocation(
            "Data", _short(str(history_store.directory)), "History, backups and the workout in progress"
        ),
        FileLocation("Last backup", made, "Made after each workout; older ones are kept too"),
        FileLocation(
            "Settings",
            _short(settings) or "not kept: no home directory",
            "Comments that you write there stay",
        ),
        FileLocation(
            "Program",
            "the bundled one" if program is None else _short(str(program)),
            "What is trained; `legday-tui program init` writes a copy that you can change",
        ),
    ]


def _short(path: str) -> str:
    """A path with the home directory as `~`."""
    home = str(Path("~").expanduser())
    return f"~{path.removeprefix(home)}" if path.startswith(f"{home}/") else path
