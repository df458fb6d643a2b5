"""Weights that are written in pounds are read as the same step of the rack."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday_tui.domain.session import Session
from legday_tui.domain.terms import LOAD_TOLERANCE_KG, Load, Unit
from legday_tui.history.import_file import parse_import
from legday_tui.interchange.cells.weights import in_kilograms, weight_text
from legday_tui.interchange.formats import WRITERS, write_csv
from legday_tui.interchange.own_csv import as_csv
from legday_tui.interchange.own_json import as_json
from legday_tui.interchange.reading import Reading
from legday_tui.parsing.racks import rack_from_text, with_racks
from tests.interchange.golden import FILE
from tests.interchange.strategies import PROGRAM
from tests.sample import session

RACKS = [
    exercise.rack
    for unit in ("kg", "lb")
    for exercise in with_racks(PROGRAM, {}, "lb" if unit == "lb" else "kg")[0].exercises.values()
    if exercise.rack is not None
]
OWN_RACKS = st.builds(
    lambda low, step, unit: rack_from_text(f"1 x {low:g}-{low + 20 * step:g} by {step:g}", 1, unit),
    st.integers(1, 400).map(lambda n: n / 4),
    st.integers(1, 40).map(lambda n: n / 4),
    st.sampled_from(["kg", "lb"]),
)


def lifted(load: Load) -> Session:
    """Return a session with one set with this load."""
    whole = session()
    result = next(r for r in whole.sets if r.exercise == "heel-raise-squat")
    changed = msgspec.structs.replace(
        result, load_each_kg=load.each_kg, implements=load.implements, load_kg=load.total_kg
    )
    return msgspec.structs.replace(whole, sets=(changed,))


def read_loads(data: bytes) -> list[Load]:
    (found,) = parse_import(data, Path("export"), PROGRAM, Reading("kg")).sessions
    return [result.load for result in found.sets]


def assert_same_step(load: Load, written_in: Unit) -> None:
    done = [lifted(load)]
    for data in (as_json(done), as_csv(done), *(write_csv(to, done, PROGRAM, written_in) for to in WRITERS)):
        (found,) = read_loads(data)
        assert found.implements == load.implements
        assert abs(found.each_kg - load.each_kg) <= LOAD_TOLERANCE_KG
        assert abs(found.total_kg - load.total_kg) <= LOAD_TOLERANCE_KG


@pytest.mark.parametrize("written_in", ["kg", "lb"])
def test_every_step_of_every_rack_of_the_program(written_in: Unit) -> None:
    for rack in {(r.implements, r.each_kg) for r in RACKS}:
        for each in rack[1]:
            assert_same_step(Load(each, rack[0]), written_in)


@given(rack=OWN_RACKS, number=st.integers(0, 100), implements=st.integers(1, 2))
def test_every_step_of_a_rack_of_the_user(rack: object, number: int, implements: int) -> None:
    each = rack.each_kg[number % len(rack.each_kg)]  # type: ignore[attr-defined]
    for unit in ("kg", "lb"):
        assert_same_step(Load(each, implements), "lb" if unit == "lb" else "kg")


@given(st.integers(1, 4000))
def test_whole_pounds_are_written_as_whole_pounds(halves: int) -> None:
    pounds = halves / 2
    assert float(weight_text(in_kilograms(pounds, "lb"), "lb")) == pounds


@given(st.floats(0, 2000))
def test_every_weight_is_read_back_to_the_gram(kilograms: float) -> None:
    assert in_kilograms(float(weight_text(kilograms, "lb")), "lb") == round(kilograms, 3)


@given(st.integers(0, 2_000_000).map(lambda grams: grams / 1000))
def test_every_gram_is_read_back(kilograms: float) -> None:
    assert in_kilograms(float(weight_text(kilograms, "lb")), "lb") == kilograms


def test_fifty_pounds() -> None:
    assert in_kilograms(50, "lb") == 22.68
    assert weight_text(22.68, "lb") == "50"


@pytest.mark.parametrize(("columns", "cells"), [("lbs,kg", "88.18,40"), ("kg,lbs", "40,88.18")])
def test_of_two_weight_columns_the_one_that_was_entered_counts(columns: str, cells: str) -> None:
    header = f"Date,Workout Name,Exercise Name,Set Order,{columns},Reps"
    text = f"{header}\n2025-01-02 10:00:00,A,Squat,0,{cells},5\n"

    found = parse_import(text.encode(), FILE, PROGRAM)

    assert found.sessions[0].sets[0].load_kg == 40
