"""What is wrong with the settings (`legday-tui doctor`)."""

from contextlib import suppress
from pathlib import Path

from legday_tui.settings.own_program import mistakes_in, unused_in
from legday_tui.settings.store import Settings
from legday_tui.storage.checkup import Finding
from legday_tui.storage.program_file import load_program
from legday_tui.storage.settings_file import NAME
from legday_tui.storage.toml_file import TomlError


def check_settings(settings: Settings, program_file: Path | None) -> list[Finding]:
    """Return a finding for each mistake in the settings, and for what this program does not use of them.

    `program_file` None is the bundled program.
    """
    from textual.theme import BUILTIN_THEMES

    from legday_tui.screens.settings_mistakes import settings_mistakes
    from legday_tui.theme import CONTRAST_THEME, DARK_THEME

    themes = [*BUILTIN_THEMES, DARK_THEME.name, CONTRAST_THEME.name]
    mistakes = [*settings.file_problems, *settings_mistakes(settings.current, themes)]
    unused: list[str] = []
    with suppress(TomlError):  # the finding about the program says so
        program = load_program(program_file)
        mistakes += mistakes_in(program, settings.current)
        unused += unused_in(program, settings.current)
    findings = [Finding("PROBLEM", mistake) for mistake in mistakes]
    findings += [Finding("note", sentence) for sentence in unused]
    if findings:
        return findings
    is_there = Path(settings.path).is_file()
    what = "all settings are valid" if is_there else "not there yet, so all settings have their defaults"
    return [Finding("ok", f"{NAME}: {what}")]
