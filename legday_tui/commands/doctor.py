"""`legday-tui doctor`: check every file, whether the screen can stay on, and Textual; change nothing."""

from argparse import Namespace
from pathlib import Path

from legday_tui.commands.opening import open_data, open_settings, requested_program
from legday_tui.commands.output import print_lines
from legday_tui.commands.screen_check import check_screen
from legday_tui.commands.settings_check import check_settings
from legday_tui.commands.textual_check import check_textual
from legday_tui.storage.checkup import check_program, check_schema, check_up


def doctor(arguments: Namespace) -> int:
    """Print one line per finding; return 1 if there is a problem."""
    data, settings = open_data(arguments, to_write=False), open_settings()
    program = requested_program(arguments)
    findings = [
        *check_program(program),
        *(check_schema(program, "program") if program is not None else ()),
        *check_settings(settings, program),
        *check_schema(Path(settings.path), "settings"),
        *check_up(data),
        check_textual(),
        check_screen(is_wanted=settings.current.keep_awake),
    ]
    print_lines([f"{finding.severity:<8} {finding.sentence}" for finding in findings])
    return int(any(finding.severity == "PROBLEM" for finding in findings))
