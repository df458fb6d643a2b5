"""Whether the installed Textual has all that the program uses of it (`legday-tui doctor`)."""

from importlib.metadata import version

from legday_tui.storage.checkup import Finding


def check_textual() -> Finding:
    """Return what is different with the installed Textual, if anything."""
    from legday_tui.textual_internals import missing

    differences, name = missing(), f"Textual {version('textual')}"
    if not differences:
        return Finding("ok", f"{name}: has everything this program uses of it")
    *others, last = differences
    listed = f"{', '.join(others)} and {last}" if others else last
    return Finding("note", f"{name}: it has changed inside, so {listed}; everything else works")
