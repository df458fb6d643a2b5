"""Places: what each has, which one is current, and what of them the settings file keeps."""

from functools import partial
from pathlib import Path

import pytest

from legday_tui.settings.own_program import mistakes_in, with_preferences
from legday_tui.settings.places import (
    FIRST,
    add_place,
    choose_place,
    current_place,
    delete_place,
    go_back_to,
    has_several,
    name_problem,
    past_place_ids,
    place_by_name,
    place_ids,
    rename_place,
    set_missing,
    set_racks,
)
from legday_tui.settings.preferences import Place, Preferences
from legday_tui.settings.racks import common_rack_text, place_summary, set_common_rack
from legday_tui.settings.rows import PLACES, setting_rows
from legday_tui.settings.store import Settings
from legday_tui.storage.settings_file import SettingsFile
from tests.sample import bundled_program

PROGRAM = bundled_program()
SQUAT = "heel-raise-squat"


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile[Preferences]:
    return SettingsFile(tmp_path / "settings.toml", Preferences)


def place_rows(settings: Settings) -> list[tuple[str, str]]:
    return [(r.title, r.value()) for r in setting_rows(settings, PROGRAM, [], []) if r.group == PLACES]


def heaviest(settings: Settings) -> float:
    program, _ = with_preferences(PROGRAM, settings.current)
    rack = program.exercises[SQUAT].rack
    assert rack is not None
    return max(rack.each_kg, default=0.0)


def test_who_has_one_place_sees_no_name_of_it() -> None:
    settings = Settings()
    assert place_rows(settings) == [("What's there", "everything"), ("Add a place", "")]
    set_missing(settings, FIRST, ("chair", "mat"))
    assert place_rows(settings)[0] == ("What's there", "all but chair and mat")
    program, _ = with_preferences(PROGRAM, settings.current)
    assert (program.place, program.missing) == ("", ("chair", "mat"))
    assert not has_several(settings.current)


def test_a_place_has_weights_and_things_of_its_own() -> None:
    settings = Settings()
    set_common_rack(settings, PROGRAM, "2 x 10-30 by 2.5")
    add_place(settings, "hotel")
    set_common_rack(settings, PROGRAM, "2 x 4-8 by 2", "hotel")
    set_missing(settings, "hotel", ("chair",))
    assert heaviest(settings) == 30
    choose_place(settings, "hotel")
    assert heaviest(settings) == 8
    assert with_preferences(PROGRAM, settings.current)[0].missing == ("chair",)
    assert common_rack_text(settings, PROGRAM) == "2 x 4-8 by 2"
    assert place_rows(settings) == [
        ("gym", "2 x 10-30 by 2.5"),
        ("hotel", "here now: 2 x 4-8 by 2, no chair"),
        ("Add a place", ""),
    ]


def test_a_past_session_may_have_been_at_any_place_also_at_one_that_is_gone() -> None:
    several = Preferences(places={"hotel": Place()})
    assert past_place_ids(several, FIRST) == past_place_ids(several, "hotel") == [FIRST, "hotel"]
    assert past_place_ids(several, "park") == [FIRST, "hotel", "park"]
    assert past_place_ids(Preferences(), FIRST) == [FIRST]


def test_a_place_may_have_no_weights() -> None:
    settings = Settings(Preferences(places={"park": Place()}, place="park"))
    set_common_rack(settings, PROGRAM, "none")
    assert heaviest(settings) == 0
    assert with_preferences(PROGRAM, settings.current)[1] == []
    assert place_summary(settings, PROGRAM, "park") == "no weights"


def test_a_place_is_renamed_and_deleted() -> None:
    settings = Settings(
        Preferences(places={"hotel": Place(missing=("mat",)), "home": Place()}, place="hotel")
    )
    rename_place(settings, FIRST, "studio")
    rename_place(settings, "hotel", "Adler")
    assert settings.current.places["Adler"] == Place(missing=("mat",))
    assert place_by_name(settings.current, " adler ") == current_place(settings.current) == "Adler"
    assert place_by_name(settings.current, "studio") == FIRST
    delete_place(settings, "Adler")
    assert current_place(settings.current) == FIRST
    assert place_ids(settings.current) == [FIRST, "home"]


@pytest.mark.parametrize("name", ["", "  ", "GYM", "Hotel", "x" * 41])
def test_a_name_that_is_taken_or_none_is_refused(name: str) -> None:
    assert name_problem(Preferences(places={"hotel": Place()}), name)


def test_the_case_of_a_name_can_be_changed() -> None:
    assert name_problem(Preferences(places={"hotel": Place()}), "Hotel", of="hotel") is None


def test_a_place_that_is_gone_is_told_and_the_first_one_applies() -> None:
    preferences = Preferences(racks={SQUAT: "2 x 20"}, place="cabin")
    assert with_preferences(PROGRAM, preferences)[1] == ['settings: place: there is no place "cabin"']
    assert heaviest(Settings(preferences)) == 20


def test_the_file_keeps_places_and_the_comments_in_them(file: SettingsFile[Preferences]) -> None:
    file.path.write_text(
        '# mine\n[places.hotel]  # Adler\nmissing = ["mat"]  # hard floor\n\n[places.hotel.racks]\n'
        'calf-raise = "2 x 8"  # old\n'
    )
    preferences, problems = file.read()
    assert problems == []
    settings = Settings(preferences, lambda name, value: file.write(name, value).result())
    set_racks(settings, "hotel", {SQUAT: "2 x 4, 6"})
    add_place(settings, "my garage")
    set_missing(settings, "my garage", ("wall",))
    choose_place(settings, "hotel")
    set_missing(settings, FIRST, ("chair",))
    text = file.path.read_text()
    assert file.problem is None
    for words in ("# mine", "[places.hotel]  # Adler", 'missing = ["mat"]  # hard floor', '"2 x 8"  # old'):
        assert words in text
    assert file.read() == (settings.current, [])
    delete_place(settings, "hotel")
    rename_place(settings, "my garage", "garage")
    assert file.read() == (settings.current, [])
    assert list(settings.current.places) == ["garage"]


@pytest.mark.parametrize(
    "text",
    [
        'places.hotel.missing = ["mat"]\nplaces.park.missing = []\nsound = false\n',
        'places = { hotel = { missing = ["mat"] }, park = {} }\nsound = false\n',
        'sound = false\n[places]\nhotel.missing = ["mat"]\npark.missing = []\n',
        'sound = false\n[places.hotel]\nmissing = ["mat"]\n[keys]\n[places.park]\n',
        'sound = false\n[places.hotel.racks]\n[keys]\n[places.hotel]\nmissing = ["mat"]\n[places.park]\n',
    ],
)
def test_each_change_keeps_all_the_rest_however_the_file_is_written(
    file: SettingsFile[Preferences], text: str
) -> None:
    file.path.write_text(text)
    settings = Settings(file.read()[0], lambda name, value: file.write(name, value).result())
    for change in (
        partial(add_place, settings, "cabin"),
        partial(set_racks, settings, "hotel", {SQUAT: "2 x 8"}),
        partial(set_missing, settings, "park", ("chair",)),
        partial(rename_place, settings, "hotel", "Adler"),
        partial(delete_place, settings, "park"),
    ):
        change()
        assert file.problem is None
        assert file.read() == (settings.current, [])
    assert settings.current.places["Adler"] == Place(racks={SQUAT: "2 x 8"}, missing=("mat",))
    assert not settings.current.sound


def test_a_mistake_in_a_place_is_told_with_its_location(file: SettingsFile[Preferences]) -> None:
    file.path.write_text('sound = false\n[places.hotel]\nmising = ["mat"]\n')
    preferences, [problem] = file.read()
    assert preferences.sound is False
    assert "places.hotel" in problem
    assert 'did you mean "missing"' in problem


def test_a_workout_goes_on_where_it_was_begun_and_the_settings_stay() -> None:
    saved: list[str] = []
    settings = Settings(
        Preferences(places={"hotel": Place(missing=("bench",))}), save=lambda name, _: saved.append(name)
    )

    go_back_to(settings, "hotel")
    assert with_preferences(PROGRAM, settings.current)[0].place == "hotel"
    go_back_to(settings, "a place that was deleted")
    assert current_place(settings.current) == "hotel"
    go_back_to(settings, FIRST)

    assert current_place(settings.current) == FIRST
    assert saved == []


@pytest.mark.parametrize("now", ["", "hotel", "cabin"])
def test_a_mistake_at_any_place_is_told_wherever_the_user_trains_now(now: str) -> None:
    places = {name: Place(racks={SQUAT: "2 x"}) for name in ("hotel", "cabin")}
    preferences = Preferences(racks={SQUAT: "2 x"}, places=places, place=now)

    told = [mistake.partition(" is ")[0] for mistake in mistakes_in(PROGRAM, preferences)]

    tables = ("racks", "places.hotel.racks", "places.cabin.racks")
    assert sorted(told) == sorted(f"settings: {table}.{SQUAT}" for table in tables)


@pytest.mark.parametrize(("typed", "kg"), [("gym", 20), ("Gym", 20), ("hotel", 8), ("HOTEL", 8)])
def test_a_settings_file_may_name_any_place_in_upper_or_lower_case(typed: str, kg: float) -> None:
    places = {"hotel": Place(racks={SQUAT: "2 x 8"})}
    preferences = Preferences(racks={SQUAT: "2 x 20"}, places=places, place=typed)
    assert with_preferences(PROGRAM, preferences)[1] == []
    assert heaviest(Settings(preferences)) == kg


@pytest.mark.parametrize("typed", ["hotel", "HOTEL", "gym"])
def test_a_place_that_is_renamed_or_deleted_leaves_no_name_behind(typed: str) -> None:
    """However the settings file names it: a name of no place would be told as a mistake at each start."""
    settings = Settings(Preferences(places={"hotel": Place()}, place=typed))
    here = current_place(settings.current)
    rename_place(settings, FIRST, "studio")
    rename_place(settings, "hotel", "Adler")
    assert current_place(settings.current) == (here if here == FIRST else "Adler")
    assert with_preferences(PROGRAM, settings.current)[1] == []
    delete_place(settings, "Adler")
    assert with_preferences(PROGRAM, settings.current)[1] == []
