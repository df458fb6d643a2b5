"""`legday-tui merge`: merge the sessions of another machine's history or export."""

from argparse import Namespace
from pathlib import Path

from legday_tui.commands.opening import open_data
from legday_tui.commands.options import fail
from legday_tui.commands.output import print_lines
from legday_tui.storage.session_documents import read_documents


def merge(arguments: Namespace) -> int:
    """Merge the sessions of the files. Every file is read before the first one is merged."""
    data = open_data(arguments)
    if not data.lock.acquire():
        fail(f"another legday-tui is using {data.path}; close it first")
    found = [read_documents(Path(name)) for name in arguments.files]
    for name, documents in zip(arguments.files, found, strict=True):
        new, fuller = data.history.merge(documents)
        same = len(documents) - new - fuller
        print_lines([f"{name}: {new} new sessions, {fuller} fuller ones, {same} that were here"])
    return 0
