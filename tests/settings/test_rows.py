"""The rows of the settings screen: the text of each, and the effect of a change."""

import pytest

from legday_tui.parsing.racks import MistypedRackError
from legday_tui.settings.preferences import Preferences
from legday_tui.settings.racks import SEVERAL, common_rack_text, rack_text, set_common_rack
from legday_tui.settings.rows import SettingRow, setting_rows
from legday_tui.settings.store import Settings
from legday_tui.storage.program_file import load_program

PROGRAM = load_program(None)


def rows(settings: Settings) -> dict[str, SettingRow]:
    return {row.name: row for row in setting_rows(settings, PROGRAM, ["legday-dark", "nord"], [])}


def changed(row: SettingRow, by: int) -> str:
    """The text of the value after a change."""
    row.change(by)
    return row.value()


def test_choices_are_cyclic() -> None:
    settings = Settings()
    lead_in = rows(settings)["lead_in_s"]
    assert lead_in.value() == "the program's"
    assert [changed(lead_in, by) for by in (1, 1, -1, -1, -1)] == [
        "5 s", "10 s", "5 s", "the program's", "60 s",
    ]  # fmt: skip


def test_a_preference_without_a_value_says_what_decides() -> None:
    found = rows(Settings())
    assert found["lead_in_s"].value() == "the program's"
    assert found["hold_target_s"].value() == "coach decides"


def test_a_value_that_is_no_choice_is_shown_and_changes_to_the_first_choice() -> None:
    lead_in = rows(Settings(Preferences(lead_in_s=7)))["lead_in_s"]
    assert lead_in.value() == "7 s"
    assert changed(lead_in, 1) == "the program's"


def test_the_default_level_and_the_method_of_each_level_can_be_changed() -> None:
    settings = Settings()
    found = rows(settings)
    assert found["level"].value() == "Intermediate"
    assert changed(found["level"], 1) == "Advanced"
    assert settings.current.level == "advanced"
    assert found["method-beginner"].value() == "as last time"
    assert changed(found["method-beginner"], 3) == "Circuit"
    assert settings.current.methods == {"beginner": "circuit"}


def test_the_choices_of_the_theme_are_the_available_themes() -> None:
    theme = rows(Settings())["theme"]
    assert [theme.value(), changed(theme, 1), changed(theme, 1)] == ["legday-dark", "nord", "legday-dark"]


def test_every_choice_has_a_default_among_its_choices() -> None:
    for row in rows(Settings()).values():
        if row.choices:
            assert row.default in [choice.name for choice in row.choices], row.name
            assert not row.is_changed, row.name
            row.change(1)
            assert row.is_changed, row.name
            row.choose(row.default)
            assert row.value() == row.default, row.name


def test_the_weights_of_all_exercises_are_set_in_one_place() -> None:
    settings = Settings()
    set_common_rack(settings, PROGRAM, "2 x 4, 6, 8")
    assert common_rack_text(settings, PROGRAM) == "2 x 4-8 by 2"
    assert rack_text(settings, PROGRAM, "heel-raise-squat") == "2 x 4-8 by 2"
    assert rack_text(settings, PROGRAM, "hamstring-bridge") == "1 x 4-8 by 2", "it takes one weight at a time"
    settings.change_in("racks", "heel-raise-squat", "1 x 20-60 by 5")
    assert common_rack_text(settings, PROGRAM) == "2 x 4-8 by 2", "a barbell of its own is not a pair"
    settings.change_in("racks", "calf-raise", "2 x 10, 20")
    assert common_rack_text(settings, PROGRAM) == SEVERAL


def test_a_kept_rest_is_dropped_and_taken_again() -> None:
    settings = Settings()
    assert "rest-wall-sit" not in rows(settings), "a row only for what was kept"
    settings.change_in("rests", "wall-sit", (75, 90))
    row = rows(settings)["rest-wall-sit"]
    assert (row.title, row.value(), row.is_changed) == ("Rest, Wall Sit", "75–90 s", True)
    assert changed(row, 1) == "the program's"
    assert settings.current.rests == {}
    assert changed(row, 1) == "75–90 s"
    assert settings.current.rests == {"wall-sit": (75, 90)}


def test_weights_that_are_no_rack_change_nothing() -> None:
    settings = Settings()
    with pytest.raises(MistypedRackError):
        set_common_rack(settings, PROGRAM, "heavy")
    assert settings.current.racks == {}
