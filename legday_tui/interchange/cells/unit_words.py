"""The words for units of weight, in a cell of their own or behind a number."""

import re
from collections.abc import Mapping

from legday_tui.domain.terms import Unit

UNITS: Mapping[str, Unit] = {
    **dict.fromkeys(("kg", "kgs", "kilograms", "кг", "公斤", "千克"), "kg"),
    **dict.fromkeys(("lb", "lbs", "pounds", "фунт", "фунты", "фунтов", "磅"), "lb"),
}
_BEHIND = re.compile(rf"\s*(?P<unit>{'|'.join(UNITS)})\.?$", re.IGNORECASE)


def split_unit(cell: str) -> tuple[str, Unit | None]:
    """Return the number in a cell such as `20 kg` or `45lbs.`, and its unit; None if it has none."""
    cell = cell.strip()
    match = None if cell[-1:].isdecimal() else _BEHIND.search(cell)
    return (cell, None) if match is None else (cell[: match.start()], UNITS[match["unit"].lower()])
