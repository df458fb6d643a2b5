"""The equipment of a level: what is on the check-list, and whether the user has to be asked."""

import zlib

from legday_tui.domain.program.program import Program
from legday_tui.settings.preferences import Preferences


def check_list(program: Program, level: str) -> tuple[str, ...]:
    """Return what a session at a level needs: what the level asks for, then what every session needs."""
    return (program.levels[level].equipment, *program.equipment)


def must_ask(program: Program, level: str, preferences: Preferences) -> bool:
    """Return whether the equipment of a level has not been ticked yet, or has changed since."""
    return preferences.equipment.get(level) != checksum(program, level)


def checksum(program: Program, level: str) -> str:
    """Return what is remembered of a check-list that was ticked: the CRC-32 of its words."""
    return f"{zlib.crc32('|'.join(check_list(program, level)).encode()):08x}"
