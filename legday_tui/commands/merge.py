"""`legday-tui merge`: add the sessions of another machine's history or export."""

import sys
from argparse import Namespace
from pathlib import Path

from legday_tui.commands.opening import open_data
from legday_tui.commands.options import fail
from legday_tui.domain.documents.plain_text import plain
from legday_tui.storage.session_documents import documents_of


def merge(arguments: Namespace) -> int:
    """Take in the sessions of other histories or exports, all files or none."""
    data = open_data(arguments)
    if not data.lock.acquire():
        fail(f"another legday-tui is using {data.path}; close it first")
    found = [documents_of(Path(name)) for name in arguments.files]
    for name, documents in zip(arguments.files, found, strict=True):
        new, fuller = data.history.merge(documents)
        same = len(documents) - new - fuller
        sys.stdout.write(f"{plain(name)}: {new} new sessions, {fuller} fuller ones, {same} that were here\n")
    return 0
