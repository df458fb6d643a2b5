"""A rehearsal leaves no trace in what is trained."""

import pytest

from legday_tui.settings.store import Settings


@pytest.mark.parametrize(
    ("in_rehearsal", "saved"), [(False, ["methods", "level", "theme"]), (True, ["theme"])]
)
def test_a_rehearsal_saves_no_choice_of_training(in_rehearsal: bool, saved: list[str]) -> None:
    names: list[str] = []
    settings = Settings(save=lambda name, _: names.append(name))
    settings.in_rehearsal = in_rehearsal

    settings.change_in("methods", "beginner", "circuit")
    settings.change("level", "beginner")
    settings.change("theme", "legday-light")

    assert names == saved
    assert (settings.current.methods, settings.current.level) == ({"beginner": "circuit"}, "beginner")
