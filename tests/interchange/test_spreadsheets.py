"""Tables as spreadsheets save them: numbers for dates, titles above the header, columns without a name."""

import pytest

from legday_tui.interchange.wrong_lines import UnknownFormatError, WrongLinesError
from tests.interchange.test_any_table import OWN, read


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("date,exercise,reps", "45678.75,Calf Raises,10", "18:00:00"),
        ("date;exercise;reps", "45678,75;Calf Raises;10", "18:00:00"),
        ("date,exercise,reps", "45678,Calf Raises,10", None),
        ("date,hora,exercise,reps", "45678,0.75,Calf Raises,10", "18:00:00"),
        ("date,hora,exercise,reps", "45678,18:00,Calf Raises,10", "18:00:00"),
        ("date,hora,exercise,reps", "45678,,Calf Raises,10", None),
        ("date,hora,exercise,reps", "2025-01-21 00:00:00,0.7500000,Calf Raises,10", "18:00:00"),
        ("date,hora,exercise,reps", "2025-01-21 00:00:00,6:00 PM,Calf Raises,10", "18:00:00"),
    ],
)
def test_dates_and_times_as_a_spreadsheet_stores_them(header: str, row: str, expected: str | None) -> None:
    found = read(f"{header}\n{row}\n")
    (day,) = found.sessions

    assert f"{day.started_at:%Y-%m-%d}" == "2025-01-21"
    assert (None if found.date_only else f"{day.started_at:%H:%M:%S}") == expected


def test_titles_above_the_header_are_left_out_and_counted() -> None:
    titles = 'My "best" log;;\n\n;;\nExported 2025-01-02;;\n'
    found = read(f"{titles}Datum;Übung;Wdh\n2025-01-02;Calf Raises;12\n")

    assert found.left_out == {"lines above the header in line 5": 2}
    assert [len(session.sets) for session in found.sessions] == [1]


def test_a_time_that_can_be_a_share_of_the_day_as_well_is_refused() -> None:
    with pytest.raises(WrongLinesError, match=r'line 2: hora: expected a time such as 18:00, found "0\.25"'):
        read("date,hora,exercise,reps\n45678,0.25,Calf Raises,10\n")


@pytest.mark.parametrize(
    "above", ["", "sep=;\n", "\n\n", "Log\nsep=;\n", "a;b;c;d;e\n", "\r\r", "sep=;\nLog\n"]
)
def test_a_wrong_row_below_titles_has_its_line_in_the_file(above: str) -> None:
    lines = above.count("\n") + above.count("\r")
    with pytest.raises(WrongLinesError) as caught:
        read(f'{above}"Date";"Exercise";"Weight\n(kg)";"Reps"\n2025-01-02;Calf Raises;20,5;x\n')

    assert [wrong.line for wrong in caught.value.wrong_lines] == [lines + 3]


def test_no_row_is_taken_for_a_title() -> None:
    """Such as the table of another program, above one that is known."""
    with pytest.raises(UnknownFormatError, match='its columns are "day", "lift", "count": say which'):
        read("day,lift,count\n2025-01-01,Squat,10\n\nDate,Exercise,Reps\n2025-01-02,Squat,10\n")


def test_titles_above_an_unknown_header_are_left_out_if_the_columns_are_named() -> None:
    found = read(f"My log\n{OWN}", {"date": ["When"], "reps": ["count"]})

    assert found.left_out == {"lines above the header in line 2": 1}
    assert len(found.sessions[0].sets) == 4


def test_a_column_without_a_name_is_read_as_nothing() -> None:
    """Libraries for tables write the number of a row into such a column."""
    found = read(",Date,Exercise,Reps,\n0,2025-01-02,Calf Raises,12,x\n1,2025-01-02,Calf Raises,10,\n")
    (day,) = found.sessions

    assert (day.name, day.note, [(r.reps, r.rpe) for r in day.sets]) == ("", "", [(12, None), (10, None)])
    assert found.unread == {"column 1": 2, "column 5": 1}


def test_a_name_of_a_column_on_two_lines_is_one_name() -> None:
    found = read(
        '"Day\n of it",Exercise,"Weight\n(lb)",Reps\n2025-01-02,Squat,45,10\n', {"date": ["day\n of  it"]}
    )

    assert found.columns["weight"] == ["weight (lb)"]
    assert [result.load_kg for result in found.sessions[0].sets] == [20.412]
