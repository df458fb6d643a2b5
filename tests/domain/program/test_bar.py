"""A bar with plates: the loads that can be built, the plates of each, and which ones are moved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday_tui.domain.program.bar import MOST_LOADS, Bar, moved
from legday_tui.domain.terms import MAX_KG

METRIC = Bar(kg=20, plates_kg=(25, 20, 15, 10, 5, 2.5, 1.25))
POUNDS = Bar(kg=20.412, plates_kg=(20.412, 15.876, 11.34, 4.536, 2.268, 1.134))
PLATES = st.lists(st.sampled_from([0.5, 1, 1.25, 2, 2.5, 5, 10, 15, 20, 25]), min_size=1, unique=True)
BARS = st.builds(Bar, kg=st.sampled_from([0.0, 7.5, 10, 15, 20]), plates_kg=PLATES.map(tuple))


def test_loads_go_from_the_bar_by_twice_the_smallest_plate() -> None:
    assert METRIC.loads_kg[:4] == (20, 22.5, 25, 27.5)
    assert METRIC.loads_kg[-1] == MAX_KG


@pytest.mark.parametrize(
    ("load", "plates"),
    [(20, ()), (55, (15, 2.5)), (60, (20,)), (142.5, (25, 25, 10, 1.25)), (61, None), (15, None)],
)
def test_each_side_gets_the_fewest_plates(load: float, plates: tuple[float, ...] | None) -> None:
    assert METRIC.per_side(load) == plates


def test_fewest_is_not_heaviest_first() -> None:
    assert Bar(kg=20, plates_kg=(25, 20, 1.25)).per_side(100) == (20, 20)


def test_pounds_are_found_although_kilograms_are_rounded() -> None:
    assert POUNDS.per_side(61.235) == (20.412,)  # 135 lb
    assert POUNDS.per_side(83.915) == (20.412, 11.34)  # 185 lb


@pytest.mark.parametrize(
    ("there", "load", "after", "off", "on"),
    [
        ((20, 5), 75, (20, 5, 2.5), (), (2.5,)),
        ((20, 5, 2.5), 70, (20, 5), (2.5,), ()),
        ((20,), 62.5, (20, 1.25), (), (1.25,)),
        ((25,), 60, (20,), (25,), (20,)),
        ((20, 5), 70, (20, 5), (), ()),
    ],
)
def test_the_fewest_plates_are_moved(
    there: tuple[float, ...],
    load: float,
    after: tuple[float, ...],
    off: tuple[float, ...],
    on: tuple[float, ...],
) -> None:
    assert METRIC.per_side(load, there) == after
    assert moved(there, after) == (off, on)


@given(bar=BARS, position=st.integers(0, 50), before=st.integers(0, 50))
def test_what_can_be_built_weighs_what_is_asked(bar: Bar, position: int, before: int) -> None:
    loads = bar.loads_kg
    load, there = loads[position % len(loads)], bar.per_side(loads[before % len(loads)])

    plates = bar.per_side(load, there or ())

    assert there is not None
    assert plates is not None
    assert bar.kg + 2 * sum(plates) == pytest.approx(load)
    assert set(plates) <= set(bar.plates_kg)
    off, on = moved(there, plates)
    fresh = bar.per_side(load)
    assert fresh is not None
    assert len(off) + len(on) <= len(there) + len(fresh)


def test_odd_plates_cost_nothing() -> None:
    odd = Bar(kg=0, plates_kg=tuple(25 - n * 1.0007 for n in range(20)))

    assert len(odd.loads_kg) == MOST_LOADS
