"""Loads that were lifted and are not on the rack today: the target and its sentence name what is there."""

from tests.advice.leg_days import Asked, day
from tests.advice.variant import SLOW, STRAIGHT, WIDE, Variant, twice

TENS = (10, 10, 10, 10)
LIGHT, NONE, HEAVY = Asked(rack="2 x 4-8 by 2"), Asked(rack="none"), Asked(rack="2 x 24-40 by 2")
KETTLEBELL = Asked(rack="1 x 16")

CHANGED_RACKS = (
    Variant(
        "between two steps",
        [day(0, *TENS, each=17.5)],
        4,
        STRAIGHT,
        "12, 12, 12, 12 at 2 x 16 kg",
        "No 2 x 17.5 kg here: 2 x 16 kg for 12 clean reps",
    ),
    Variant(
        "between two steps, and missed",
        [day(0, 7, 7, 7, 7, each=17.5)],
        4,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 16 kg",
        "No 2 x 17.5 kg here: 2 x 16 kg for 10 clean reps",
    ),
    Variant(
        "between two steps, and missed three times: the lighter week all the same",
        [day(4 * n, 7, 7, 7, 7, each=17.5) for n in range(3)],
        12,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 16 kg",
        "Missed three times running: go lighter this week, 2 x 16 kg",
    ),
    Variant(
        "all of it at the top: the raise that is due",
        twice(17.5),
        8,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 18 kg",
        "4 x 12 at 2 x 17.5 kg: take 2 x 18 kg",
    ),
    Variant(
        "the next one is 25 % more",
        twice(20),
        8,
        Asked(rack="2 x 15, 25"),
        "12, 12, 12, 12 at 2 x 15 kg",
        "No 2 x 20 kg here: 2 x 15 kg for 12 clean reps",
    ),
    Variant(
        "only lighter ones",
        [day(0, *TENS, each=20)],
        4,
        LIGHT,
        "12, 12, 12, 12 at 2 x 8 kg, slow",
        "2 x 8 kg is the heaviest here: go for 12 clean reps",
    ),
    Variant(
        "only lighter ones, and six weeks off: a share of what was lifted",
        [day(0, *TENS, each=20)],
        42,
        LIGHT,
        "10, 10, 10, 10 at 2 x 8 kg",
        "6 weeks off: 2 x 8 kg for 10 today, then build up again",
    ),
    Variant(
        "two dumbbells, and now one kettlebell",
        twice(20),
        8,
        KETTLEBELL,
        "12, 12, 12, 12 at 16 kg, slow",
        "16 kg is the heaviest here: go for 12 clean reps",
    ),
    Variant(
        "only heavier ones",
        [day(0, 11, 11, 11, 11, each=20)],
        4,
        HEAVY,
        "12, 12, 12, 12 at bodyweight, slow",
        "No 2 x 20 kg here: no weight for 12 clean reps",
    ),
    Variant(
        "months of light dumbbells, and a kettlebell that was lifted long ago: not at once",
        [
            day(0, *TENS, each=16, implements=1),
            *[day(n, 10, 9, 9, 9, each=2.5, method="pulses") for n in range(4, 100, 12)],
        ],
        104,
        KETTLEBELL,
        "10, 10, 10, 10 at bodyweight",
        "9 reps at 2 x 2.5 kg means no weight for 10 today",
    ),
    Variant(
        "no weights any more",
        [day(0, 7, 7, 7, 7, each=20)],
        4,
        NONE,
        "12, 12, 12, 12 at bodyweight, slow",
        "No weights here: go for 12 clean reps",
    ),
    Variant(
        "no weights any more, in a new style",
        twice(20),
        8,
        Asked(rack="none", method="slow_drop"),
        "10, 10, 10, 10 at bodyweight, slow",
        "No weights here: go for 10 clean reps",
    ),
    Variant(
        "nothing light enough for a new style",
        [day(0, *TENS, each=8)],
        4,
        Asked(rack=WIDE.rack, method=SLOW.method),
        "10, 10, 10, 10 at bodyweight, slow",
        "10 reps at 2 x 8 kg means no weight for 10 today",
    ),
)
