"""`legday-tui doctor`: check every file and change nothing."""

import sys
from argparse import Namespace

from legday_tui.commands.opening import open_data, open_settings, requested_program
from legday_tui.domain.documents.plain_text import plain
from legday_tui.storage.checkup import Finding, check_program, check_up


def doctor(arguments: Namespace) -> int:
    """Print a line for everything that was looked at; 1 where something is wrong."""
    data = open_data(arguments)
    findings = [
        *check_program(requested_program(arguments)),
        *(Finding("PROBLEM", mistake) for mistake in open_settings().trouble),
        *check_up(data),
    ]
    for finding in findings:
        sys.stdout.write(f"{finding.weight:<8} {plain(finding.sentence)}\n")
    return int(any(finding.weight == "PROBLEM" for finding in findings))
