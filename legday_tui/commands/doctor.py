"""`legday-tui doctor` and `merge`: looking after the files."""

import sys
from argparse import Namespace
from pathlib import Path

from legday_tui.commands.opening import open_data, open_settings, program_asked_for
from legday_tui.commands.options import fail
from legday_tui.domain.documents.plain_text import plain
from legday_tui.storage.checkup import Finding, check_program, check_up
from legday_tui.storage.session_documents import read_documents


def doctor(arguments: Namespace) -> int:
    """Print a line for everything that was looked at; 1 where something is wrong."""
    data = open_data(arguments)
    findings = [
        *check_program(program_asked_for(arguments)),
        *(Finding("PROBLEM", mistake) for mistake in open_settings().trouble),
        *check_up(data),
    ]
    for finding in findings:
        sys.stdout.write(f"{finding.severity:<8} {plain(finding.sentence)}\n")
    return int(any(finding.severity == "PROBLEM" for finding in findings))


def merge(arguments: Namespace) -> int:
    """Take in the sessions of other histories or exports, all files or none."""
    data = open_data(arguments)
    if not data.lock.acquire():
        fail(f"another legday-tui is using {data.path}; close it first")
    found = [read_documents(Path(name)) for name in arguments.files]
    for name, documents in zip(arguments.files, found, strict=True):
        new, fuller = data.history.merge(documents)
        same = len(documents) - new - fuller
        sys.stdout.write(f"{plain(name)}: {new} new sessions, {fuller} fuller ones, {same} that were here\n")
    return 0
