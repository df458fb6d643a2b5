"""Sample steps, results and sessions, to be varied with `msgspec.structs.replace`."""

from datetime import datetime, timedelta

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.session import Session, SetResult, Target
from tests.fake_clock import MONDAY_EVENING

SQUAT = Step(
    id="strength.1.1",
    phase="strength",
    exercise="heel-raise-squat",
    kind="reps",
    type="working",
    set=1,
    sets=4,
    rotation="strength.1",
    reps=(10, 12),
    aim=11,
    rest=(45, 60),
)
LUNGE = Step(
    id="strength.2.1",
    phase="strength",
    exercise="alternating-lunge",
    kind="reps",
    type="working",
    set=1,
    sets=4,
    rotation="strength.2",
    sides="alternating",
    reps=(8, 10),
    aim=9,
    rest=(45, 60),
)
SPLIT_SQUAT = Step(
    id="strength.3.1",
    phase="strength",
    exercise="bulgarian-split-squat",
    kind="reps",
    type="working",
    set=1,
    sets=4,
    rotation="strength.3",
    sides="each",
    reps=(8, 10),
    aim=9,
    rest=(45, 60),
)
WALL_SIT = Step(
    id="explosive.1.1",
    phase="explosive",
    exercise="wall-sit",
    kind="hold",
    type="working",
    set=1,
    sets=3,
    rotation="explosive.1",
    seconds=(90, 90),
    rest=(45, 60),
)
JUMPS = Step(
    id="explosive.2.1",
    phase="explosive",
    exercise="wide-narrow-jump",
    kind="interval",
    type="working",
    set=1,
    sets=2,
    rotation="explosive.2",
    seconds=(30, 30),
    rest=(45, 60),
)
STRETCH = Step(
    id="stretch.1.1",
    phase="stretch",
    exercise="stretch-quads",
    kind="guide",
    type="warmup",
    set=1,
    sets=1,
    rotation="stretch.1",
    sides="each",
    seconds=(60, 60),
)


def result(of: Step = SQUAT, *, after_s: float = 60.0) -> SetResult:
    """The result of a set without any numbers, done this many seconds after the start."""
    return SetResult(
        phase=of.phase,
        exercise=of.exercise,
        set=of.set,
        kind=of.kind,
        type=of.type,
        target=Target(reps=of.reps),
        done_at=MONDAY_EVENING + timedelta(seconds=after_s),
    )


def session(
    *sets: SetResult, started_at: datetime = MONDAY_EVENING, minutes: int | None = 30, rehearsal: bool = False
) -> Session:
    """A session of these sets; in progress if `minutes` is None."""
    return Session(
        id=f"{1:032x}",
        started_at=started_at,
        finished_at=None if minutes is None else started_at + timedelta(minutes=minutes),
        level="intermediate",
        status="in_progress" if minutes is None else "finished",
        rehearsal=rehearsal,
        sets=sets,
    )
