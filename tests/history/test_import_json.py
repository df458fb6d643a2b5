"""JSON that cannot be imported is refused with a sentence that says what is wrong, and where."""

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from legday_tui.domain.program.program import Program
from legday_tui.history.import_file import WrongLinesInFileError, parse_import
from legday_tui.interchange.own_json import as_json
from legday_tui.interchange.reading import Reading
from legday_tui.storage.errors import StorageError
from tests.sample import session

FILE = Path("other.json")
GOOD: dict[str, Any] = msgspec.json.decode(as_json([session(1), session(2)]))
ODD: tuple[object, ...] = (None, 5, -1, 1e9, 7.5, "", "x" * 3000, True, [], [1], {}, {"a": 1})


def export(*documents: object) -> bytes:
    return msgspec.json.encode({"schema": 1, "sessions": documents})


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"{", "the file ends in the middle of something: it was cut off"),
        (b'{"sessions": [] x', "line 1: this isn't JSON"),
        (b'{"sessions": []}\n\n x', "line 3: expected the end of the file, found more text"),
        (b'{"sessions": [{"id": "\\ud800 "}]}', "line 1: a character is written as half of a pair"),
        (b'{"sessions": [{"note": "\\ud800b", "level": "imported"}]}', "line 1: a character such as"),
        (b'{"sessions": [\0]}', "line 1: a zero byte is here: the file is damaged, or no text at all"),
        (b'{"sessions": [' + b"9" * 5000 + b"]}", "session 1: a number has too many digits"),
        (b"[" * 1_000_000, "its lists and tables are nested too deeply"),
        (b'{"sessions": ' + b"[" * 1_000_000, "its lists and tables are nested too deeply"),
        (
            b'{"sessions": [' + msgspec.json.encode(GOOD["sessions"][0])[:-1] + b', "later": 1e999}]}',
            "session 1: a number has too many digits",
        ),
        (
            b"[]",
            'expected a history or an export of legday-tui, which is a table with "sessions"',
        ),
        (b'{"a": 1}', 'found a table with the keys "a"'),
        (b'{"sessions": 5}', "found a number as its sessions"),
        (b'{"sessions": [5]}', "session 1: expected a table, found 5"),
        (b'{"sessions": {"1": []}}', "sessions 1: expected a table, found a list"),
        (b'{"schema": 99, "sessions": {}}', "was written by a newer legday-tui"),
        (export({"id": 5}), "session 1: id: expected text in quotes, found 5"),
        (
            export({**GOOD["sessions"][0], "id": "x"}),
            'id: expected 32 digits from 0 to 9 and a to f, found "x"',
        ),
        (export({**GOOD["sessions"][0], "started_at": "now"}), "started_at: expected a moment such as 2026-"),
    ],
    ids=range(19),
)
def test_what_is_wrong_is_said(program: Program, data: bytes, says: str) -> None:
    with pytest.raises(StorageError) as caught:
        parse_import(data, FILE, program)

    assert str(caught.value).startswith("other.json")
    assert says in str(caught.value)


@pytest.mark.parametrize("part", ["session", "set"])
def test_no_sentence_is_one_of_the_library(program: Program, part: str) -> None:
    whole = GOOD["sessions"][0]
    first = whole["sets"][0]
    more = ("reps", "load_kg", "rpe", "done_at", "rest_s", "set_level")
    refused = []
    for name in whole if part == "session" else (*first, *more):
        for odd in ODD:
            wrong = {**whole, name: odd} if part == "session" else {**whole, "sets": [{**first, name: odd}]}
            try:
                parse_import(export(wrong), FILE, program)
            except WrongLinesInFileError as error:
                refused.append((f"session 1: {'' if part == 'session' else 'sets[0].'}{name}", str(error)))
    assert len(refused) > 50
    assert [text for start, text in refused if start not in text or "expected " not in text] == []
    assert [text for _, text in refused if re.search(r"[`$]|Expected|Invalid", text)] == []


def test_a_wrong_session_can_be_left_out(program: Program) -> None:
    data = export(GOOD["sessions"][0], {**GOOD["sessions"][1], "note": 5})

    found = parse_import(data, FILE, program, Reading(skip_wrong=True))

    assert [s.id for s in found.sessions] == [GOOD["sessions"][0]["id"]]
    assert [(w.what, w.line, w.sentence) for w in found.skipped] == [
        ("session", 2, "note: expected text in quotes, found 5")
    ]
