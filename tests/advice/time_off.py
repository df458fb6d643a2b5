"""Days without the exercise, and the way back."""

from msgspec.structs import replace

from tests.advice.leg_days import FIRST_DAY, Asked, day
from tests.advice.variant import FULL, SLOW, STRAIGHT, WIDE, Variant, twice

BREAKS = (
    Variant(
        "10 kg, and the next step down is 20 %",
        twice(10),
        46,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 8 kg",
        "6 weeks off: 2 x 8 kg today, back to 2 x 10 kg in a few sessions",
    ),
    Variant(
        "8 kg, and the next step down is 25 %",
        twice(8),
        46,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 6 kg",
        "6 weeks off: 2 x 6 kg today, back to 2 x 8 kg in a few sessions",
    ),
    Variant(
        "20 kg on a rack with nothing above 12: fewer reps instead",
        [day(0, *FULL, each=20)],
        40,
        WIDE,
        "8, 8, 8, 8 at 2 x 20 kg",
        "6 weeks off: 2 x 20 kg for 8 today, then build up again",
    ),
    Variant(
        "one kettlebell, after three misses and fewer reps: not fewer again",
        [day(0, 8, 8, 8, 8, each=16, implements=1, asked=(8, 12))],
        30,
        Asked(rack="1 x 16"),
        "8, 8, 8, 8 at 16 kg",
        "4 weeks off: 16 kg for 8 today, then build up again",
    ),
    Variant(
        "a wide rack, and less in another style before: not more than that",
        [
            day(0, *FULL, each=15),
            day(4, 10, 10, 10, 10, each=10, method="slow_drop"),
        ],
        34,
        Asked(rack="2 x 5-50 by 5"),
        "10, 10, 10, 10 at 2 x 10 kg",
        "4 weeks off: 2 x 10 kg today, back to 2 x 15 kg in a few sessions",
    ),
    Variant(
        "20 days, trained since in another style: nothing is raised",
        [day(0, *FULL, each=20), day(3, 10, 10, 10, 10, each=16, method="slow_drop")],
        23,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 20 kg",
        "12 reps at 2 x 20 kg means 10 at the same weight today",
    ),
    Variant(
        "30 days, trained since in another style: less than was lifted, not less than a raise",
        [day(0, *FULL, each=20), day(3, 10, 10, 10, 10, each=16, method="slow_drop")],
        33,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 18 kg",
        "4 weeks off: 2 x 18 kg today, back to 2 x 20 kg in a few sessions",
    ),
    Variant(
        "twice three weeks between two sessions",
        [day(0, *FULL, each=18), day(20, *FULL, each=18)],
        40,
        STRAIGHT,
        "12, 12, 12, 12 at 2 x 18 kg",
        "3 weeks off: 2 x 18 kg again, build from there next time",
    ),
    Variant(
        "always three weeks between two sessions: that is not a break",
        [day(20 * n, *FULL, each=18) for n in range(4)],
        80,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 20 kg",
        "4 x 12 at 2 x 18 kg: take 2 x 20 kg",
    ),
    Variant(
        "three misses, then three weeks off: easier all the same",
        [day(4 * n, 7, 7, 7, 7, each=10) for n in range(3)],
        28,
        STRAIGHT,
        "8, 8, 8, 8 at 2 x 10 kg",
        "Missed three times running: same weight, but 8 reps will do for now",
    ),
)
UNSET_CLOCK = FIRST_DAY.replace(year=1970)
UNCERTAIN = (
    Variant(
        "the clock was not set: nobody knows of a break",
        [replace(day(0, *FULL, each=20), started_at=UNSET_CLOCK, dates_uncertain=True)],
        4,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 22 kg",
        "4 x 12 at 2 x 20 kg: take 2 x 22 kg",
    ),
    Variant(
        "the clock was not set the time before: all four sets are asked for, and three are not all",
        [
            replace(day(0, *FULL, each=20), started_at=UNSET_CLOCK, dates_uncertain=True),
            day(4, 12, 12, 12, each=20),
        ],
        8,
        STRAIGHT,
        "12, 12, 12, 10 at 2 x 20 kg",
        "3 of 4 sets at 2 x 20 kg last time: same again, all 4",
    ),
)
WAY_BACK = (
    Variant(
        "once in another style: not the load from before at once, where the next step is 100 %",
        [day(0, *FULL, each=15, rpe=10), day(365, 10, 10, 10, each=5, method="slow_drop")],
        369,
        Asked(rack="2 x 5-50 by 5"),
        "10, 10, 10, 10 at 2 x 5 kg",
        "10 reps at 2 x 5 kg means 10 at the same weight today",
    ),
    Variant(
        "the first success, although the step is 14 %",
        [*twice(24), day(204, 12, 12, 12, each=14)],
        208,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 16 kg",
        "3 x 12 at 2 x 14 kg: go to 2 x 16 kg, working back up to 2 x 24 kg",
    ),
    Variant(
        "a step of 33 % is the athlete's choice at once; until then a rep more on every set",
        [*twice(12), day(204, 12, 12, 12, each=6)],
        208,
        STRAIGHT,
        "13, 13, 13, 13 at 2 x 6 kg",
        "3 x 12 at 2 x 6 kg: back to 2 x 8 kg is 33 % more. Your choice: ] takes it",
    ),
    Variant(
        "back at the load from before",
        [*twice(12), day(44, *FULL, each=10)],
        48,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 12 kg",
        "4 x 12 at 2 x 10 kg: 2 x 12 kg again, as before the break",
    ),
    Variant(
        "back at the load from before, and it is 67 % more: the athlete's choice",
        [*twice(20), day(64, 12, 12, 12, each=12)],
        68,
        WIDE,
        "13, 13, 13, 13 at 2 x 12 kg",
        "3 x 12 at 2 x 12 kg: back to 2 x 20 kg is 67 % more. Your choice: ] takes it",
    ),
    Variant(
        "it is 25 % more: the athlete's choice, and slower once the reps have grown",
        [*twice(10), day(44, 17, 17, 17, 17, each=8)],
        48,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 8 kg, slow",
        "4 x 17 at 2 x 8 kg: now lower for 3 s on every rep (2 x 10 kg is 25 % more)",
    ),
    Variant(
        "the load from before was missed the last time: the step is too big again",
        [day(0, 7, 7, 7, 7, each=10), day(40, *FULL, each=8)],
        44,
        STRAIGHT,
        "13, 12, 12, 12 at 2 x 8 kg",
        "2 x 10 kg is 25 % more, too big a step: build up to 17 reps on all sets first",
    ),
    Variant(
        "in the style from before, after another one",
        [*twice(20), day(104, 10, 10, 10, each=14, method="slow_drop")],
        108,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 16 kg",
        "3 x 10 at 2 x 14 kg since, 2 x 20 kg like this before: 2 x 16 kg for 10 today",
    ),
    Variant(
        "from the load of another style before the break",
        [
            day(0, *FULL, each=20),
            day(100, 10, 10, 10, each=14, method="slow_drop"),
            day(104, *FULL, each=14, method="slow_drop"),
        ],
        108,
        SLOW,
        "10, 10, 10, 10 at 2 x 16 kg, slow",
        "4 x 12 at 2 x 14 kg: 2 x 16 kg again, as before the break",
    ),
)
