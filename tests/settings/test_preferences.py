"""Every preference has words, limits and a default; changes are saved and observed."""

from legday_tui.cues.cue import Cue
from legday_tui.settings.preferences import Preferences, editable_preferences
from legday_tui.settings.store import Saved, Settings

EDITABLE = {preference.name: preference for preference in editable_preferences()}


def test_the_default_of_each_preference_is_one_of_its_choices() -> None:
    defaults = Preferences()
    for name, preference in EDITABLE.items():
        assert not preference.choices or getattr(defaults, name) in preference.choices, name
        assert preference.title
        assert preference.description


def test_each_preference_that_can_be_none_has_a_text_for_it() -> None:
    optional = {name for name, preference in EDITABLE.items() if None in preference.choices}
    assert optional == {name for name, preference in EDITABLE.items() if preference.unset}


def test_every_cue_has_a_preference() -> None:
    assert {f"on_{cue.name.lower()}" for cue in Cue} == {n for n in EDITABLE if n.startswith("on_")}


def test_the_choices_of_a_flag_are_off_and_on() -> None:
    assert EDITABLE["voice"].choices == (False, True)


def test_the_choices_of_an_optional_number_are_none_and_multiples_of_five() -> None:
    choices = EDITABLE["lead_in_s"].choices
    assert choices[:3] == (None, 5, 10)
    assert choices[-1] == 60


def test_a_change_is_saved_and_observed() -> None:
    saved: list[tuple[str, Saved]] = []
    observed: list[bool] = []
    settings = Settings(save=lambda name, value: saved.append((name, value)))
    settings.observe(lambda: observed.append(settings.current.sound))
    settings.change("sound", False)
    settings.change_in("keys", "work", "space,f9")
    assert saved == [("sound", False), ("keys", {"work": "space,f9"})]
    assert observed == [False, False]
    assert settings.current.keys == {"work": "space,f9"}


def test_toggle_does_not_save() -> None:
    saved: list[str] = []
    settings = Settings(save=lambda name, _: saved.append(name))
    assert settings.toggle("sound") is False
    assert settings.toggle("sound") is True
    assert saved == []


def test_settings_do_not_share_their_tables() -> None:
    Settings().change_in("keys", "work", "f9")
    assert Settings().current.keys == {}


def test_an_item_of_a_table_can_be_removed_again() -> None:
    saved: list[tuple[str, Saved]] = []
    settings = Settings(save=lambda name, value: saved.append((name, value)))
    settings.change_in("methods", "beginner", "circuit")
    settings.remove_from("methods", "beginner")
    assert settings.current.methods == {}
    assert saved[-1] == ("methods", {"beginner": None})
