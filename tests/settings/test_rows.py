"""The rows of the settings screen: the text of each, and the effect of a change."""

from legday_tui.settings.preferences import Preferences
from legday_tui.settings.rows import SettingRow, setting_rows
from legday_tui.settings.store import Settings
from legday_tui.storage.program_file import load_program

PROGRAM = load_program(None)


def rows(settings: Settings) -> dict[str, SettingRow]:
    return {row.name: row for row in setting_rows(settings, PROGRAM, ["legday-dark", "nord"], [])}


def changed(row: SettingRow, by: int) -> str:
    """The text of the value after a change."""
    assert row.change is not None
    row.change(by)
    return row.value()


def test_choices_are_cyclic() -> None:
    settings = Settings()
    lead_in = rows(settings)["lead_in_s"]
    assert lead_in.value() == "as the program says"
    assert [changed(lead_in, by) for by in (1, 1, -1, -1, -1)] == [
        "5 s", "10 s", "5 s", "as the program says", "60 s",
    ]  # fmt: skip


def test_a_preference_without_a_value_says_what_decides() -> None:
    found = rows(Settings())
    assert found["lead_in_s"].value() == "as the program says"
    assert found["hold_target_s"].value() == "as suggested"


def test_a_value_that_is_no_choice_is_shown_and_changes_to_the_first_choice() -> None:
    lead_in = rows(Settings(Preferences(lead_in_s=7)))["lead_in_s"]
    assert lead_in.value() == "7 s"
    assert changed(lead_in, 1) == "as the program says"


def test_the_default_level_and_the_method_of_each_level_can_be_changed() -> None:
    settings = Settings()
    found = rows(settings)
    assert found["level"].value() == "Intermediate"
    assert changed(found["level"], 1) == "Advanced"
    assert settings.current.level == "advanced"
    assert found["method-beginner"].value() == "Form first"
    assert changed(found["method-beginner"], 1) == "Circuit"
    assert settings.current.methods == {"beginner": "circuit"}


def test_the_choices_of_the_theme_are_the_available_themes() -> None:
    theme = rows(Settings())["theme"]
    assert [theme.value(), changed(theme, 1), changed(theme, 1)] == ["legday-dark", "nord", "legday-dark"]
