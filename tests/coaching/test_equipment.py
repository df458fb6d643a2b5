"""Which equipment is asked for, and when."""

from msgspec.structs import replace

from legday_tui.coaching.equipment import check_list, checksum, must_ask
from legday_tui.settings.preferences import Preferences
from tests.sample import bundled_program

PROGRAM = bundled_program()


def test_what_the_level_asks_for_comes_first() -> None:
    for level_id, level in PROGRAM.levels.items():
        things = check_list(PROGRAM, level_id)
        assert things[0] == level.equipment
        assert things[1:] == PROGRAM.equipment
        assert len(things) <= 9, "each has a digit"


def test_a_level_is_asked_about_until_it_was_ticked() -> None:
    preferences = Preferences(equipment={"beginner": checksum(PROGRAM, "beginner")})
    assert not must_ask(PROGRAM, "beginner", preferences)
    assert must_ask(PROGRAM, "advanced", preferences)


def test_a_changed_list_is_asked_about_again() -> None:
    preferences = Preferences(equipment={"beginner": checksum(PROGRAM, "beginner")})
    changed = replace(PROGRAM, equipment=(*PROGRAM.equipment, "A towel"))
    assert must_ask(changed, "beginner", preferences)
