"""Files as people really have them, in forms that programs, phones and spreadsheets give them."""

import re
from datetime import timedelta

import pytest

from legday_tui.domain.stats.session_stats import stats_of
from legday_tui.formatting.report import text_lines
from legday_tui.formatting.session_list import list_row
from legday_tui.history.import_file import WrongLinesInFileError, parse_import
from legday_tui.interchange.formats import ImportContents, write_csv
from legday_tui.interchange.reading import Reading
from legday_tui.storage.errors import DamagedFileError
from tests.interchange.golden import FILE, FIXTURES, contents, in_short, sets_in_short
from tests.interchange.strategies import PROGRAM

STRONG = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"
)


def strong(*rows: str, reading: Reading | None = None) -> ImportContents:
    """Read rows of Strong, each from the column of the exercise on."""
    text = "\n".join([STRONG, *(f"2025-01-02 10:00:00,A,20m,{row}" for row in rows)])
    return parse_import(text.encode(), FILE, PROGRAM, reading or Reading())


def test_fitnotes_for_ios_has_a_column_for_each_unit_and_its_own_name_for_notes() -> None:
    found = contents("as_found/fitnotes_ios_lbs.csv")
    (session,) = found.sessions

    assert sets_in_short(session) == [
        "finisher | calf-raise | 1 reps working 12 reps 20.412 kg",
        "finisher | calf-raise | 2 reps working 10 reps 20 kg",
        "explosive | wall-sit | 1 hold working 75 s",
    ]
    assert session.note == "Calf Raises 1: left knee clicked"
    assert found.unread == {"category": 3}


def test_hevy_with_both_weight_columns() -> None:
    found = contents("as_found/hevy_two_weights.csv")

    assert [result.load_kg for result in found.sessions[0].sets] == [40, 45.359]
    assert found.unread == {"set_index": 2}


def test_two_weights_of_one_set_must_be_the_same() -> None:
    header = "title,start_time,exercise_title,set_type,weight_lbs,weight_kg,reps,duration_seconds"
    row = 'Legs,"13 Mar 2026, 15:22",Calf Raises,normal,{},{},12,'

    def read(*weights: str) -> ImportContents:
        return parse_import(f"{header}\n{row.format(*weights)}".encode(), FILE, PROGRAM, Reading())

    assert read("88.2", "40").sessions[0].sets[0].load_kg == pytest.approx(40, abs=0.01)
    with pytest.raises(WrongLinesInFileError, match="expected the same weight in both"):
        read("40", "40")


@pytest.mark.parametrize(
    ("end", "lasted"), [("15:21", None), ("15:22", None), ("15:23", timedelta(minutes=1))]
)
def test_an_end_that_is_not_after_the_start_is_none(end: str, lasted: timedelta | None) -> None:
    header = "title,start_time,end_time,exercise_title,set_type,weight_kg,reps,duration_seconds"
    row = f'Legs,"13 Mar 2026, 15:22","13 Mar 2026, {end}",Calf Raises,normal,40,12,'
    (session,) = parse_import(f"{header}\n{row}".encode(), FILE, PROGRAM, Reading()).sessions

    assert session.duration == lasted
    printed = [*text_lines(PROGRAM, session), list_row(PROGRAM, stats_of(session))]
    assert not re.search(r"\b0 min|\b0:00", "\n".join(printed))


@pytest.mark.parametrize(("cell", "kg"), [("20 kg", 20), ("20kg", 20), ("45 lbs", 20.412), ("20,5 KG", 20.5)])
def test_a_weight_may_have_its_unit_in_the_cell(cell: str, kg: float) -> None:
    header = "Date,Workout Name,Exercise Name,Set Order,Weight,Reps"
    text = f'{header}\n2025-01-02 10:00:00,A,Calf Raises,1,"{cell}",5\n'
    found = parse_import(text.encode(), FILE, PROGRAM, Reading())

    assert found.sessions[0].sets[0].load_kg == kg
    assert found.assumed_unit is None


def test_hevy_in_other_languages() -> None:
    found = [in_short(session) for session in contents("as_found/hevy_months.csv").sessions]

    assert found == [
        "2025-02-03 18:04:00+01:00, 57 min",
        "2025-08-03 18:04:00+02:00, 57 min",
        "2025-05-03 18:04:00+02:00, 57 min",
        "2025-03-03 18:04:00+01:00, 57 min",
        "2025-10-03 18:04:00+02:00, 57 min",
        "2025-01-03 18:04:00+01:00, 57 min",
        "2025-06-03 18:04:00+02:00, 57 min",
        "2025-02-03 18:04:00+01:00, 57 min",
        "2025-01-03 18:04:00+01:00, 57 min",
        "2025-09-03 18:04:00+02:00, 57 min",
        "2025-06-03 18:04:00+02:00, 57 min",
        "2025-07-03 20:04:00+02:00, 60 min",
        "2025-07-04 18:04:00+02:00, 60 min",
    ]


def test_carriage_returns_alone_end_lines() -> None:
    (session,) = contents("as_found/cr_only.csv").sessions

    assert sets_in_short(session) == ["finisher | calf-raise | 1 reps working 10 reps 20 kg"]


def test_a_first_line_for_a_spreadsheet_names_the_separator() -> None:
    (session,) = contents("as_found/sep.csv").sessions

    assert sets_in_short(session) == ["finisher | calf-raise | 1 reps working 10 reps 20 kg"]


def test_strong_before_2017() -> None:
    found = contents("as_found/strong_kg_header.csv")
    (session,) = found.sessions

    assert sets_in_short(session) == [
        "finisher | calf-raise | 1 reps working 12 reps 40 kg",
        "finisher | calf-raise | 2 reps working 10 reps 42.5 kg",
        "other | Run | 1 interval working 1500 s",
    ]
    assert (session.note, session.name) == ("Run 1: 5.2 km", "Tuesday")
    assert (found.assumed_unit, found.unread) == (None, {})


def test_strong_now() -> None:
    text = (
        "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;"
        "Distance (meters);Seconds;Notes;Workout Notes\n"
        "1;2025-01-02 10:00:00;A;1200;Calf Raises;1;20;10;8;;0;;\n"
        "2;2025-01-02 10:00:00;A;600;Calf Raises;1;30;8;;20;0;;\n"
    )
    found = parse_import(text.encode(), FILE, PROGRAM, Reading())

    assert [in_short(s) for s in found.sessions] == [
        "2025-01-02 10:00:00+01:00, 20 min",
        "2025-01-02 10:00:00+01:00, 10 min",
    ]
    assert [s.sets[0].load_kg for s in found.sessions] == [20, 30]
    assert found.sessions[0].id != found.sessions[1].id
    assert found.unread == {}


@pytest.mark.parametrize("to", ["strong", "hevy"])
def test_two_workouts_in_the_same_second_stay_two(to: str) -> None:
    before = contents("as_found/strong_same_second.csv").sessions
    after = parse_import(write_csv(to, before, PROGRAM, "kg"), FILE, PROGRAM, Reading()).sessions

    assert [(s.name, s.note, in_short(s)) for s in before] == [
        ("Morning", "first note", "2025-01-02 10:00:00+01:00, 20 min"),
        ("Test", "second note", "2025-01-02 10:00:00+01:00, 30 min"),
    ]
    assert after == before


def test_an_effort_of_zero_says_nothing() -> None:
    assert contents("as_found/strong_rpe0.csv").sessions[0].sets[0].rpe is None


def test_the_weight_of_a_sled_is_kept() -> None:
    sled = "Sled Push,1,60,0,20,0,,,8"
    found = strong(sled, "Calf Raises,1,0,10,0,0,,,", sled.replace("60", "80"), sled)

    assert found.sessions[0].note == (
        "Sled Push: 60 kg, distance 20, RPE 8, 2 times\nSled Push: 80 kg, distance 20, RPE 8"
    )
    assert found.left_out == {"rows without repetitions and seconds": 3}


def test_a_thousand_is_not_one() -> None:
    assert contents("as_found/thousand.csv").sessions[0].sets[0].load_kg == 1000


@pytest.mark.parametrize(
    ("header", "rows", "kilograms"),
    [
        (",", ['"1,000"', "22.5"], [1000, 22.5]),
        (",", ['"1,000"', '"22,5"'], [1, 22.5]),
        (";", ["1.000", "22,5"], [1000, 22.5]),
        (";", ["1.000,5", "1.250"], [1000.5, 1250]),
        (";", ["1.000", "22.5"], [1, 22.5]),
        (",", ["20.000", "22.500"], [20, 22.5]),
        (";", ["20.000", "1.000"], [20, 1]),
        (";", ["1 000", "1\u202f250,5", "1’500"], [1000, 1250.5, 1500]),
    ],
)
def test_the_decimal_mark_is_that_of_the_whole_column(
    header: str, rows: list[str], kilograms: list[float]
) -> None:
    lines = [STRONG.replace(",", header)]
    lines += [
        "2025-01-02 10:00:00,A,20m,Leg Press,1,@,10,0,0,,,".replace(",", header).replace("@", row)
        for row in rows
    ]
    found = parse_import("\n".join(lines).encode(), FILE, PROGRAM, Reading())

    assert [result.load_kg for result in found.sessions[0].sets] == kilograms


def test_a_decimal_mark_that_the_file_leaves_open_is_asked() -> None:
    text = f"{STRONG}\n2025-01-02 10:00:00,A,20m,Leg Press,1,1.000,10,0,0,,,\n".replace(",", ";").encode()

    with pytest.raises(DamagedFileError, match=r"weight: .*--decimal comma or --decimal point"):
        parse_import(text, FILE, PROGRAM, Reading())
    found = parse_import(text, FILE, PROGRAM, Reading(decimal=","))
    assert found.sessions[0].sets[0].load_kg == 1000


def test_a_wrong_row_can_be_left_out() -> None:
    data = (FIXTURES / "as_found" / "one_odd_row.csv").read_bytes()
    with pytest.raises(
        WrongLinesInFileError, match="line 3: reps: expected a whole number, at most 1000"
    ) as caught:
        parse_import(data, FILE, PROGRAM, Reading())
    assert caught.value.are_rows

    found = parse_import(data, FILE, PROGRAM, Reading(skip_wrong=True))

    assert [sets_in_short(s) for s in found.sessions] == [
        ["finisher | calf-raise | 1 reps working 10 reps 20 kg"]
    ]
    assert [(wrong.line, wrong.sentence) for wrong in found.skipped] == [
        (3, "reps: expected a whole number, at most 1000, found 1500")
    ]


@pytest.mark.parametrize(
    "row",
    [
        "Jump Rope,1,0,7.5,0,0,,,",
        "Dip,1,-20,10,0,0,,,",
        "Squat,1,20,10,0,0,,,11",
        "Squat,1,20",
        "Squat,1,x,1,0,0,,,",
    ],
)
def test_every_kind_of_wrong_row_can_be_left_out(row: str) -> None:
    found = strong("Calf Raises,1,20,10,0,0,,,", row, reading=Reading(skip_wrong=True))

    assert (len(found.sessions[0].sets), [wrong.line for wrong in found.skipped]) == (1, [3])


def test_a_wrong_header_cannot_be_left_out() -> None:
    with pytest.raises(WrongLinesInFileError) as caught:
        parse_import(STRONG.replace(",Reps", "").encode(), FILE, PROGRAM, Reading(skip_wrong=True))
    assert not caught.value.are_rows


def test_a_time_that_the_clock_jumped_over_is_the_same_in_and_out() -> None:
    """The tests run in Berlin, where the clock went from 2:00 to 3:00 that night."""
    before = strong("Calf Raises,1,20,10,0,0,,,").sessions[0]
    text = f"{STRONG}\n2025-03-30 02:30:00,A,20m,Calf Raises,1,20,10,0,0,,,\n"
    (session,) = parse_import(text.encode(), FILE, PROGRAM).sessions
    assert str(session.started_at).startswith("2025-03-30 02:30:00")
    for to in ("strong", "hevy", "fitnotes"):
        written = write_csv(to, [before, session], PROGRAM, "kg")
        after = parse_import(written, FILE, PROGRAM).sessions
        assert [s.started_at for s in after] == [before.started_at, session.started_at]


def test_a_table_of_an_unknown_program_is_never_called_strong_or_fitnotes() -> None:
    for header in ("Date,Workout,Exercise,Set 1", "Date,Exercise,Category,Sets", "Workout Name,Exercise"):
        with pytest.raises(DamagedFileError, match="this is of no known format") as caught:
            parse_import(f"{header}\n1,2,3,4\n".encode(), FILE, PROGRAM)
        assert 'its columns are "' in str(caught.value)
