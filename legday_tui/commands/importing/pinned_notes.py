"""The notes that a file pins to exercises: kept in the settings where the user has none."""

from collections.abc import Iterator, Mapping

from legday_tui.commands.opening import open_settings
from legday_tui.commands.output import warn
from legday_tui.domain.program.program import Program
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.pinned_notes import pinned_text
from legday_tui.settings.preferences import Preferences
from legday_tui.storage.paths import config_dir
from legday_tui.storage.settings_file import NAME, SettingsFile


def new_pinned(pinned: Mapping[str, str]) -> dict[str, str]:
    """Return the notes on exercises to which the user has pinned nothing."""
    own = open_settings().current.pinned
    return {e: text for e in pinned if (text := pinned_text(pinned, e)) and not pinned_text(own, e)}


def pinned_lines(pinned: Mapping[str, str], program: Program) -> Iterator[str]:
    """Yield a line for each note, in the form of the report: `  pinned   Calf Raises: hole 7`."""
    for exercise, text in pinned.items():
        yield f"  {'pinned':<15} {exercise_name(program, exercise)}: {text}"


def keep_pinned(new: Mapping[str, str]) -> None:
    """Write notes to the settings; warn if that fails."""
    directory = config_dir()
    if not new or directory is None:
        return
    file = SettingsFile(directory / NAME, Preferences)
    file.write("pinned", new).result()
    if file.problem:
        warn(f"the notes are not pinned: {file.problem}")
