"""Files of the programs that can only be read, with the expected sessions."""

import pytest

from legday_tui.domain.session import Session
from legday_tui.interchange.encodings import Text
from legday_tui.interchange.formats import read_csv, read_foreign_json
from legday_tui.interchange.wrong_lines import WrongLinesError
from tests.interchange.golden import FIXTURES, contents, in_short, sets_in_short
from tests.interchange.strategies import PROGRAM


def only(name: str) -> Session:
    """Return the session of a file that has one."""
    (found,) = contents(name).sessions
    return found


def test_stronglifts_has_the_sets_of_an_exercise_in_one_row() -> None:
    found = contents("stronglifts_kg.csv", "lb")
    (night,) = found.sessions

    assert (found.format, found.assumed_unit) == ("StrongLifts", None)
    assert found.left_out == {"sets of 0 reps": 1}
    assert in_short(night) == "2026-08-11 22:56:00+02:00, 68 min"
    assert sets_in_short(night) == [
        "other | Squat | 1 reps working 5 reps 60 kg",
        "other | Squat | 2 reps working 5 reps 60 kg",
        "other | Squat | 3 reps working 3 reps 60 kg",
        "finisher | calf-raise | 1 reps working 12 reps 20 kg",
        "finisher | calf-raise | 2 reps working 12 reps 22.5 kg",
        "other | Chinups | 1 reps working 10 reps",
    ]
    assert night.name == "Workout A"
    assert night.note == "slept badly\ngrip first\nChinups 1: 5 kg of help"


def test_stronglifts_in_pounds_without_a_time_of_day() -> None:
    found = contents("stronglifts_lb.csv")
    (day,) = found.sessions

    assert found.assumed_unit is None
    assert found.date_only == {day.id}
    assert in_short(day) == "2026-03-03 12:00:00+01:00, 77 min"
    assert sets_in_short(day) == [
        "strength | alternating-lunge | 1 reps working 12 reps 2 x 9.072 kg = 18.144 kg",
        "strength | alternating-lunge | 2 reps working 12 reps 2 x 7.938 kg = 15.876 kg",
    ]


@pytest.mark.parametrize(("unit", "kilograms"), [("kg", "40 kg"), ("lb", "18.144 kg")])
def test_lyfta_has_no_unit_and_two_scales_of_effort(unit: str, kilograms: str) -> None:
    found = contents("lyfta.csv", "lb" if unit == "lb" else "kg")
    legs, run = found.sessions

    assert (found.format, found.assumed_unit) == ("Lyfta", unit)
    assert in_short(legs) == "2026-04-17 16:00:05+02:00, 79.55 min"
    assert [text.replace(kilograms, "LOAD") for text in sets_in_short(legs)[1:]] == [
        "finisher | calf-raise | 1 reps working 12 reps LOAD",
        "finisher | calf-raise | 2 reps working 10 reps LOAD",
        "explosive | wall-sit | 1 hold working 75 s",
    ]
    assert sets_in_short(legs)[0].startswith("finisher | calf-raise | 1 reps warmup 15 reps")
    assert legs.name == "Leg Day 2"
    assert legs.note.splitlines() == [
        "A plan, with commas",
        "Calf Raises 1: slow",
        "Calf Raises 1: RIR or RPE 2",
        "Calf Raises 2: RIR or RPE 8.5",
    ]
    assert sets_in_short(run) == ["other | Running | 1 interval working 1800 s"]
    assert (run.name, run.note) == ("Run", "Running 1: distance 5.200")


def test_liftlog_has_a_time_for_each_set_the_last_one_first() -> None:
    found = contents("liftlog.csv", "lb")
    later, legs = found.sessions

    assert (found.format, found.assumed_unit) == ("LiftLog", None)
    assert in_short(legs) == f"2024-10-16 10:44:38+02:00, {(14 * 60 + 1) / 60:g} min"
    assert sets_in_short(legs) == [
        "other | Squat, Goblet | 1 reps working 12 reps 22.68 kg",
        "finisher | calf-raise | 1 reps working 12 reps 67.5 kg",
        "finisher | calf-raise | 2 reps working 10 reps 67.5 kg",
    ]
    assert [(str(r.done_at)[11:19], r.target.reps) for r in legs.sets] == [
        ("10:44:38", (12, 12)),
        ("10:54:38", (12, 12)),
        ("10:58:39", (12, 12)),
    ]
    assert legs.note == "Calf Raises 1: felt slow"
    assert in_short(later) == "2024-10-18 08:30:06+02:00"
    assert sets_in_short(later) == ["finisher | calf-raise | 1 reps working 20 reps"]


def test_liftosaur_is_in_utc_and_has_sets_that_were_not_done() -> None:
    found = contents("liftosaur.csv")
    (night,) = found.sessions

    assert (found.format, found.assumed_unit) == ("Liftosaur", None)
    assert found.left_out == {"sets that were not done": 1}
    assert in_short(night) == "2026-03-02 00:30:00+01:00, 11.5 min"
    assert sets_in_short(night) == [
        "finisher | calf-raise | 1 reps warmup 10 reps 2 x 9.072 kg = 18.144 kg",
        "finisher | calf-raise | 1 reps working 11 reps 2 x 20.412 kg = 40.824 kg rpe 9",
    ]
    assert [r.target.reps for r in night.sets] == [(10, 10), (12, 12)]
    assert night.name == "Basic Beginner, Workout A"
    assert night.note == "Calf Raises 1: left, then right"


def test_fitbod_has_the_weight_of_each_dumbbell_and_a_time_in_utc() -> None:
    found = contents("fitbod.csv", "lb")
    legs, evening = found.sessions

    assert (found.format, found.assumed_unit) == ("Fitbod", None)
    assert in_short(legs) == "2026-06-29 18:24:43+02:00, 34 min"
    assert sets_in_short(legs) == [
        "strength | alternating-lunge | 1 reps warmup 10 reps 2 x 16 kg = 32 kg",
        "strength | alternating-lunge | 1 reps working 8 reps 2 x 20.412 kg = 40.824 kg",
        "strength | alternating-lunge | 2 reps working 8 reps 1 x 40 kg = 40 kg",
        "other | Elliptical | 1 interval working 360 s",
    ]
    loads = [(r.implements, r.load_each_kg) for r in legs.sets]
    assert loads == [(2, 16), (2, 20.412), (1, 40), (None, None)]
    assert legs.note == "Alternating Lunges 1: heavy, stop at 8\nElliptical 1: 500 m\nElliptical 1: incline 2"
    assert in_short(evening) == "2026-06-29 22:10:00+02:00"


def test_gymrun_has_days_with_dots_and_decimal_commas() -> None:
    found = contents("gymrun.csv")
    legs, other = found.sessions

    assert (found.format, found.assumed_unit) == ("GymRun", "kg")
    assert in_short(legs).startswith("2025-04-29 21:29:38+02:00, 15.3")
    assert sets_in_short(legs) == [
        "other | Barbell Squats (standing) | 1 reps working 8 reps 60 kg",
        "other | Barbell Squats (standing) | 2 reps working 7 reps 62.5 kg",
        "explosive | wall-sit | 1 hold working 75 s",
    ]
    assert legs.name == "Beine"
    assert legs.note == "Barbell Squats (standing) 1: kurz; tief"
    assert in_short(other) == "2025-05-02 07:00:00+02:00"


def test_wger_logs_alone_have_neither_names_nor_starts() -> None:
    found = contents("wger_logs.json", "lb")
    day, later = found.sessions

    assert (found.format, found.assumed_unit) == ("wger", None)
    assert found.date_only == {day.id}
    assert in_short(day) == "2025-08-07 12:00:00+02:00"
    assert sets_in_short(day) == [
        "other | wger exercise 200 | 1 reps working 10 reps 33 kg",
        "other | wger exercise 200 | 2 reps working 9 reps 22.68 kg rpe 9.5",
    ]
    assert [r.rest_s for r in day.sets] == [None, 167]
    assert in_short(later) == "2025-08-09 20:15:00+02:00"
    assert sets_in_short(later) == ["other | wger exercise 12 | 1 interval working 75 s"]


def test_wger_logs_with_names_instead_of_ids() -> None:
    text = (FIXTURES / "wger_logs.json").read_text().replace('"exercise": 200', '"exercise": "Calf Raises"')
    found = read_foreign_json(text, PROGRAM)

    assert found is not None
    day = found.sessions[0]
    assert {result.exercise for result in day.sets} == {"calf-raise"}


def test_wger_logs_with_their_sessions_routines_and_exercises() -> None:
    assert contents("wger_sessions.json").unread == {}
    day = only("wger_sessions.json")

    assert in_short(day).startswith("2025-01-06 20:28:49+01:00, 67.0")
    assert sets_in_short(day) == [
        "finisher | calf-raise | 1 reps working 11 reps 78 kg rpe 7.5",
        "finisher | calf-raise | 2 reps working 12 reps 77 kg rpe 8",
    ]
    assert [r.target.reps for r in day.sets] == [(10, 10), (10, 10)]
    assert (day.name, day.note) == ("Leg days", "knee fine\nit felt good")


def test_a_wrong_entry_is_named_by_its_number() -> None:
    text = (FIXTURES / "wger_logs.json").read_text().replace('"10.00"', '"many"', 1)

    with pytest.raises(
        WrongLinesError, match='entry 2: repetitions_target: expected a number, found "many"'
    ) as caught:
        read_foreign_json(text, PROGRAM)
    assert caught.value.are_rows


@pytest.mark.parametrize(
    ("name", "right", "wrong", "says"),
    [
        ("stronglifts_kg.csv", "10:56 PM", "13:56 PM", "line 2: start time (h:mm): expected a time such as"),
        ("stronglifts_kg.csv", "2026/08/11", "", "line 2: date (yyyy/mm/dd): expected a date such as"),
        ("lyfta.csv", "20.000", "heavy", 'line 2: weight: expected a number, found "heavy"'),
        ("lyfta.csv", "01:19:33", "long", "line 2: duration: expected a time such as 0:01:30"),
        ("liftlog.csv", "67.5,kg", "67.5,stone", 'line 3: weightunit: expected kg or lbs, found "stone"'),
        ("liftlog.csv", "67.5,kg", "67.5,", "line 3: weightunit: expected kg or lbs, found none"),
        (
            "liftosaur.csv",
            "2026-03-01T23:30",
            "2026-13-01T23:30",
            "line 2: workout datetime: expected a date",
        ),
        ("fitbod.csv", ", 10,", ",ten,", 'line 2: reps: expected a number, found "ten"'),
        ("gymrun.csv", "21:37:40", "late", 'line 2: time: expected a time such as 18:00, found "late"'),
    ],
)
def test_a_wrong_row_is_named_with_its_line_and_column(name: str, right: str, wrong: str, says: str) -> None:
    text = (FIXTURES / name).read_text(encoding="utf-8-sig")
    assert right in text

    with pytest.raises(WrongLinesError) as caught:
        read_csv(Text(text.replace(right, wrong, 1).encode()), PROGRAM)

    assert says in str(caught.value)
