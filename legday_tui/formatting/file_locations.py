"""Where things are kept, for people who want to look, copy or mend."""

from pathlib import Path

from legday_tui.formatting.units import counted
from legday_tui.history.store import Memory
from legday_tui.settings.rows import Place


def places(memory: Memory, settings: str, program: Path | None) -> list[Place]:
    """The data directory with its last backup, the settings file and the program; None is the bundled one."""
    backup = memory.last_backup()
    made = (
        f"{backup.made_at.astimezone():%d %B %Y, %H:%M}, {counted(backup.sessions, 'session')}"
        if backup
        else "none yet"
    )
    return [
        Place("Data", _short(str(memory.directory)), "History, backups and the workout in progress"),
        Place("Last backup", made, "Made after each workout; older ones are kept too"),
        Place(
            "Settings",
            _short(settings) or "not kept: no home directory",
            "Comments that you write there stay",
        ),
        Place(
            "Program",
            "the bundled one" if program is None else _short(str(program)),
            "What is trained; `legday-tui program init` writes a copy that you can change",
        ),
    ]


def _short(path: str) -> str:
    """A path with the home directory as `~`."""
    home = str(Path("~").expanduser())
    return f"~{path.removeprefix(home)}" if path.startswith(f"{home}/") else path
