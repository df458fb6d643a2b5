"""A JSON list of rows is read as the CSV with the same columns."""

import json

import pytest

from legday_tui.interchange.encodings import Text
from legday_tui.interchange.formats import ImportContents, read_csv, read_foreign_json
from legday_tui.interchange.reading import Reading
from legday_tui.interchange.table import Table
from legday_tui.interchange.wrong_lines import UnknownFormatError, WrongLinesError
from tests.interchange.golden import FIXTURES, sets_in_short
from tests.interchange.strategies import PROGRAM

ROW = {"date": "2025-01-02", "exercise": "Calf Raises", "reps": 10}


def read(*rows: object, skip_wrong: bool = False) -> ImportContents:
    """Read a list of rows."""
    found = read_foreign_json(json.dumps(rows), PROGRAM, Reading(skip_wrong=skip_wrong))
    assert found is not None
    return found


@pytest.mark.parametrize(
    "name",
    ["strong_classic.csv", "hevy_metric.csv", "fitnotes.csv", "lyfta.csv", "table.csv"],
)
def test_the_rows_of_a_csv_as_json_are_the_same_sessions(name: str) -> None:
    table = Table(Text((FIXTURES / name).read_bytes(), "utf-8-sig"))
    rows = [{column: row.raw(column) or None for column in table.header} for row in table.rows()]

    found = read(*rows)

    assert found.sessions == read_csv(table.text, PROGRAM).sessions
    assert len(found.sessions)


def test_numbers_keep_their_value_and_rows_can_lack_columns() -> None:
    found = read({**ROW, "weight": 62.125, "note": "a\nb"}, {**ROW, "weight": 1000}, {**ROW, "rpe": 8.0})

    assert sets_in_short(found.sessions[0]) == [
        "finisher | calf-raise | 1 reps working 10 reps 62.125 kg",
        "finisher | calf-raise | 2 reps working 10 reps 1000 kg",
        "finisher | calf-raise | 3 reps working 10 reps rpe 8",
    ]
    assert found.sessions[0].note == "Calf Raises 1: a\nb"


def test_a_wrong_entry_is_named_by_its_number_and_can_be_left_out() -> None:
    rows = ({**ROW, "note": "two\nlines"}, {**ROW, "reps": "many"}, {**ROW, "reps": [5]}, ROW)

    with pytest.raises(WrongLinesError, match='entry 2: reps: expected a number, found "many"') as caught:
        read(*rows)
    left = read(*rows, skip_wrong=True)

    assert caught.value.are_rows
    assert [(wrong.what, wrong.line) for wrong in left.skipped] == [("entry", 2), ("entry", 3)]
    assert [len(session.sets) for session in left.sessions] == [2]


def test_rows_without_the_columns_of_sets_are_refused_with_those_they_have() -> None:
    with pytest.raises(UnknownFormatError, match='its columns are "date", "mood": say which is which'):
        read({"date": "2025-01-02", "mood": "fine"})
    with pytest.raises(UnknownFormatError, match=r'^the column "reps" is missing$'):
        read(
            {
                "Date": "2025-01-02 10:00:00",
                "Workout Name": "A",
                "Exercise Name": "Squat",
                "Set Order": 1,
                "kg": 1,
            }
        )


@pytest.mark.parametrize("text", ["[]", "[{}]", "[1, 2]", '[{"a": 1}, 2]', '{"reps": 1}', "[", "5"])
def test_other_json_is_no_list_of_rows(text: str) -> None:
    assert read_foreign_json(text, PROGRAM) is None
