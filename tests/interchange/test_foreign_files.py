"""Files as other programs write them, with the expected sessions."""

from datetime import timedelta

import pytest

from legday_tui.domain.session import IMPORTED
from legday_tui.interchange.encodings import Text
from legday_tui.interchange.formats import read_csv
from tests.interchange.golden import contents, in_short, sets_in_short
from tests.interchange.strategies import PROGRAM
from tests.interchange.test_wrong_lines import FITNOTES, STRONG


def test_strong_classic_in_kilograms() -> None:
    found = contents("strong_classic.csv")
    legs, sit = found.sessions

    assert (found.format, found.assumed_unit) == ("Strong", "kg")
    assert found.left_out == {"rest timers": 1, "rows without repetitions and seconds": 1}
    assert in_short(legs) == "2024-01-15 18:04:11+01:00, 70 min"
    assert (legs.level, legs.status, legs.rehearsal) == (IMPORTED, "finished", False)
    assert sets_in_short(legs) == [
        "strength | bulgarian-split-squat | 1 reps warmup 10 reps",
        "strength | bulgarian-split-squat | 1 reps working 10 reps 2 x 20 kg = 40 kg rpe 8",
        "strength | bulgarian-split-squat | 2 reps working 9 reps 2 x 20 kg = 40 kg rpe 8.5",
        "strength | bulgarian-split-squat | 2 reps drop 8 reps 2 x 12.5 kg = 25 kg",
        "strength | bulgarian-split-squat | 3 reps working 7 reps 2 x 20 kg = 40 kg rpe 10",
        "explosive | wall-sit | 1 hold working 75 s",
        "other | T-Bar Row | 1 reps working 12 reps 40 kg",
        "other | Treadmill | 1 interval working 900 s",
    ]
    assert legs.note == (
        "First week back,\nknee fine\nBulgarian Split Squat 1: left wobbles\n"
        "Treadmill 1: distance 2.5\nWalking: distance 1"
    )
    assert (legs.name, sit.name) == ("Leg Night", "")
    assert (in_short(sit), sit.note) == ("2024-01-17 07:30:00+01:00, 45 min", "")


def test_strong_classic_in_pounds() -> None:
    found = contents("strong_classic.csv", "lb")

    assert found.assumed_unit == "lb"
    assert sets_in_short(found.sessions[0])[1].endswith("10 reps 2 x 9.072 kg = 18.144 kg rpe 8")


def test_strong_for_android_with_a_byte_order_mark_and_decimal_commas() -> None:
    found = contents("strong_android.csv")
    (legs,) = found.sessions

    assert found.assumed_unit is None
    assert found.left_out == {"rest timers": 1, "notes between sets": 1}
    assert in_short(legs) == "2023-07-01 09:05:00+02:00, 52 min"
    assert sets_in_short(legs) == [
        "finisher | calf-raise | 1 reps warmup 15 reps 20.5 kg",
        "finisher | calf-raise | 1 reps working 12 reps 19.958 kg rpe 7.5",
        "other | Running | 1 interval working 1800 s",
    ]
    assert legs.note == "Calf Raises: slow on the way down\nRunning 1: 5,2 km"
    assert legs.name == "Beine; kurz"


def test_hevy_metric() -> None:
    found = contents("hevy_metric.csv", "lb")
    (legs,) = found.sessions

    assert (found.format, found.assumed_unit) == ("Hevy", None)
    assert in_short(legs) == "2025-12-22 08:00:00+01:00, 55 min"
    assert sets_in_short(legs) == [
        "strength | heel-raise-squat | 1 reps warmup 12 reps 20 kg",
        "strength | heel-raise-squat | 1 reps working 10 reps 42.5 kg rpe 8",
        "strength | heel-raise-squat | 1 reps drop 9 reps 30 kg",
        "strength | heel-raise-squat | 2 reps working 6 reps 42.5 kg rpe 10",
        "other | Plank | 1 interval working 60 s",
    ]
    assert legs.note == ("Cold gym\nbut good\nHeel Raise Squat 1: heels on a book\nCycling: 10.5 km")


def test_hevy_imperial_with_other_column_order_in_utf_16() -> None:
    found = contents("hevy_imperial.csv")
    night, evening = found.sessions

    assert in_short(night) == "2024-01-01 00:10:00+01:00, 50 min"
    assert sets_in_short(night) == [
        "strength | alternating-lunge | 1 reps working 16 reps 15.876 kg",
        "strength | alternating-lunge | 2 reps working 14 reps 15.876 kg",
    ]
    assert in_short(evening) == "2024-01-01 18:30:00+01:00, 30 min"
    assert (night.note, evening.note) == ("", "Running 1: 3.1 miles")


def test_fitnotes_with_units() -> None:
    found = contents("fitnotes.csv")
    first, second = found.sessions

    assert (found.format, found.assumed_unit) == ("FitNotes", None)
    assert found.date_only == {first.id, second.id}
    assert (in_short(first), in_short(second)) == ("2022-03-05 12:00:00+01:00", "2022-03-07 12:00:00+01:00")
    assert sets_in_short(first) == [
        "finisher | hamstring-bridge | 1 reps working 15 reps",
        "finisher | hamstring-bridge | 2 reps working 12 reps 10 kg",
        "other | Leg Press | 1 reps working 10 reps 99.79 kg",
        "explosive | wall-sit | 1 hold working 75 s",
        "other | Rowing Machine | 1 interval working 510 s",
    ]
    assert first.note == "Hamstring Bridge 2: felt it in the back\nRowing Machine 1: 2.0 km"
    assert sets_in_short(second) == ["explosive | wall-sit | 1 hold working 3723 s"]
    assert second.note == "Wall Sit 1: long\none"


@pytest.mark.parametrize(
    ("name", "kilograms"), [("fitnotes_kgs.csv", "22.5 kg"), ("fitnotes_lbs.csv", "22.68 kg")]
)
def test_older_fitnotes_with_the_unit_in_the_header(name: str, kilograms: str) -> None:
    found = contents(name)

    assert found.assumed_unit is None
    assert sets_in_short(found.sessions[0]) == [f"finisher | calf-raise | 1 reps working 15 reps {kilograms}"]


def test_the_session_id_depends_on_the_workout_alone() -> None:
    first, again = contents("strong_classic.csv"), contents("strong_classic.csv", "lb")

    assert [s.id for s in first.sessions] == [s.id for s in again.sessions]
    assert len({s.id for s in (*first.sessions, *contents("fitnotes.csv").sessions)}) == 4


@pytest.mark.parametrize(
    "duration", ["1:05:00", "1h 5m", "1h5m", "65m", "65 min", "1 hr 5 min", "3900", "3900s"]
)
def test_how_long_a_workout_of_strong_took(duration: str) -> None:
    row = f"2025-01-02 10:00:00,A,{duration},Wall Sit,1,0,0,0,1:15,,,"
    (found,) = read_csv(Text(f"{STRONG}\n{row}\n".encode()), PROGRAM).sessions

    assert found.duration == timedelta(minutes=65)
    assert found.sets[0].seconds == 75


@pytest.mark.parametrize("held", ["90", "1:30", "0:01:30", "90.0", "90s", "1m 30s", "1 min 30 sec"])
def test_how_long_a_set_of_fitnotes_was_held(held: str) -> None:
    row = f"2025-01-02,Wall Sit,Legs,,,,,,{held},"
    (found,) = read_csv(Text(f"{FITNOTES}\n{row}\n".encode()), PROGRAM).sessions

    assert [result.seconds for result in found.sets] == [90]


def test_a_note_on_the_workout_in_one_row_is_kept_wherever_it_is() -> None:
    rows = [
        "2025-01-02 10:00:00,A,,Calf Raises,1,20,10,0,0,,,",
        '2025-01-02 10:00:00,A,45m,Calf Raises,2,20,10,0,0,,"tired\nbut here",',
        '2025-01-02 10:00:00,A,45m,Calf Raises,3,20,10,0,0,,"tired\nbut here",',
    ]
    (found,) = read_csv(Text("\n".join([STRONG, *rows, ""]).encode()), PROGRAM).sessions

    assert (found.note, found.duration) == ("tired\nbut here", timedelta(minutes=45))


@pytest.mark.parametrize(("column", "unit"), [("Distance (meters)", "m"), ("Distance (miles)", "miles")])
def test_a_distance_of_strong_has_the_unit_of_its_column(column: str, unit: str) -> None:
    row = "2025-01-02 10:00:00,A,45m,Running,1,0,0,5.2,1800,,,"
    text = f"{STRONG.replace('Distance', column)}\n{row}\n"
    found = read_csv(Text(text.encode()), PROGRAM)

    assert [session.note for session in found.sessions] == [f"Running 1: 5.2 {unit}"]
    assert found.unread == {}
