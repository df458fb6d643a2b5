"""Several loads in a session, other styles, levels, implements and units."""

from tests.advice.leg_days import Asked, day
from tests.advice.variant import (
    ADVANCED,
    BEGINNER,
    FULL,
    SLOW,
    STRAIGHT,
    WIDE,
    Variant,
    twice,
)

MIXED_LOADS = (
    Variant(
        "heavier from set to set: one full set is not a success",
        [day(0, 10, 10, 10, 10, each=(18, 20, 22, 24), level="advanced")],
        4,
        ADVANCED,
        "8, 8, 10, 8 at 2 x 22 kg",
        "1 of 4 sets at 2 x 22 kg last time: same again, all 4",
    ),
    Variant(
        "6 at 24, then three full ones at 20",
        [day(0, 6, 10, 10, 10, each=(24, 20, 20, 20), level="advanced")],
        4,
        ADVANCED,
        "8, 8, 8, 8 at 2 x 22 kg",
        "3 x 10 at 2 x 20 kg: take 2 x 22 kg",
    ),
    Variant(
        "a wide rack: a load done last week is not a big step",
        [day(0, *FULL, each=20), day(4, *FULL, each=12)],
        8,
        WIDE,
        "10, 10, 10, 10 at 2 x 20 kg",
        "4 x 12 at 2 x 12 kg: take 2 x 20 kg",
    ),
)
TOO_HEAVY = [
    session
    for number in (0, 4, 8)
    for session in (day(number, 3, 2, 2, 2, each=8), day(number + 2, *FULL, method="pulses"))
]
STYLES = (
    Variant(
        "bodyweight stuck at 7, then straight",
        [day(4 * n, 7, 7, 7, level="beginner", method="form_first") for n in range(3)],
        12,
        BEGINNER,
        "8, 8, 8 at bodyweight",
        "3 x 7 in another style: 8 reps today, and build from there",
    ),
    Variant(
        "bodyweight stuck at 7, then slow at another level",
        [day(4 * n, 7, 7, 7, level="beginner", method="form_first") for n in range(3)],
        12,
        SLOW,
        "8, 8, 8, 8 at bodyweight, slow",
        "3 x 7 in another style: 8 reps today, and build from there",
    ),
    Variant(
        "a share of a load is rounded down, however near the next step is",
        [day(n, *FULL, each=20, level="imported") for n in (0, 4)],
        8,
        SLOW,
        "10, 10, 10, 10 at 2 x 16 kg, slow",
        "12 reps at 2 x 20 kg means 2 x 16 kg for 10 today",
    ),
    Variant(
        "imported without effort and depth",
        [day(0, 5, 5, 5, each=30, level="imported")],
        4,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 26 kg",
        "5 reps at 2 x 30 kg means 2 x 26 kg for 10 today",
    ),
    Variant(
        "imported with ramp-up sets that the file doesn't tell apart",
        [day(0, 10, 5, 5, 5, 5, 5, each=(5, 10, 20, 30, 30, 30), level="imported")],
        4,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 26 kg",
        "5 reps at 2 x 30 kg means 2 x 26 kg for 10 today",
    ),
    Variant(
        "imported, heavier from set to set",
        [day(0, 5, 5, 5, 3, each=(10, 20, 30, 40), level="imported")],
        4,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 26 kg",
        "5 reps at 2 x 30 kg means 2 x 26 kg for 10 today",
    ),
    Variant(
        "heavier for fewer reps in another program since: nothing was missed there",
        [*twice(20), day(8, 5, 5, 5, 5, each=24, level="imported")],
        12,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 22 kg",
        "4 x 12 at 2 x 20 kg: take 2 x 22 kg",
    ),
    Variant(
        "advanced to a circuit",
        [day(n, 8, 8, 8, 8, each=30, level="advanced") for n in (0, 4)],
        8,
        Asked(level="advanced", method="circuit"),
        "8, 8, 8, 8 at 2 x 26 kg",
        "8 reps at 2 x 30 kg means 2 x 26 kg for 8 today",
    ),
    Variant(
        "a wide rack: rounding down would take a third, so the same weight for fewer reps",
        [day(0, 13, 13, 13, 13, each=12, level="advanced")],
        4,
        Asked(rack=WIDE.rack, method="circuit"),
        "8, 8, 8, 8 at 2 x 12 kg",
        "13 reps at 2 x 12 kg means 8 at the same weight today",
    ),
    Variant(
        "fewer reps on a wide rack, and since then more elsewhere: the low end of the range",
        [
            day(0, 8, 8, 8, 8, each=12, method="circuit", asked=(8, 12)),
            day(4, *FULL, each=20),
        ],
        8,
        Asked(rack=WIDE.rack, method="circuit"),
        "10, 10, 10, 10 at 2 x 12 kg",
        "12 reps at 2 x 20 kg means 2 x 12 kg for 10 today",
    ),
    Variant(
        "three misses, with another style in between: what is said is what is asked",
        TOO_HEAVY,
        14,
        WIDE,
        "8, 8, 8, 8 at 2 x 8 kg",
        "Missed three times running: same weight, but 8 reps will do for now",
    ),
    Variant(
        "and missed again: not back at the whole range",
        [*TOO_HEAVY, day(14, 3, 3, 2, 2, each=8, asked=(8, 12)), day(16, *FULL, method="pulses")],
        18,
        WIDE,
        "8, 8, 8, 8 at 2 x 8 kg",
        "Missed 8 on 4 sets: same weight again",
    ),
    Variant(
        "from reduced depth",
        [day(0, 15, 15, 15, each=10, level="beginner", method="form_first")],
        4,
        BEGINNER,
        "12, 12, 12 at 2 x 8 kg",
        "15 reps at 2 x 10 kg means 2 x 8 kg for 12 today",
    ),
    Variant(
        "one barbell instead of two dumbbells",
        twice(20),
        8,
        Asked(rack="1 x 20-60 by 4"),
        "10, 10, 10, 10 at 44 kg",
        "4 x 12 at 2 x 20 kg: take 44 kg",
    ),
    Variant(
        "22.5 kg is 50 lb",
        twice(22.5),
        8,
        Asked(unit="lb"),
        "10, 10, 10, 10 at 2 x 55 lb",
        "4 x 12 at 2 x 49.6 lb: take 2 x 55 lb",
    ),
    Variant(
        "a rehearsal, a day in the future and an easy session are not evidence",
        [
            *twice(18),
            day(5, *FULL, each=24, rehearsal=True),
            day(6, 12, 12, each=18, easy=True),
            day(20, *FULL, each=24),
        ],
        8,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 20 kg",
        "4 x 12 at 2 x 18 kg: take 2 x 20 kg",
    ),
)
