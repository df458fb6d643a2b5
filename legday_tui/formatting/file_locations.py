"""Where the program's files are, for the settings screen."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from legday_tui.formatting.units import counted
from legday_tui.platforms.clocks import in_system_zone


@dataclass(frozen=True)
class FileLocation:
    """A file or a folder, with what it is for."""

    title: str
    words: str
    about: str


def file_locations(
    *, data: Path, backup: tuple[datetime, int] | None, settings: str, program: Path | None
) -> list[FileLocation]:
    """Return the locations of the data directory, the last backup, the settings file and the program.

    `backup` is the time of the last backup and its number of sessions. `settings` is empty if there is no
    home directory; `program` is None for the bundled program.
    """
    if backup is None:
        made = "none yet"
    else:
        made_at, sessions = backup
        made = f"{in_system_zone(made_at):%d %B %Y, %H:%M}, {counted(sessions, 'session')}"
    return [
        FileLocation("Data", with_tilde(str(data)), "History, backups and the workout in progress"),
        FileLocation("Last backup", made, "Made after each workout; older ones are kept too"),
        FileLocation(
            "Settings",
            with_tilde(settings) or "not kept: no home directory",
            "Comments you add there are kept",
        ),
        FileLocation(
            "Program",
            "the bundled one" if program is None else with_tilde(str(program)),
            "Your leg day; `legday-tui program init` writes a copy for you to edit",
        ),
    ]


def with_tilde(path: str) -> str:
    """Return a path with the home directory written as `~`."""
    try:
        home = Path("~").expanduser()
    except RuntimeError:  # there is none
        return path
    return str(Path("~") / Path(path).relative_to(home)) if Path(path).is_relative_to(home) else path
