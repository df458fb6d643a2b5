"""The durations of a session are right whatever the wall clock does, and its dates are the best known."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from legday_tui.domain.planning.estimate import pace_of_user
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.stats.session_stats import stats_of, totals_of
from legday_tui.domain.stats.weeks import weeks_until
from legday_tui.domain.workout.events import Finished
from legday_tui.domain.workout.workout import Workout
from legday_tui.formatting.report import effort_line, headline, text_lines
from legday_tui.history.import_file import parse_import
from legday_tui.interchange.formats import write_csv
from legday_tui.interchange.own_csv import as_csv
from legday_tui.interchange.own_json import as_json
from legday_tui.interchange.reading import Reading
from tests.sample import finished_workout, session

UNSET = datetime(1970, 1, 1, 0, 0, 20, tzinfo=UTC)
RIGHT = finished_workout()
START, DURATION_S = RIGHT.opening.started_at, RIGHT.events[-1].monotonic
ZONE = timezone(timedelta(hours=13))

Wall = Callable[[float], datetime]
"""What the wall clock shows this many seconds after the start."""


def right(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def unset(seconds: float) -> datetime:
    return UNSET + timedelta(seconds=seconds)


def changing(before: Wall, after: Wall, at_s: float = 600.0) -> Wall:
    return lambda seconds: (before if seconds < at_s else after)(seconds)


def off_by(**difference: float) -> Wall:
    return lambda seconds: right(seconds) + timedelta(**difference)


def trained(wall: Wall, *, knows_start: bool = True) -> Workout:
    """The finished workout as it is recorded with this wall clock."""
    opening = replace(RIGHT.opening, started_at=wall(0.0), monotonic=0.0 if knows_start else None)
    return Workout.replay(opening, [replace(e, at=wall(e.monotonic)) for e in RIGHT.events])


WALLS: list[tuple[str, Wall, datetime, bool]] = [
    ("right", right, START, False),
    ("set from 1970", changing(unset, right), START, False),
    ("set at the first set", changing(unset, right, 1.0), START, False),
    ("set at the end", changing(unset, right, DURATION_S), START, False),
    ("1970 after a reboot", changing(right, unset), START, False),
    ("never set", unset, UNSET, True),
    ("months behind, then set", changing(off_by(days=-200), right), START, True),
    ("set to the wrong year", changing(right, off_by(days=700)), START + timedelta(days=700), True),
    ("set back by an hour", changing(right, off_by(hours=-1)), START, False),
    ("set forward by an hour", changing(right, off_by(hours=1)), START, False),
    ("another time zone", changing(right, lambda s: right(s).astimezone(ZONE)), START, False),
]
clocks = pytest.mark.parametrize(
    ("wall", "start", "is_uncertain"), [w[1:] for w in WALLS], ids=[w[0] for w in WALLS]
)


@clocks
@pytest.mark.parametrize("knows_start", [True, False])
def test_durations_are_right_and_dates_are_the_best_known(
    wall: Wall, start: datetime, is_uncertain: bool, knows_start: bool
) -> None:
    found = trained(wall, knows_start=knows_start).to_session()

    # Without the reading at the start, it is known from the first event on, 30 s later.
    slack = timedelta(seconds=0 if knows_start else 30)
    assert start <= found.started_at <= start + slack
    assert found.duration is not None
    assert abs(found.duration.total_seconds() - DURATION_S) <= slack.total_seconds()
    assert found.finished_at == start + timedelta(seconds=DURATION_S)
    assert found.dates_uncertain is is_uncertain
    expected = RIGHT.to_session()
    assert [r.done_at - found.finished_at for r in found.sets if r.done_at] == [
        r.done_at - expected.finished_at for r in expected.sets if r.done_at and expected.finished_at
    ]


def test_a_right_clock_changes_no_date_at_all() -> None:
    drifting = trained(lambda seconds: right(seconds * 1.0003))

    assert trained(right).to_session() == RIGHT.to_session()
    assert drifting.to_session().finished_at == drifting.state.ended_at


def test_dates_before_the_clock_was_set_back_do_not_change() -> None:
    found = trained(changing(lambda seconds: right(seconds * 1.0003), off_by(hours=-1))).to_session()

    before = trained(lambda seconds: right(seconds * 1.0003)).to_session()
    early = [r for r in before.sets if r.done_at and r.done_at < right(590)]
    assert len(early) > 3
    assert list(found.sets[: len(early)]) == early


def test_a_workout_that_goes_on_in_1970_after_a_reboot_keeps_its_dates() -> None:
    half = Workout.replay(
        replace(RIGHT.opening, monotonic=0.0), [e for e in RIGHT.events if e.monotonic <= 600]
    )

    resumed = half.rebased(UNSET, 35.0)
    ended = resumed.apply(Finished(at=unset(120), monotonic=155.0, early=True)).to_session()

    assert (ended.started_at, ended.dates_uncertain) == (START, False)
    assert ended.duration == timedelta(seconds=720)


def test_a_workout_that_began_in_1970_gets_its_dates_after_the_reboot() -> None:
    half = Workout.replay(
        replace(RIGHT.opening, started_at=UNSET, monotonic=0.0),
        [replace(e, at=unset(e.monotonic)) for e in RIGHT.events if e.monotonic <= 600],
    )

    resumed = half.rebased(right(900), 35.0)
    ended = resumed.apply(Finished(at=right(1020), monotonic=155.0, early=True)).to_session()

    assert ended.duration == timedelta(seconds=720)  # it is not known how long the reboot took
    assert ended.finished_at == right(1020)
    assert not ended.dates_uncertain


def test_a_forgotten_workout_without_events_lasted_no_time() -> None:
    fresh = Workout.begin(replace(RIGHT.opening, monotonic=0.0)).rebased(right(86_400 * 2), 50.0)

    ended = fresh.apply(fresh.forgotten_finish(50.0)).to_session()

    assert (ended.started_at, ended.finished_at) == (START, START)
    assert ended.duration is None, "no session takes no time"


@settings(max_examples=60, deadline=None)
@given(
    jumps=st.lists(
        st.tuples(st.floats(0, DURATION_S), st.timedeltas(timedelta(days=-20_000), timedelta(days=20_000))),
        max_size=4,
    )
)
def test_no_jumps_change_a_duration_or_the_order(jumps: list[tuple[float, timedelta]]) -> None:
    def wall(seconds: float) -> datetime:
        jumped = [by for at, by in sorted(jumps) if at <= seconds]
        return right(seconds) + (jumped[-1] if jumped else timedelta())

    found = trained(wall).to_session()

    assert found.duration is not None
    assert found.duration.total_seconds() == pytest.approx(DURATION_S, abs=2)
    moments = [r.done_at for r in found.sets if r.done_at]
    assert moments == sorted(moments)
    assert all(found.started_at <= moment <= found.finished_at for moment in moments if found.finished_at)


# What follows from the durations


def broken() -> Session:
    """A session of an older version, which took its dates as they were."""
    return replace(session(), started_at=UNSET, finished_at=START, session_rpe=8.0)


@pytest.mark.parametrize(
    "of",
    [
        replace(trained(changing(unset, right)).to_session(), session_rpe=8.0),
        replace(trained(unset).to_session(), session_rpe=8.0),
        broken(),
        replace(broken(), started_at=START, finished_at=UNSET),
    ],
    ids=["set during it", "never set", "of an older version", "finished before it began"],
)
def test_no_number_that_follows_is_absurd_and_every_export_can_be_imported(
    program: Program, of: Session
) -> None:
    whole_minutes = round(DURATION_S / 60)
    minutes = round(totals_of(of).duration_s / 60)
    assert minutes in (0, whole_minutes)
    assert minutes == whole_minutes or of.duration is None
    load = f", load 8 x {minutes} min = {8 * minutes}" if minutes else ""
    assert effort_line(of) == f"How hard was it? 8 of 10{load}"
    pace = pace_of_user(program, [of])
    assert 0.4 <= pace.work <= 3.0
    (week,) = weeks_until([of.head], of.started_at.date(), 1)
    assert week[of.started_at.weekday()] == (2 if minutes else 1)
    for data in (
        as_json([of]),
        as_csv([of]),
        write_csv("strong", [of], program, "kg"),
        write_csv("hevy", [of], program, "kg"),
        write_csv("fitnotes", [of], program, "kg"),
    ):
        (again,) = parse_import(data, Path("export"), program, Reading("kg")).sessions
        assert len(again.sets) == len(of.sets)
        assert again.dates_uncertain == of.dates_uncertain
        # Hevy has minutes for both ends.
        assert totals_of(again).duration_s / 60 == pytest.approx(totals_of(of).duration_s / 60, abs=1)


def test_the_history_says_that_a_date_is_uncertain(program: Program) -> None:
    certain, uncertain = trained(changing(unset, right)).to_session(), trained(unset).to_session()

    words = "date uncertain: the clock was wrong"
    assert words in headline(program, stats_of(uncertain))
    assert words in "\n".join(text_lines(program, uncertain))
    assert words not in headline(program, stats_of(certain))
