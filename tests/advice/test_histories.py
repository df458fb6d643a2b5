"""The advice, and its sentence, for histories that were answered wrongly once. See the fixtures for them."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest
from msgspec import structs

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.progression.breaks import days_between
from legday_tui.domain.session import Session
from legday_tui.domain.terms import Method, Unit
from legday_tui.formatting.reasons import reason_words
from legday_tui.formatting.units import load_words
from legday_tui.interchange.encodings import Text
from legday_tui.interchange.formats import read_csv
from legday_tui.parsing.racks import with_racks
from tests.sample import bundled_program

FIXTURES = Path(__file__).parent / "fixtures"
SQUAT, WALL_SIT, SPLIT_SQUAT = "heel-raise-squat", "wall-sit", "bulgarian-split-squat"
WIDE = "2 x 8, 12, 20"


class Export(msgspec.Struct):
    """A file of sessions as `export` writes it."""

    sessions: tuple[Session, ...]


@dataclass(frozen=True)
class Case:
    """A file of sessions, the day after the last of them, how to train, and what is advised."""

    file: str
    level: str
    advice: str
    """Load, goals of the sets (or seconds), and tempo if it is slow."""
    words: str
    method: Method = "none"
    days: int = 4
    rack: str | None = None
    unit: Unit = "kg"
    exercise: str = SQUAT


CASES = (
    Case(
        "1-extra-set-deload.json",
        "advanced",
        "8, 8, 8, 8 at 2 x 22 kg",
        "4 x 10 at 2 x 20 kg: take 2 x 22 kg",
    ),
    Case(
        "1-without-extra.json", "advanced", "8, 8, 8, 8 at 2 x 22 kg", "4 x 10 at 2 x 20 kg: take 2 x 22 kg"
    ),
    Case(
        "2-six-weeks-off.json",
        "intermediate",
        "10, 10, 10, 10 at 2 x 20 kg",
        "4 x 12 at 2 x 18 kg: take 2 x 20 kg",
    ),
    Case(
        "2-six-weeks-off.json",
        "intermediate",
        "10, 10, 10, 10 at 2 x 20 kg",
        "4 x 12 at 2 x 18 kg: take 2 x 20 kg",
        days=14,
    ),
    Case(
        "2-six-weeks-off.json",
        "intermediate",
        "12, 12, 12, 12 at 2 x 18 kg",
        "3 weeks off: 2 x 18 kg again, build from there next time",
        days=20,
    ),
    Case(
        "2-six-weeks-off.json",
        "intermediate",
        "10, 10, 10, 10 at 2 x 16 kg",
        "6 weeks off: 2 x 16 kg today, back to 2 x 18 kg in a few sessions",
        days=45,
    ),
    Case(
        "2-six-weeks-off.json",
        "intermediate",
        "10, 10, 10 at 2 x 14 kg",
        "3 months off: 2 x 14 kg today, back to 2 x 18 kg in a few sessions",
        days=100,
    ),
    Case(
        "2-six-weeks-off.json",
        "intermediate",
        "10, 10, 10 at 2 x 10 kg",
        "16 months off: 2 x 10 kg today, back to 2 x 18 kg in a few sessions",
        days=500,
    ),
    Case(
        "2-two-years-off.json",
        "intermediate",
        "10, 10, 10 at 2 x 10 kg",
        "3 years off: 2 x 10 kg today, back to 2 x 18 kg in a few sessions",
        days=1250,
    ),
    Case(
        "3-rack-barbell.json",
        "advanced",
        "11, 10, 10, 10 at 20 kg",
        "25 kg is 25 % more, too big a step: build up to 15 reps on all sets first",
        rack="1 x 20, 25, 30",
    ),
    Case(
        "3-rack-barbell.json",
        "advanced",
        "8, 8, 8, 8 at 22 kg",
        "4 x 10 at 2 x 10 kg: take 22 kg",
        rack="1 x 20, 22, 24",
    ),
    Case(
        "4-deload-40.json",
        "intermediate",
        "8, 8, 8, 8 at 2 x 20 kg",
        "Missed three times running: same weight, but 8 reps will do for now",
        rack=WIDE,
    ),
    Case(
        "4-deload-40.json",
        "intermediate",
        "10, 10, 10, 10 at 2 x 18 kg",
        "Missed three times running: go lighter this week, 2 x 18 kg",
    ),
    Case(
        "4-deload-bw.json",
        "intermediate",
        "8, 8, 8, 8 at 2 x 8 kg",
        "Missed three times running: same weight, but 8 reps will do for now",
        rack=WIDE,
    ),
    Case(
        "4-up-67.json",
        "intermediate",
        "13, 12, 12, 12 at 2 x 12 kg",
        "2 x 20 kg is 67 % more, too big a step: build up to 17 reps on all sets first",
        rack=WIDE,
    ),
    Case(
        "5-hold-25s-x3.json",
        "beginner",
        "3 x 20 s",
        "25, 21, 18 s: 20 s today, then build up again",
        exercise=WALL_SIT,
    ),
    Case(
        "5-hold-25s.json",
        "beginner",
        "3 x 20 s",
        "25, 21, 18 s last time: aim for 20 s and build from there",
        exercise=WALL_SIT,
    ),
    Case("5-hold-shorter.json", "beginner", "3 x 35 s", "25, 25, 24 s: go for 35 s", exercise=WALL_SIT),
    Case("6-mixed-down.json", "advanced", "8, 8, 8, 8 at 2 x 22 kg", "3 x 10 at 2 x 20 kg: take 2 x 22 kg"),
    Case("6-mixed-up.json", "advanced", "8, 8, 8, 8 at 2 x 22 kg", "3 x 10 at 2 x 20 kg: take 2 x 22 kg"),
    Case(
        "7-stale-way.json",
        "intermediate",
        "10, 10, 10, 10 at 2 x 16 kg, slow",
        "10 reps at 2 x 20 kg means 2 x 16 kg for 10 today",
        method="slow_drop",
    ),
    Case(
        "7-stale-way.json",
        "beginner",
        "12, 12, 12 at 2 x 18 kg",
        "10 reps at 2 x 20 kg means 2 x 18 kg for 12 today",
        method="form_first",
    ),
    Case(
        "7-stale-way-then-level.json",
        "intermediate",
        "11, 11, 11, 11 at 2 x 20 kg",
        "You've trained it in another style since: add a rep to every set, up to 12",
    ),
    Case(
        "7-stale-way-then-level.json",
        "advanced",
        "8, 8, 8, 8 at 2 x 20 kg",
        "10 reps at 2 x 20 kg means 8 at the same weight today",
    ),
    Case(
        "8-pain-less-depth.json",
        "advanced",
        "8, 8, 8, 8 at 2 x 16 kg",
        "It hurt last time: 2 x 16 kg today, and stop if it hurts again",
    ),
    Case(
        "8-pain-other-way.json",
        "advanced",
        "8, 8, 8, 8 at 2 x 18 kg",
        "It hurt last time: 2 x 18 kg today, and stop if it hurts again",
        method="superset",
    ),
    Case(
        "8-pain-other-way.json",
        "intermediate",
        "10, 10, 10, 10 at 2 x 18 kg",
        "It hurt last time: 2 x 18 kg today, and stop if it hurts again",
    ),
    Case(
        "9-bodyweight-stuck.json",
        "beginner",
        "8, 8, 8 at bodyweight",
        "Missed three times running: just beat last time, 8 reps, or swap for an easier one",
        method="form_first",
        exercise=SPLIT_SQUAT,
    ),
    Case(
        "9-slow-stuck.json",
        "intermediate",
        "10, 10, 10, 10 at bodyweight",
        "Missed three times running: drop the extra for now, 10 reps",
    ),
    Case(
        "10-easy.json",
        "intermediate",
        "11, 11, 11, 11 at 2 x 8 kg",
        "That was easy: add a rep to every set, up to 12",
    ),
    Case(
        "10-allout.json",
        "intermediate",
        "10, 10, 10, 10 at 2 x 8 kg",
        "4 x 10 at 2 x 8 kg, all out: same again",
    ),
    Case(
        "11-hard-to-beginner.json",
        "beginner",
        "12, 12, 12 at 2 x 26 kg",
        "8 reps at 2 x 30 kg means 2 x 26 kg for 12 today",
        method="form_first",
    ),
    Case(
        "11-hard-to-beginner.json",
        "intermediate",
        "10, 10, 10, 10 at 2 x 24 kg, slow",
        "8 reps at 2 x 30 kg means 2 x 24 kg for 10 today",
        method="slow_drop",
    ),
    Case(
        "12-lb.csv",
        "intermediate",
        "10, 10, 10, 10 at 2 x 55 lb",
        "4 x 12 at 2 x 50 lb: take 2 x 55 lb",
        unit="lb",
    ),
    Case(
        "12-lb.csv", "intermediate", "10, 10, 10, 10 at 2 x 24 kg", "4 x 12 at 2 x 22.68 kg: take 2 x 24 kg"
    ),
    Case(
        "13-quads-only-balanced.json",
        "intermediate",
        "11, 10, 10, 10 at 2 x 10 kg",
        "Add a rep to your weakest set; hit 12 on all and the weight goes up",
    ),
    Case(
        "13-quads-only-balanced.json",
        "intermediate",
        "3 x 60 s",
        "3 x 60 s: 60 s today, then build up again",
        exercise=WALL_SIT,
    ),
)


def sessions_of(case: Case) -> tuple[Session, ...]:
    data = (FIXTURES / case.file).read_bytes()
    if case.file.endswith(".csv"):
        return tuple(read_csv(Text(data), bundled_program()).sessions)
    return msgspec.json.decode(data, type=Export).sessions


def steps_for(case: Case, now: datetime, sessions: tuple[Session, ...]) -> list[Step]:
    program, _ = with_racks(bundled_program(), {case.exercise: case.rack} if case.rack else {}, case.unit)
    plan = todays_plan(program, case.level, TrainingHistory(sessions, now), method=case.method)
    return [s for s in plan.steps if (s.exercise, s.type, s.optional) == (case.exercise, "working", False)]


def advice_words(steps: list[Step], unit: Unit) -> str:
    first = steps[0]
    if first.seconds is not None:
        return f"{len(steps)} x {first.seconds[0]} s"
    slow = ", slow" if first.tempo == "3-1-1-0" else ""
    return f"{', '.join(str(s.aim) for s in steps)} at {load_words(first.load, unit)}{slow}"


def name_of(case: Case) -> str:
    return f"{case.file} {case.level} {case.method} {case.rack or case.unit} +{case.days}"


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_the_advice_and_its_reason(case: Case) -> None:
    sessions = sessions_of(case)

    steps = steps_for(case, sessions[-1].started_at + timedelta(days=case.days), sessions)

    assert advice_words(steps, case.unit) == case.advice
    assert steps[0].reason is not None
    assert reason_words(steps[0].reason, case.unit) == case.words


def test_every_history_has_its_advice() -> None:
    assert {case.file for case in CASES} == {path.name for path in FIXTURES.iterdir()}


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_clock_that_is_a_day_off_moves_no_break_by_more_than_a_day(case: Case) -> None:
    sessions = sessions_of(case)
    now = sessions[-1].started_at + timedelta(days=case.days)
    days = {
        days_between(sessions[-1].started_at.date(), now.astimezone(timezone(timedelta(hours=h))).date())
        for h in (-12, -1, 0, 1, 14)
    }

    assert days <= {case.days - 1, case.days, case.days + 1}


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_no_advice_depends_on_a_rehearsal(case: Case) -> None:
    sessions = sessions_of(case)
    now = sessions[-1].started_at + timedelta(days=case.days)
    rehearsed = structs.replace(sessions[-1], id="f" * 32, rehearsal=True, started_at=now, method="circuit")

    assert steps_for(case, now, (*sessions, rehearsed)) == steps_for(case, now, sessions)
