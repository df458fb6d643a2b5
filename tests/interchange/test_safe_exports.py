"""Exports of sessions with extreme dates, and with characters that control a terminal."""

import csv
import io
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest

from legday_tui.domain.session import Session
from legday_tui.history.import_file import parse_import
from legday_tui.interchange.formats import WRITERS, left_out, write_csv
from legday_tui.interchange.own_csv import as_csv
from legday_tui.interchange.own_json import as_json
from legday_tui.interchange.reading import Reading
from tests.interchange.strategies import PROGRAM
from tests.sample import session

FORMATS = sorted(WRITERS)
EAST, WEST = timezone(timedelta(hours=14)), timezone(-timedelta(hours=12))
DATES = [
    datetime(1, 1, 1, tzinfo=UTC),
    datetime(1, 1, 1, tzinfo=EAST),
    datetime(1, 1, 1, tzinfo=WEST),
    datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC),
    datetime(9999, 12, 31, 23, 59, 59, tzinfo=EAST),
    datetime(9999, 12, 31, 23, 59, 59, tzinfo=WEST),
    datetime(1969, 12, 31, 23, 59, tzinfo=UTC),
]
CONTROL = "\x1b]0;title\x07\u202eevil\u2066\u061c\x9b31m\x00\u2028end\r"


def started(at: datetime) -> Session:
    return msgspec.structs.replace(session(2), started_at=at, finished_at=at)


@pytest.mark.parametrize("at", DATES)
def test_a_session_with_an_extreme_date_does_not_prevent_an_export(at: datetime) -> None:
    odd, usual = started(at), session(1)
    for to in FORMATS:
        found = parse_import(write_csv(to, [odd, usual], PROGRAM, "kg"), Path("x"), PROGRAM, Reading("kg"))
        assert [s.started_at.replace(microsecond=0) for s in found.sessions] == [
            usual.started_at.replace(microsecond=0)
        ]
        assert left_out(to, [odd, usual]) == {f"left out: {to} has no dates before 1970 or after 2199": 1}
    for data in (as_json([odd, usual]), as_csv([odd, usual])):
        assert [s.started_at for s in parse_import(data, Path("x"), PROGRAM, Reading("kg")).sessions] == [
            odd.started_at,
            usual.started_at,
        ]


def test_an_extreme_end_does_not_prevent_an_export() -> None:
    odd = msgspec.structs.replace(session(2), finished_at=datetime(9999, 12, 31, 23, 59, tzinfo=WEST))
    for to in FORMATS:
        assert left_out(to, [odd]) == {f"left out: {to} has no dates before 1970 or after 2199": 1}
        assert write_csv(to, [odd], PROGRAM, "kg").count(b"\n") == 1


def test_no_csv_has_control_characters() -> None:
    whole = session(1)
    result = msgspec.structs.replace(whole.sets[0], exercise=f"press{CONTROL}", phase=f"x{CONTROL}")
    hostile = msgspec.structs.replace(whole, note=f"fine\n{CONTROL}", sets=(result,), level=f"hard{CONTROL}")
    for data in (as_csv([hostile]), *(write_csv(to, [hostile], PROGRAM, "kg") for to in FORMATS)):
        text = data.decode()
        assert "press" in text
        assert not set(CONTROL) - set("]0;titleevil31mend\r") & set(text)
        for row in csv.reader(io.StringIO(text, newline="")):
            assert all("\r" not in cell for cell in row)
