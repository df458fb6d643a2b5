"""Two places: lighter work at one says nothing about the loads of the other."""

from legday_tui.domain.session import Session
from tests.advice.leg_days import Asked, day
from tests.advice.variant import FULL, STRAIGHT, Variant, twice

HOTEL = Asked(place="hotel", rack="2 x 4-8 by 2")
NO_WEIGHTS = Asked(place="hotel", rack="none")
ALMOST = Asked(place="hotel", rack="2 x 10-18 by 2")


def at_hotel(*numbers: int, reps: tuple[int, ...] = FULL, each: float = 8) -> list[Session]:
    return [day(number, *reps, each=each, place="hotel") for number in numbers]


PLACES = (
    Variant(
        "the first time at a hotel with light dumbbells",
        twice(20),
        7,
        HOTEL,
        "12, 12, 12, 12 at 2 x 8 kg, slow",
        "2 x 8 kg is the heaviest at the hotel: go for 12 clean reps",
    ),
    Variant(
        "the same the second time",
        [*twice(20), *at_hotel(7)],
        10,
        HOTEL,
        "12, 12, 12, 12 at 2 x 8 kg, slow",
        "2 x 8 kg is the heaviest at the hotel: go for 12 clean reps",
    ),
    Variant(
        "all of it slow at the hotel: pulses are harder",
        [*twice(20), day(7, *FULL, each=8, method="slow_drop", place="hotel")],
        10,
        HOTEL,
        "12, 12, 12, 12 at 2 x 8 kg",
        "2 x 8 kg is the heaviest at the hotel: go for 12 clean reps",
    ),
    Variant(
        "missed at the hotel: its own work decides",
        [*twice(20), *at_hotel(7, reps=(9, 8, 8, 7))],
        10,
        HOTEL,
        "10, 10, 10, 10 at 2 x 8 kg",
        "Missed 10 on 4 sets: same weight again",
    ),
    Variant(
        "a hotel without weights",
        twice(20),
        7,
        NO_WEIGHTS,
        "12, 12, 12, 12 at bodyweight, slow",
        "No weights at the hotel: go for 12 clean reps",
    ),
    Variant(
        "a rack that is a step short: no slower than what was proven",
        [day(0, 10, 10, 10, 10, each=20)],
        4,
        ALMOST,
        "12, 12, 12, 12 at 2 x 18 kg",
        "2 x 18 kg is the heaviest at the hotel: go for 12 clean reps",
    ),
    Variant(
        "a week of hotel, then the gym: the raise that was due",
        [*twice(20), *at_hotel(7, 10)],
        14,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 22 kg",
        "4 x 12 at 2 x 20 kg: take 2 x 22 kg",
    ),
    Variant(
        "two weeks of hotel, then the gym: the old load",
        [*twice(20), *at_hotel(7, 10, 14, 17)],
        20,
        STRAIGHT,
        "12, 12, 12, 12 at 2 x 20 kg",
        "2 weeks on less weight: 2 x 20 kg again, build from there next time",
    ),
    Variant(
        "six weeks of hotel, then the gym: as after a break",
        [*twice(20), *at_hotel(*range(8, 46, 4))],
        46,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 18 kg",
        "6 weeks on less weight: 2 x 18 kg today, back to 2 x 20 kg in a few sessions",
    ),
    Variant(
        "misses with little at the hotel are not misses of the gym",
        [*twice(20), *at_hotel(7, 10, 13, reps=(9, 8, 8, 7))],
        14,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 22 kg",
        "4 x 12 at 2 x 20 kg: take 2 x 22 kg",
    ),
    Variant(
        "more elsewhere counts everywhere",
        [*twice(20), *at_hotel(7, each=22)],
        10,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 24 kg",
        "4 x 12 at 2 x 22 kg: take 2 x 24 kg",
    ),
    Variant(
        "a third place goes by the gym, not by the hotel",
        [*twice(20), *at_hotel(7, 10)],
        13,
        Asked(place="home"),
        "10, 10, 10, 10 at 2 x 22 kg",
        "4 x 12 at 2 x 20 kg: take 2 x 22 kg",
    ),
)
