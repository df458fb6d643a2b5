"""The values of options: how they are parsed, and which ones the shell completes."""

import argparse
import math
from collections.abc import Sequence
from typing import get_args

MAX_SPEED = 10_000.0
MAX_WEEKS = 52


def level_names(**_: object) -> Sequence[str]:
    """Return the ids of the levels, for the completion."""
    from legday_tui.storage.paths import own_program
    from legday_tui.storage.program_file import load_program

    return list(load_program(own_program()).levels)


def phase_names(**_: object) -> Sequence[str]:
    """Return the ids of the phases, for the completion."""
    from legday_tui.storage.paths import own_program
    from legday_tui.storage.program_file import load_program

    return [phase.id for phase in load_program(own_program()).phases]


def place_names(**_: object) -> Sequence[str]:
    """Return the names of the user's places, for the completion."""
    from legday_tui.commands.opening import open_settings
    from legday_tui.settings.places import place_ids, place_name

    preferences = open_settings().current
    return [place_name(preferences, place) for place in place_ids(preferences)]


def method_names(**_: object) -> Sequence[str]:
    """Return the training styles, for the completion."""
    from legday_tui.domain.terms import Method

    return [method.replace("_", "-") for method in get_args(Method)]


def speed(text: str) -> float:
    """Parse the speed of the clock. Raise ArgumentTypeError."""
    try:
        speed = float(text)
    except ValueError:
        speed = math.nan
    if not 0 < speed <= MAX_SPEED:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number above 0 and up to {MAX_SPEED:g}")
    return speed


def column(text: str) -> tuple[str, str]:
    """Parse a field and the name of its column. Raise ArgumentTypeError."""
    field, equals, name = text.partition("=")
    if not (equals and field.strip() and name.strip()):
        raise argparse.ArgumentTypeError(f"'{text}' is not a field and a column, such as date=Datum")
    return field.strip().lower(), name.strip()


def minutes(text: str) -> int:
    """Parse a time limit, or how long a session took. Raise ArgumentTypeError."""
    from legday_tui.domain.terms import MAX_LIMIT_MIN

    if not (text.isascii() and text.isdecimal() and len(text) <= 4 and 0 < int(text) <= MAX_LIMIT_MIN):
        raise argparse.ArgumentTypeError(f"'{text}' is not a whole number of minutes, 1 to {MAX_LIMIT_MIN}")
    return int(text)


def weeks(text: str) -> int:
    """Parse a number of weeks. Raise ArgumentTypeError."""
    if not (text.isascii() and text.isdecimal() and len(text) <= 2 and 0 < int(text) <= MAX_WEEKS):
        raise argparse.ArgumentTypeError(f"'{text}' is not a whole number of weeks, 1 to {MAX_WEEKS}")
    return int(text)


def port(text: str) -> int:
    """Parse a port. Raise ArgumentTypeError."""
    if not (text.isascii() and text.isdecimal() and len(text) <= 5 and 0 < int(text) < 65536):
        raise argparse.ArgumentTypeError(f"'{text}' is not a port, 1 to 65535")
    return int(text)
