"""Every wrong line of a file is reported with its number and what is expected there."""

from collections.abc import Sequence

import pytest

from legday_tui.domain.session import Session
from legday_tui.interchange.encodings import EncodingError, Text, read_text
from legday_tui.interchange.formats import read_csv
from legday_tui.interchange.own_csv import as_csv
from legday_tui.interchange.wrong_lines import UnknownFormatError, WrongLinesError
from tests.interchange.strategies import PROGRAM
from tests.sample import session

STRONG = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"
)
ANDROID = (
    "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;"
    "Notes;Workout Notes;Workout Duration"
)
HEVY = (
    "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,"
    "weight_kg,reps,distance_km,duration_seconds,rpe"
)
FITNOTES = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment"
GOOD = {
    STRONG: '2024-01-15 18:04:11,Legs,45m,Squat,1,20,10,0,0,"two\nlines",,8',
    ANDROID: "2024-01-15 18:04:11;Legs;Squat;1;20,5;kg;10;8;;;;;;45m",
    HEVY: '"Legs","22 Dec 2025, 08:00","22 Dec 2025, 08:45",,Squat,,,0,normal,20,10,,,8',
    FITNOTES: "2024-01-15,Squat,Legs,20,kgs,10,,,,",
}


def read(text: str) -> Sequence[Session]:
    """Return the sessions of a CSV file."""
    return read_csv(Text(text.encode()), PROGRAM).sessions


def wrong_lines(text: str) -> list[tuple[int, str]]:
    """Return the wrong lines of a file, with their sentences."""
    with pytest.raises(WrongLinesError) as caught:
        read(text)
    return [(wrong.line, wrong.sentence) for wrong in caught.value.wrong_lines]


@pytest.mark.parametrize(
    ("header", "right", "wrong", "says"),
    [
        (STRONG, "2024-01-15 18:04:11", "15.01.2024", "date: expected a date such as 2025-01-31 18:00:00"),
        (STRONG, "2024-01-15", "2024-02-30", "date: expected a date such as"),
        (STRONG, "2024-01-15", "0024-01-15", "date: expected a date such as"),
        (STRONG, "18:04:11", "18:64:11", "date: expected a date such as"),
        (STRONG, ",45m", ",soon", "duration: expected a duration such as 1h 10m"),
        (STRONG, ",45m", ",1:05", 'duration: expected a duration such as 1h 10m or 1:10:00, found "1:05"'),
        (STRONG, ",45m", ",9999h", "duration: expected a duration of days at most"),
        (STRONG, "Squat,1,", "Squat,X,", "set order: expected the number of a set, W, D, F, Rest Timer"),
        (STRONG, "Squat,1,", "Squat,0,", "set order: expected the number of a set"),
        (STRONG, "Squat,1,", "Squat,101,", "set: expected a whole number, at most 100, found 101"),
        (STRONG, "Squat,", ",", "expected the name of an exercise, found none"),
        (STRONG, "Squat,", f"{'x' * 101},", "exercise: expected text of at most 100 characters, found 101"),
        (STRONG, ",20,", ",heavy,", 'weight: expected a number, found "heavy"'),
        (STRONG, ",20,", ",-20,", 'weight: expected 0 or more, found "-20"'),
        (STRONG, ",20,", ",nan,", 'weight: expected a number, found "nan"'),
        (STRONG, ",20,", ",inf,", 'weight: expected a number, found "inf"'),
        (STRONG, ",20,", ",1e999,", 'weight: the number "1e999" is too large'),
        (STRONG, ",20,", f",{'9' * 5000},", "is too large"),
        (STRONG, ",20,", ",2001,", "load_kg: expected a number, at most 2000, found 2001"),
        (STRONG, ",10,", ",1001,", "reps: expected a whole number, at most 1000, found 1001"),
        (STRONG, ",10,", ",9.5,", 'reps: expected a whole number, found "9.5"'),
        (STRONG, "10,0,0,", "10,0,90000,", "seconds: expected a number, at most 86400, found 90000"),
        (STRONG, "10,0,0,", "10,far,0,", 'distance: expected a number, found "far"'),
        (STRONG, ",8", ",11", "rpe: expected a number, at most 10, found 11"),
        (STRONG, ",8", "", "expected 12 columns as in the header, found 11"),
        (STRONG, ",8", ",8,9", "expected 12 columns as in the header, found 13"),
        (STRONG, '"two\nlines"', '"two\nlines', "a quotation mark that opens here is never closed"),
        (STRONG, '"two\nlines"', '"two\nlines"x', "expected the next column after a closing quotation mark"),
        (ANDROID, ";kg;", ";stone;", 'weight unit: expected kg or lbs, found "stone"'),
        (ANDROID, "20,5", "20,5,5", "weight: expected a number"),
        (HEVY, "22 Dec 2025, 08:00", "2025", 'start_time: expected a date such as "22 Dec 2025, 08:00"'),
        (HEVY, "22 Dec 2025, 08:00", "22 Dug 2025, 08:00", "start_time: expected a date"),
        (HEVY, "22 Dec 2025, 08:00", "Dec 22, 2025, 13:00 PM", "start_time: expected a date"),
        (HEVY, "22 Dec 2025, 08:45", "later", "end_time: expected a date"),
        (HEVY, "normal", "hard", "set_type: expected one of normal, failure, warmup, dropset"),
        (HEVY, ",10,", ",ten,", 'reps: expected a number, found "ten"'),
        (FITNOTES, "2024-01-15", "15/13/2024", "date: expected a date such as 2025-01-31"),
        (FITNOTES, ",kgs,", ",st,", 'weight unit: expected kg or lbs, found "st"'),
        (FITNOTES, "10,,,,", "10,,,0.00104166666666667,", "time: expected seconds or a time such as 0:01:30"),
        (FITNOTES, "10,,,,", "10,,,0:01:75,", "time: expected a time such as 0:01:30"),
    ],
)
def test_a_wrong_line_is_reported_with_its_number(header: str, right: str, wrong: str, says: str) -> None:
    good = GOOD[header]
    bad = good.replace(right, wrong, 1)
    assert bad != good
    lines_of_good = good.count("\n") + 1

    assert read(f"{header}\n{good}\n{good}\n")
    ((line, sentence),) = wrong_lines(f"{header}\n{good}\n\n{bad}\n")

    assert line == 3 + lines_of_good
    assert says in sentence


def test_rows_can_have_empty_cells_behind_the_last_column_if_all_have_them() -> None:
    good = GOOD[STRONG].replace("\n", " ").removesuffix("8")
    moved = good.replace(",20,", ",20,5,", 1)

    assert read(f"{STRONG}\n{good},,\n{good},,\n") == read(f"{STRONG}\n{good}\n{good}\n")
    assert wrong_lines(f"{STRONG}\n{good}\n{moved}\n") == [(3, "expected 12 columns as in line 2, found 13")]
    assert wrong_lines(f"{STRONG}\n{moved}\n{good}\n") == [(3, "expected 13 columns as in line 2, found 12")]


def test_rows_of_nothing_but_spaces_are_empty() -> None:
    good = GOOD[STRONG]
    blank = " , " * 11

    assert read(f"{STRONG}\n{good}\n   \n{blank}\n\t\n{good}\n ") == read(f"{STRONG}\n{good}\n{good}\n")


def test_all_wrong_lines_are_reported_in_file_order() -> None:
    good = GOOD[STRONG]
    bad_weight, bad_row = good.replace(",20,", ",x,"), "only,three,columns"
    too_many = good.replace(",10,", ",5000,")

    found = wrong_lines("\n".join([STRONG, too_many, good, bad_row, bad_weight, good]))

    assert [line for line, _ in found] == [2, 6, 7]


def test_an_unclosed_quotation_mark_is_reported_at_the_line_where_it_opens() -> None:
    good = GOOD[STRONG].replace("\n", " ")
    rows = "\n".join([STRONG, good, good.replace('"two lines"', '"two'), *["1,2"] * 3])

    assert wrong_lines(rows) == [(3, "a quotation mark that opens here is never closed")]


@pytest.mark.parametrize(
    ("header", "without", "says"),
    [
        (STRONG, ",Reps", 'the column "reps" is missing'),
        (STRONG, ",Set Order", 'the column "set order" is missing'),
        (STRONG, ",Weight", 'the column "weight" is missing'),
        (HEVY, ",set_type", 'the column "set_type" is missing'),
        (HEVY, ",weight_kg", 'the column "weight" is missing'),
        (FITNOTES, ",Reps", 'the column "reps" is missing'),
    ],
)
def test_a_missing_column_is_reported(header: str, without: str, says: str) -> None:
    assert wrong_lines(f"{header.replace(without, '')}\n") == [(1, says)]


def test_a_duplicate_column_is_reported() -> None:
    assert wrong_lines(f"{FITNOTES},reps\n") == [(1, 'the column "reps" appears more than once')]


@pytest.mark.parametrize(
    ("data", "line", "says"),
    [
        (b"Date,Exercise\n2024-01-01,Sq\xff\xfe\xf0at\n", 2, "expected text in UTF-8 or UTF-16; name"),
        ("﻿Date,Exercise".encode("utf-16-le") + b"\n", 1, "expected text in UTF-16"),
    ],
)
def test_undecodable_bytes_are_reported_with_their_line(data: bytes, line: int, says: str) -> None:
    with pytest.raises(EncodingError, match=says) as caught:
        read_text(data)
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("", "this is of no known format. Known are"),
        ("\n\n", "this is of no known format. Known are"),
        ("hello", "this is of no known format. Known are"),
        ("Name;Age\n", 'its columns are "name", "age": say which is which with --column date=NAME'),
        ("Exercise,Date\nSquat,2025-01-01\n", 'its columns are "exercise", "date": say which is which'),
    ],
)
def test_an_unknown_format_is_reported_with_its_columns_and_the_known_formats(text: str, looks: str) -> None:
    with pytest.raises(UnknownFormatError) as caught:
        read(text)
    assert "own JSON and CSV, exports of Strong, Hevy" in str(caught.value)
    assert looks in str(caught.value)


OURS = as_csv([session(1), session(2)]).decode()


@pytest.mark.parametrize(
    ("right", "wrong", "line", "says"),
    [
        (f"{1:032x}", "1", 2, "session_id: expected 32 digits"),
        ("18:04:11Z", "18:04:11", 2, "started_at: expected a moment such as 2026-11-23T18:04:11+01:00"),
        (",intermediate,", ",,", 2, "expected level, which is missing"),
        (
            ",finished,",
            ",over,",
            2,
            'status: expected one of finished, ended_early, in_progress, found "over"',
        ),
        (",false,", ",maybe,", 2, 'rehearsal: expected true or false, found "maybe"'),
        (",120.0,", ",-1,", 2, 'seconds: expected 0 or more, found "-1"'),
        (",20,20,", ",20,,", 5, "target_reps_low, target_reps_high: expected both or neither"),
        (
            ",reps,warmup",
            ",sprint,warmup",
            5,
            "kind: expected one of reps, hold, interval, guide, found",
        ),
    ],
)
def test_a_wrong_line_of_the_own_csv_format(right: str, wrong: str, line: int, says: str) -> None:
    found = wrong_lines(OURS.replace(right, wrong, 1))

    assert found[0][0] == line
    assert says in found[0][1]


def test_rows_of_one_session_must_agree() -> None:
    lines = OURS.splitlines()
    lines[3] = lines[3].replace("intermediate", "advanced")

    assert wrong_lines("\n".join(lines)) == [(4, "level: differs from line 2, which is of the same session")]
