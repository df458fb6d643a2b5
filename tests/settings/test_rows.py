"""The lines of the settings: what each says, and what turning it does."""

from legday_tui.settings.preferences import Preferences
from legday_tui.settings.rows import Row, setting_rows
from legday_tui.settings.store import Settings
from legday_tui.storage.program_file import load_program

PROGRAM = load_program(None)


def rows(settings: Settings) -> dict[str, Row]:
    return {row.name: row for row in setting_rows(settings, PROGRAM, ["legday-dark", "nord"], [])}


def turned(row: Row, by: int) -> str:
    """What it says after it was turned."""
    assert row.turn is not None
    row.turn(by)
    return row.value()


def test_choices_go_round() -> None:
    settings = Settings()
    lead_in = rows(settings)["lead_in_s"]
    assert lead_in.value() == "as the program says"
    assert [turned(lead_in, by) for by in (1, 1, -1, -1, -1)] == [
        "5 s", "10 s", "5 s", "as the program says", "60 s",
    ]  # fmt: skip


def test_what_was_written_by_hand_and_is_no_choice_is_shown_and_left_for_the_first() -> None:
    lead_in = rows(Settings(Preferences(lead_in_s=7)))["lead_in_s"]
    assert lead_in.value() == "7 s"
    assert turned(lead_in, 1) == "as the program says"


def test_the_level_to_start_with_and_the_way_at_each_are_chosen() -> None:
    settings = Settings()
    found = rows(settings)
    assert found["level"].value() == "Intermediate"
    assert turned(found["level"], 1) == "Advanced"
    assert settings.current.level == "advanced"
    assert found["way-beginner"].value() == "Form first"
    assert turned(found["way-beginner"], 1) == "Circuit"
    assert settings.current.methods == {"beginner": "circuit"}


def test_a_theme_is_one_of_those_that_there_are() -> None:
    theme = rows(Settings())["theme"]
    assert [theme.value(), turned(theme, 1), turned(theme, 1)] == ["legday-dark", "nord", "legday-dark"]
