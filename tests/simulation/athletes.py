"""The athletes. What is not said about one is usual: see `Athlete` and `Build`."""

from tests.simulation.athlete import Athlete, Way
from tests.simulation.body import Build
from tests.simulation.past import from_strong, without_some_fields

BEGINNER, STRAIGHT, ADVANCED = Way("beginner", "form_first"), Way(), Way("advanced")
SLOW_DROP = Way(method="slow_drop")
NOVICE = Build(strength=1.22, growth=0.003, hold_s=25, hold_growth_s=2.0)

ATHLETES = (
    Athlete(
        name="bodyweight beginner",
        build=NOVICE,
        has_loads=False,
        ways=(BEGINNER,),
    ),
    Athlete(
        name="too weak for the range",
        build=Build(strength=1.1, growth=0.003, hold_s=30, hold_growth_s=2.0),
        has_loads=False,
    ),
    Athlete(
        name="dumbbells 2-24 by 2",
        racks="2 x 2-24 by 2",
        sessions=100,
    ),
    Athlete(
        name="barbell in pounds",
        racks="1 x 45-315 by 10",
        unit="lb",
    ),
    Athlete(
        name="rack of 8, 12 and 20",
        racks="2 x 8, 12, 20",
        build=Build(strength=1.6),
        sessions=150,
    ),
    Athlete(
        name="strong side difference",
        build=Build(weaker_right=0.08),
    ),
    Athlete(
        name="holds 20 s",
        build=Build(strength=1.4, hold_s=20, hold_growth_s=2.0),
        sessions=100,
    ),
    Athlete(
        name="every way in turn",
        ways=(STRAIGHT, SLOW_DROP, Way(method="pulses"), Way(method="circuit")),
        sessions=80,
    ),
    Athlete(
        name="every advanced way in turn",
        ways=(
            ADVANCED,
            Way("advanced", "superset"),
            Way("advanced", "drop_set"),
            Way("advanced", "compound_set"),
            Way("advanced", "circuit"),
        ),
        sessions=80,
    ),
    Athlete(
        name="back to a way after months",
        moves={1: STRAIGHT, 22: SLOW_DROP, 25: STRAIGHT, 85: SLOW_DROP, 90: STRAIGHT},
        sessions=100,
    ),
    Athlete(
        name="six weeks off twice",
        weeks_off={25: 6, 50: 6},
        sessions=70,
    ),
    Athlete(
        name="a year off",
        weeks_off={30: 52},
    ),
    Athlete(
        name="pain for three sessions",
        hurts=dict.fromkeys((26, 27, 28), "heel-raise-squat"),
        sessions=75,
    ),
    Athlete(
        name="imported from Strong",
        past=from_strong,
    ),
    Athlete(
        name="always rates easy",
        rates="easy",
    ),
    Athlete(
        name="always all out",
        rates="all out",
        to_failure=True,
        excused={"catches_up": "who says all out every time is never asked for more"},
    ),
    Athlete(
        name="5th set always",
        ways=(ADVANCED,),
        takes_extra=True,
    ),
    Athlete(
        name="level up, then down",
        build=Build(strength=1.6),
        moves={1: BEGINNER, 25: STRAIGHT, 50: ADVANCED, 75: STRAIGHT, 90: BEGINNER},
        sessions=100,
    ),
    Athlete(
        name="two months of missed weeks",
        weeks_off=dict.fromkeys((21, 23, 25, 27), 2),
    ),
    Athlete(
        name="follows along",
        ways=(BEGINNER,),
        rates="never",
        judges_form=False,
    ),
    Athlete(
        name="twice a week for a year",
        sessions=104,
        does_more=1,
    ),
    Athlete(
        name="half an hour each time",
        minutes=22,
        sessions=80,
    ),
    Athlete(
        name="ten minutes each time",
        minutes=10,
        sessions=100,
    ),
    Athlete(
        name="the bar alone is too heavy",
        racks="1 x 20-100 by 5",
        build=Build(weight_kg=60.0, strength=1.25, growth=0.001),
        sessions=100,
    ),
    Athlete(
        name="one kettlebell that is too heavy, every way in turn",
        racks="1 x 16",
        build=Build(weight_kg=50.0, strength=1.25),
        ways=(STRAIGHT, Way(method="circuit"), Way(method="pulses")),
        excused={"same_share_in_another_way": "what is out of reach in one is not asked for in another"},
        sessions=100,
    ),
    Athlete(
        name="holds 10 s",
        build=Build(hold_s=10, hold_growth_s=0.1),
        excused={
            "second_hold_is_reachable": "no hold is asked for under 15 s before three misses",
        },
        sessions=100,
    ),
    Athlete(
        name="a year off, and a wide rack",
        racks="2 x 8, 12, 20",
        build=Build(strength=1.7),
        weeks_off={30: 52},
        sessions=80,
    ),
    Athlete(
        name="two weeks of hotel, again and again",
        hotel_racks="2 x 4-8 by 2",
        in_hotel={n for n in range(1, 101) if n % 20 in (16, 17, 18, 19)},
        build=Build(strength=1.5),
        sessions=100,
    ),
    Athlete(
        name="every third time at a hotel without weights",
        hotel_racks="none",
        in_hotel=range(3, 101, 3),
        sessions=100,
    ),
    Athlete(
        name="old history with gaps",
        keeps=without_some_fields,
        ways=(ADVANCED,),
    ),
)
