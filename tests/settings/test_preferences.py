"""Every preference has words, limits and something it starts with; changes are told and kept."""

from legday_tui.cues.cue import Cue
from legday_tui.settings.preferences import Preferences, Value, entries
from legday_tui.settings.store import Settings

ENTRIES = {entry.name: entry for entry in entries()}


def test_every_entry_starts_with_one_of_its_choices() -> None:
    start = Preferences()
    for entry in ENTRIES.values():
        assert not entry.choices or getattr(start, entry.name) in entry.choices, entry.name
        assert entry.title
        assert entry.description


def test_every_moment_has_its_switch() -> None:
    assert {f"on_{cue.name.lower()}" for cue in Cue} == {n for n in ENTRIES if n.startswith("on_")}


def test_a_flag_is_off_or_on() -> None:
    assert ENTRIES["voice"].choices == (False, True)


def test_a_number_goes_by_fives_and_may_be_left_to_the_program() -> None:
    choices = ENTRIES["lead_in_s"].choices
    assert choices[:3] == (None, 5, 10)
    assert choices[-1] == 60


def test_a_change_is_told_and_kept() -> None:
    kept: list[tuple[str, Value | dict[str, str]]] = []
    told: list[bool] = []
    settings = Settings(keep=lambda name, value: kept.append((name, value)))
    settings.observe(lambda: told.append(settings.current.sound))
    settings.change("sound", False)
    settings.change_in("keys", "work", "space,f9")
    assert kept == [("sound", False), ("keys", {"work": "space,f9"})]
    assert told == [False, False]
    assert settings.current.keys == {"work": "space,f9"}


def test_what_is_toggled_lasts_until_the_program_ends() -> None:
    kept: list[str] = []
    settings = Settings(keep=lambda name, _: kept.append(name))
    assert settings.toggle("sound") is False
    assert settings.toggle("sound") is True
    assert kept == []


def test_no_two_people_share_their_keys() -> None:
    Settings().change_in("keys", "work", "f9")
    assert Settings().current.keys == {}
