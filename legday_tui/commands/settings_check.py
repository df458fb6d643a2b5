"""What is wrong with the settings (`legday-tui doctor`)."""

from contextlib import suppress
from pathlib import Path

from legday_tui.settings.own_program import with_preferences
from legday_tui.settings.store import Settings
from legday_tui.storage.checkup import Finding
from legday_tui.storage.program_file import load_program
from legday_tui.storage.settings_file import NAME
from legday_tui.storage.toml_file import TomlError


def check_settings(settings: Settings, program_file: Path | None) -> list[Finding]:
    """Return a finding for each mistake in the settings with this program; None is the bundled one."""
    from textual.theme import BUILTIN_THEMES

    from legday_tui.screens.settings_mistakes import settings_mistakes
    from legday_tui.theme import CONTRAST_THEME, DARK_THEME

    themes = [*BUILTIN_THEMES, DARK_THEME.name, CONTRAST_THEME.name]
    mistakes = [*settings.file_problems, *settings_mistakes(settings.current, themes)]
    with suppress(TomlError):  # the finding about the program says so
        mistakes += with_preferences(load_program(program_file), settings.current)[1]
    if mistakes:
        return [Finding("PROBLEM", mistake) for mistake in mistakes]
    is_there = Path(settings.path).is_file()
    what = "all settings are valid" if is_there else "not there yet, so all settings have their defaults"
    return [Finding("ok", f"{NAME}: {what}")]
