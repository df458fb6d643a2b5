"""Between the low end and the top of the range: what a rep more leads to is true, and form comes first."""

from collections.abc import Sequence

from msgspec.structs import replace

from legday_tui.domain.session import Session
from tests.advice.leg_days import Asked, day
from tests.advice.variant import BEGINNER, FORM_FIRST, FULL, STRAIGHT, WIDE, Variant

KETTLEBELL = Asked(rack="1 x 16")
TENS = (10, 10, 10, 10)


def slow(session: Session) -> Session:
    """The session with a slow tempo in the straight style."""
    return replace(session, sets=tuple(replace(r, tempo="3-1-1-0") for r in session.sets))


def pulsed(session: Session) -> Session:
    """The session with pulses after the last set."""
    last = session.sets[-1]
    return replace(session, sets=(*session.sets, replace(last, type="pulse", reps=3)))


def short_of_time(session: Session) -> Session:
    """The session cut to half an hour."""
    return replace(session, minutes=30)


def badly(number: int, *reps: int, each: float = 0) -> Sequence[Session]:
    """A session at full depth whose form was judged bad."""
    done = day(number, *reps, each=each, level="beginner")
    return [replace(done, sets=tuple(replace(r, form_ok=False) for r in done.sets))]


PROMISES = (
    Variant(
        "a step of 6 %",
        [day(0, *TENS, each=18)],
        4,
        Asked(rack="2 x 18, 19"),
        "11, 10, 10, 10 at 2 x 18 kg",
        "Add a rep to your weakest set; hit 12 on all and the weight goes up",
    ),
    Variant(
        "a step of 11 % wants it twice",
        [day(0, *TENS, each=18)],
        4,
        STRAIGHT,
        "11, 10, 10, 10 at 2 x 18 kg",
        "Add a rep to your weakest set; hit 12 on all twice, then go heavier",
    ),
    Variant(
        "a step of 50 %: no promise",
        [day(0, *TENS, each=8)],
        4,
        WIDE,
        "11, 10, 10, 10 at 2 x 8 kg",
        "Add a rep to your weakest set, up to 12 on all",
    ),
    Variant(
        "slow, and a step of 50 %: pulses come next",
        [slow(day(0, *TENS, each=8))],
        4,
        WIDE,
        "11, 10, 10, 10 at 2 x 8 kg, slow",
        "Add a rep to your weakest set; hit 12 on all and it gets harder",
    ),
    Variant(
        "the first weight was missed three times: not again before the reps have grown",
        [*[day(4 * n, 3, 2, 2, 2, each=8) for n in range(3)], day(12, *FULL)],
        16,
        WIDE,
        "13, 12, 12, 12 at bodyweight",
        "2 x 8 kg was too heavy last time: build up to 17 reps on all sets first",
    ),
    Variant(
        "the first weight was missed three times, and everything is at the top: it is a choice",
        [*[day(4 * n, 3, 2, 2, 2, each=8) for n in range(3)], pulsed(day(12, *FULL))],
        16,
        WIDE,
        "12, 12, 12, 12 at bodyweight",
        "4 x 12: 2 x 8 kg was too heavy before. Your choice: ] takes it",
    ),
    Variant(
        "one set twice in a limited time: as good as two",
        [short_of_time(day(0, 11, each=18)), short_of_time(day(4, 11, each=18))],
        8,
        STRAIGHT,
        "12, 11, 11, 11 at 2 x 18 kg",
        "Add a rep to your weakest set; hit 12 on all twice, then go heavier",
    ),
    Variant(
        "one full set in a limited time, twice: heavier, if the step is small",
        [short_of_time(day(0, 12, each=22)), short_of_time(day(4, 12, each=22))],
        8,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 24 kg",
        "12 at 2 x 22 kg: take 2 x 24 kg",
    ),
    Variant(
        "two reps more than the time before is not twice the same",
        [short_of_time(day(0, 10, each=18)), short_of_time(day(4, 12, each=18))],
        8,
        STRAIGHT,
        "12, 12, 12, 12 at 2 x 18 kg",
        "1 of 4 sets at 2 x 18 kg in the time you had: same again",
    ),
    Variant(
        "the heaviest there is",
        [day(0, *TENS, each=16, implements=1)],
        4,
        KETTLEBELL,
        "11, 10, 10, 10 at 16 kg",
        "Add a rep to your weakest set, up to 12 on all",
    ),
)
FORM = (
    Variant(
        "bad form inside the range adds no rep",
        badly(0, 13, 13, 13, each=8),
        4,
        BEGINNER,
        "13, 13, 13 at 2 x 8 kg",
        "3 x 13 at 2 x 8 kg: get the form right first, the weight can wait",
    ),
    Variant(
        "bad form at the top adds no rep either where the next weight is far",
        badly(0, 15, 15, 15, each=8),
        4,
        BEGINNER,
        "15, 15, 15 at 2 x 8 kg",
        "3 x 15 at 2 x 8 kg: get the form right first, the weight can wait",
    ),
    Variant(
        "bad form without a weight",
        badly(0, 15, 15, 15),
        4,
        BEGINNER,
        "15, 15, 15 at bodyweight",
        "3 x 15: get the form right before it gets harder",
    ),
    Variant(
        "form that nobody judged is not bad",
        [day(0, 13, 13, 13, each=8, level="beginner", method="form_first")],
        4,
        FORM_FIRST,
        "14, 13, 13 at 2 x 8 kg",
        "Add a rep to your weakest set, up to 15 on all",
    ),
)
