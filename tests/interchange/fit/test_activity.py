"""A session is written as a FIT activity, and another library reads the same sets in it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone

import pytest
from fit_tool import FitFile, ProfileScope, validate_fit_file
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.terms import MAX_KG, Unit
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.fit import activity
from legday_tui.interchange.fit.activity import as_fit, sets_of_same
from legday_tui.interchange.fit.exercises import fit_text
from legday_tui.interchange.fit.limits import FIRST, LAST, left_out, reason_against, unsaid
from tests.interchange.fit.reading import Message, ReadFile, moment, read
from tests.interchange.strategies import PROGRAM, sessions
from tests.sample import session

HALF_STEP_KG = 1 / 32
"""FIT has sixteenths of a kilogram."""


@st.composite
def logged(draw: st.DrawFn) -> list[Session]:
    """Draw sessions with sets that were logged at possible, at impossible and at unknown times."""
    return [
        replace(one, sets=tuple(replace(result, done_at=draw(_moments(one))) for result in one.sets))
        for one in draw(sessions(least=0))
    ]


def _moments(one: Session) -> st.SearchStrategy[datetime | None]:
    seconds = st.integers(-100, 20_000).map(lambda n: one.started_at + timedelta(seconds=n))
    return st.none() | seconds


def in_short(done: Session) -> list[tuple[str, int | None, float | None, float]]:
    """Return what a FIT file keeps of each set: name, repetitions, measured seconds, weight."""
    names = ExerciseNames(PROGRAM)
    return [
        (fit_text(names.name(r.exercise)), _repetitions(r), _seconds(r), r.load_kg or 0.0) for r in done.sets
    ]


def _repetitions(r: SetResult) -> int | None:
    given = [n for n in (r.reps, r.reps_left, r.reps_right) if n is not None]
    return sum(given) or r.contacts or (0 if given or r.contacts == 0 else None)


def _seconds(r: SetResult) -> float | None:
    given = [n for n in (r.seconds, r.seconds_left, r.seconds_right) if n is not None]
    return sum(given) if given else None


def read_in_short(file: ReadFile, done: Session) -> list[tuple[str, int | None, object, object]]:
    return [
        (
            file.title(one),
            one.get("repetitions"),
            None if expected[2] is None else pytest.approx(one["duration"], abs=0.001),
            pytest.approx(one.get("weight", 0.0), abs=HALF_STEP_KG),
        )
        for one, expected in zip(file.sets, in_short(done), strict=True)
    ]


@given(given_sessions=sessions(least=0) | logged(), unit=st.sampled_from(["kg", "lb"]))
def test_each_session_is_read_back_with_the_same_sets_or_told_as_left_out(
    given_sessions: list[Session], unit: Unit
) -> None:
    held = [one for one in given_sessions if not reason_against(one)]
    assert sum(left_out(given_sessions).values()) == len(given_sessions) - len(held)
    for one in held:
        data = as_fit(one, PROGRAM, unit)
        file = read(data)
        assert in_short(one) == read_in_short(file, one)
        assert [rest["duration"] for rest in file.rests] == [r.rest_s for r in one.sets if r.rest_s]
        assert_in_order(file)
        assert file.one("session")["start_time"] == one.started_at
        assert (
            file.one("activity")["local_timestamp"] - moment(file.one("activity"))
            == one.started_at.utcoffset()
        )
        assert sets_of_same(one, data) == len(one.sets)


def assert_in_order(file: ReadFile) -> None:
    """No set begins before the end of the one before, and all are between start and end of the session."""
    times = [moment(one, name) for one in file.all("set") for name in ("start_time", "timestamp")]
    whole = file.one("session")
    end = moment(whole)
    assert times == sorted(times)
    assert moment(whole, "start_time") <= times[0]
    assert times[-1] <= end
    assert abs((end - moment(whole, "start_time")).total_seconds() - whole["total_elapsed_time"]) < 1
    assert [moment(record) for record in file.all("record")][-1] == end


@pytest.mark.parametrize("level", PROGRAM.levels)
def test_a_leg_day_has_all_that_the_fit_profile_asks_of_an_activity(level: str) -> None:
    file = FitFile.from_bytes(as_fit(session(1, level), PROGRAM, "kg"))

    assert validate_fit_file(file, profile_scope=ProfileScope.FULL).findings == []


def test_a_leg_day_reads_as_strength_training() -> None:
    file = read(as_fit(replace(session(1), session_rpe=7.5), PROGRAM, "kg"))

    assert file.messages[0][0] == "file_id"
    assert file.one("file_id").items() >= {"type": "activity", "product_name": "legday-tui"}.items()
    kind = {"sport": "training", "sub_sport": "strength_training", "total_elapsed_time": 1830.0}
    assert file.one("session").items() >= {**kind, "sport_profile_name": "Leg Day", "workout_rpe": 75}.items()
    assert file.one("lap").items() >= kind.items()
    assert [event["event_type"] for event in file.all("event")] == ["start", "stop_all"]
    assert file.one("activity")["num_sessions"] == 1


AT = datetime(2026, 11, 23, 18, 0, tzinfo=timezone(timedelta(hours=1)))


def done(at_s: float | None, **fields: object) -> SetResult:
    """A set that was logged so many seconds after the start."""
    (some, *_) = [r for r in session(1).sets if r.exercise == "heel-raise-squat"]
    at = None if at_s is None else AT + timedelta(seconds=at_s)
    plain = replace(some, reps=None, rest_s=None, done_at=at)
    return replace(plain, **fields)


def file_of(*sets: SetResult, unit: Unit = "kg", **fields: object) -> ReadFile:
    whole = replace(session(1), started_at=AT, finished_at=None, sets=sets)
    return read(as_fit(replace(whole, **fields), PROGRAM, unit))


def clock(message: Message) -> tuple[str, str]:
    """Return when a set or a rest began and ended, in minutes and seconds."""
    return f"{message['start_time']:%M:%S}", f"{message['timestamp']:%M:%S}"


def test_sets_and_rests_are_where_they_were() -> None:
    file = file_of(
        done(30, reps=12, rest_s=60.0),
        done(130, reps=11, rest_s=90.4),
        done(300, exercise="wall-sit", kind="hold", seconds=45.5),
        done(310, exercise="calf-raise", reps=10),
    )

    assert [clock(one) for one in file.all("set")] == [
        ("00:00", "00:30"),
        ("00:30", "01:30"),
        ("01:30", "02:10"),
        ("02:10", "03:40"),
        ("04:14", "05:00"),
        ("05:00", "05:10"),
    ]
    assert [one.get("duration") for one in file.all("set")] == [30, 60, 40, 90.4, 45.5, 10]
    assert [one["message_index"] for one in file.all("set")] == [0, 1, 2, 3, 4, 5]
    assert file.one("session")["total_elapsed_time"] == 310


def test_an_imported_session_without_times_has_no_invented_ones() -> None:
    file = file_of(done(None, reps=12), done(None, exercise="Plank", seconds=60.0), done(None, reps=8))

    assert [one.get("duration") for one in file.sets] == [None, 60, None]
    assert [clock(one) for one in file.sets] == [("00:00", "00:00"), ("00:00", "01:00"), ("01:00", "01:00")]


def test_both_sides_landings_pulses_and_drops_are_repetitions_of_sets() -> None:
    file = file_of(
        done(30, exercise="alternating-lunge", reps_left=10, reps_right=9),
        done(60, exercise="wide-narrow-jump", kind="interval", seconds=30.0, contacts=22),
        done(70, reps=3, type="pulse"),
        done(80, reps=0, type="drop", cut_short=True),
        done(200, exercise="stretch-quads", kind="guide", seconds_left=60.0, seconds_right=55.0),
    )

    assert [(one.get("repetitions"), file.title(one)) for one in file.sets] == [
        (19, "Alternating Lunges"),
        (22, "Wide-Narrow Jumps"),
        (3, "Heel Raise Squat"),
        (0, "Heel Raise Squat"),
        (None, "Quad Stretch"),
    ]
    assert file.sets[-1]["duration"] == 115


def test_weights_are_those_of_all_implements_with_the_unit_of_the_user() -> None:
    pair = {"load_each_kg": 22.68, "implements": 2, "load_kg": 45.36}
    loaded, bare = file_of(done(9, reps=5, **pair), done(20, reps=5), unit="lb").sets

    assert (loaded["weight"], loaded["weight_display_unit"]) == (45.375, "pound")
    assert "weight" not in bare
    assert "weight_display_unit" not in bare
    assert file_of(done(9, reps=5, **pair)).sets[0]["weight_display_unit"] == "kilogram"


def test_the_heaviest_load_fits() -> None:
    heaviest = {"load_each_kg": MAX_KG, "implements": 2, "load_kg": 2 * MAX_KG}

    assert file_of(done(9, reps=5, **heaviest)).sets[0]["weight"] == 2 * MAX_KG


def test_the_session_lasts_until_its_end_but_at_least_until_its_last_rest() -> None:
    sets = done(30, reps=12), done(100, reps=12, rest_s=20.0)
    ends = {
        AT + timedelta(seconds=500): 500,
        AT + timedelta(seconds=50): 120,
        AT - timedelta(days=1): 120,
        None: 120,
    }

    for end, seconds in ends.items():
        assert file_of(*sets, finished_at=end).one("session")["total_elapsed_time"] == seconds


def test_a_thousand_exercises_have_titles_of_their_own_within_the_longest_text() -> None:
    names = [f"{'größer 大きい ' * 9}{number}" for number in range(1000)]
    file = file_of(*(done(None, exercise=name, reps=1) for name in names))

    assert [file.title(one) for one in file.sets] == [" ".join(name.split()) for name in names]
    assert fit_text("大" * 100) == "大" * 84


def test_sets_have_numbers_until_fit_gives_them_another_meaning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(activity, "LAST_INDEX", 1)
    file = file_of(*[done(None, reps=1)] * 3)

    assert [one.get("message_index") for one in file.sets] == [0, 1, None]


EAST, WEST = timezone(timedelta(hours=14)), timezone(-timedelta(hours=12))
DATES = "left out: FIT has no dates before 1998-07-03 or after 2126-02-06"


@pytest.mark.parametrize(
    ("at", "reason"),
    [
        (datetime(1, 1, 1, tzinfo=EAST), DATES),
        (datetime(1970, 1, 1, tzinfo=UTC), DATES),
        (FIRST - timedelta(seconds=1), DATES),
        (FIRST, ""),
        (FIRST.astimezone(WEST), DATES),
        (FIRST.astimezone(EAST), ""),
        (LAST - timedelta(hours=2), ""),
        ((LAST - timedelta(hours=2)).astimezone(EAST), DATES),
        (LAST - timedelta(minutes=1), DATES),
        (datetime(9999, 12, 31, 23, 59, 59, tzinfo=WEST), DATES),
    ],
)
def test_dates_that_fit_does_not_have_are_told(at: datetime, reason: str) -> None:
    moved = at - session(1).started_at
    later = [replace(r, done_at=r.done_at and _moved(r.done_at, moved)) for r in session(1).sets]
    odd = replace(session(1), started_at=at, finished_at=None, sets=tuple(later))

    assert reason_against(odd) == reason
    assert reason or read(as_fit(odd, PROGRAM, "kg")).one("session")["start_time"] == at


def _moved(moment: datetime, by: timedelta) -> datetime | None:
    try:
        return moment + by
    except OverflowError:
        return None


def test_what_fit_cannot_say_is_told() -> None:
    whole = session(1)
    endless = replace(whole, sets=tuple(replace(r, rest_s=86_400.0) for r in whole.sets * 2))
    found: Sequence[Session] = [
        replace(whole, sets=()),
        replace(whole, rehearsal=True),
        endless,
        replace(whole, dates_uncertain=True),
        whole,
    ]

    assert left_out(found) == {
        "without a set left out: FIT has no place for them": 1,
        "left out: rehearsals count for nothing, and FIT can't say so": 1,
        "left out: FIT has no session of more than 49 days": 1,
    }
    assert unsaid(found) == {"with an uncertain date: FIT can't say so": 1}


def test_the_file_of_a_session_is_known_again() -> None:
    whole, other = session(1), session(2)
    data = as_fit(whole, PROGRAM, "kg")
    shorter = replace(whole, sets=whole.sets[:3])

    assert as_fit(whole, PROGRAM, "kg") == data
    assert sets_of_same(shorter, data) == len(whole.sets)
    assert sets_of_same(whole, as_fit(shorter, PROGRAM, "kg")) == 3
    assert sets_of_same(other, data) is None
    assert sets_of_same(whole, b"my shopping list") is None
    assert sets_of_same(whole, data[:-30]) == 0
