"""The plates of a bar in words, in kilograms and in pounds, from the settings to the plan."""

import pytest

from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.rack import Rack
from legday_tui.domain.terms import Load, Unit
from legday_tui.formatting.plates import plates_words
from legday_tui.formatting.today import todays_plan_lines
from legday_tui.parsing.racks import MistypedRackError, rack_from_text, rack_words, with_racks
from legday_tui.settings.own_program import with_preferences
from legday_tui.settings.preferences import Preferences
from legday_tui.settings.racks import common_rack_text, set_common_rack
from legday_tui.settings.store import Settings
from tests.advice.leg_days import day
from tests.sample import bundled_program

GYM = "bar 20, plates 25 20 15 10 5 2.5 1.25"
POUNDS = "bar 45, plates 45 35 25 10 5 2.5"


@pytest.mark.parametrize(
    ("text", "unit"),
    [(GYM, "kg"), (POUNDS, "lb"), ("bar 7.5, plates 5", "kg")],
)
def test_a_bar_is_typed_and_shown_alike(text: str, unit: Unit) -> None:
    assert rack_words(rack_from_text(text, 2, unit), unit) == text


@pytest.mark.parametrize(
    "text",
    [
        "BAR 20 plates 25, 20, 15, 10, 5, 2.5, 1.25",
        "1 x bar 20, plates 1,25 2,5 5 10 15 20 25",
        GYM.replace(" ", "  "),
    ],
)
def test_a_bar_can_be_typed_in_other_ways(text: str) -> None:
    assert rack_words(rack_from_text(text, 2)) == GYM


@pytest.mark.parametrize(
    "text",
    [
        "bar 20",
        "bar 20, plates",
        "bar, plates 5",
        "bar 20, plates x",
        "bar 20, plates 0",
        "bar 20, plates 500",
        "bar 20, plates 5-10 by 1",
    ],
)
def test_what_is_no_bar_gets_a_sentence(text: str) -> None:
    with pytest.raises(MistypedRackError, match="type a rack like"):
        rack_from_text(text, 2)


@pytest.mark.parametrize(
    ("rack", "unit", "load", "before", "words"),
    [
        (GYM, "kg", 55, None, "per side 15 + 2.5"),
        (GYM, "kg", 20, None, "empty bar"),
        (GYM, "kg", 75, 70, "per side 25 + 2.5: put on 2.5"),
        (GYM, "kg", 60, 62.5, "per side 20: take off 1.25"),
        (GYM, "kg", 80, 50, "per side 15 + 15: put on 15"),
        (GYM, "kg", 55, 55, "per side 15 + 2.5"),
        (GYM, "kg", 51, None, ""),
        (GYM, "kg", 0, 50, ""),
        (POUNDS, "lb", 83.915, 61.235, "per side 45 + 25: put on 25"),
        ("1 x 20-100 by 10", "kg", 50, None, ""),
    ],
)
def test_plates_are_said_per_side(
    rack: str, unit: Unit, load: float, before: float | None, words: str
) -> None:
    loads = [None if kg is None else Load(kg, 1) if kg else Load() for kg in (load, before)]

    assert loads[0] is not None
    assert plates_words(rack_from_text(rack, 1, unit), loads[0], unit, loads[1]) == words


def test_the_coach_walks_the_loads_that_can_be_built_and_says_the_plates() -> None:
    racks = {"heel-raise-squat": "bar 20, plates 10 5 1.25"}
    program, problems = with_preferences(bundled_program(), Preferences(racks=racks))
    past = [day(0, 12, 12, 12, 12, each=60, implements=1)]

    plan = todays_plan(program, "intermediate", TrainingHistory(past), method="none")
    lines = "\n".join(todays_plan_lines(program, plan, TrainingHistory(past)))

    assert not problems
    assert "62.5 kg" in lines
    assert "per side 10 + 10 + 1.25" in lines
    assert "Ramp up with 8 at 30 kg, then 4 at 45 kg" in lines


def test_a_bar_for_all_exercises_is_set_in_one_place() -> None:
    settings, program = Settings(), bundled_program()

    set_common_rack(settings, program, GYM)

    own, _ = with_racks(program, settings.current.racks, "kg")
    assert {e.rack.bar is not None for e in own.exercises.values() if e.rack} == {True}
    assert common_rack_text(settings, program) == GYM


def test_a_program_with_a_bar_gets_the_bar_of_the_other_unit() -> None:
    squat = "heel-raise-squat"
    own, _ = with_racks(bundled_program(), {squat: GYM}, "kg")

    in_pounds, _ = with_racks(own, {}, "lb")

    rack = in_pounds.exercises[squat].rack
    assert isinstance(rack, Rack)
    assert rack_words(rack, "lb") == POUNDS
