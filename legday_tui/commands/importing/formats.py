"""The formats that can be imported, for the help of `import`."""

from legday_tui.interchange.formats import FOREIGN_FORMATS


def formats_text() -> str:
    """Return a line for each format, with where its program has the export button, in 80 columns."""
    rows = {f.name: f.where_to_export for f in FOREIGN_FORMATS}
    rows["any CSV"] = "with a date, an exercise and repetitions: --column says which is"
    rows["legday-tui"] = "`legday-tui export`, in JSON or CSV"
    lines = [f"  {name:<12}{where}" for name, where in rows.items()]
    return "\n".join(["where each program has its export button:", *lines])
