"""Body weights are stored with the history, one a day, and survive everything that sessions survive."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.history.import_file import parse_import
from legday_tui.interchange.own_json import as_json
from legday_tui.storage.backups import Backups
from legday_tui.storage.body_weights import (
    add_weights,
    body_weights,
    body_weights_of,
    remove_weight,
    set_weight,
)
from legday_tui.storage.errors import DamagedFileError
from legday_tui.storage.fs import RealFs
from legday_tui.storage.history import History
from legday_tui.storage.imports import Imports
from legday_tui.storage.loading import open_history, read_history
from tests.sample import session
from tests.storage.file_operations import NOW

FIRST = BodyWeight(day=date(2026, 11, 2), kg=83.0)
LATER = BodyWeight(day=date(2026, 11, 23), kg=82.5)
FILE = Path("other.json")


def stored(directory: Path) -> tuple[BodyWeight, ...]:
    return read_history(History(directory / "history.json")).body_weights


def test_one_weight_a_day_is_kept_sorted_and_can_be_removed(tmp_path: Path) -> None:
    history = History(tmp_path / "history.json")
    set_weight(history, LATER)
    history.upsert(session(1))
    set_weight(history, FIRST)
    set_weight(history, BodyWeight(day=LATER.day, kg=90.0))
    set_weight(history, LATER)
    assert stored(tmp_path) == (FIRST, LATER)
    assert len(read_history(history).sessions) == 1
    remove_weight(history, FIRST.day)
    assert stored(tmp_path) == (LATER,)


def test_a_damaged_file_keeps_its_weights(tmp_path: Path) -> None:
    path = tmp_path / "history.json"
    add_weights(History(path), [FIRST, LATER])
    History(path).upsert(session(1))
    path.write_bytes(b"\0" + path.read_bytes()[1:])
    assert open_history(History(path), Backups(tmp_path, RealFs()), NOW).body_weights == (FIRST, LATER)


def test_a_conflict_copy_adds_the_days_that_have_no_weight(tmp_path: Path) -> None:
    set_weight(History(tmp_path / "history.json"), LATER)
    copy = History(tmp_path / "history.sync-conflict-1.json")
    add_weights(copy, [FIRST, BodyWeight(day=LATER.day, kg=99.0)])
    found = open_history(History(tmp_path / "history.json"), Backups(tmp_path, RealFs()), NOW)
    assert found.body_weights == (FIRST, LATER)


def test_the_json_export_is_read_back_and_its_import_undone(tmp_path: Path, program: Program) -> None:
    contents = parse_import(as_json([session(1)], weights=[FIRST, LATER]), FILE, program)
    assert contents.body_weights == (FIRST, LATER)
    history = History(tmp_path / "history.json")
    set_weight(history, FIRST)
    Imports(history).add([], "other.json", NOW, weights=contents.body_weights)
    assert body_weights(history.tables()) == (FIRST, LATER)
    Imports(history).undo()
    assert body_weights(history.tables()) == (FIRST,)


def test_an_export_without_weights_does_not_name_them() -> None:
    assert b"body_weights" not in as_json([session(1)])


@pytest.mark.parametrize("kg", [19.9, 400.1, None, "82"])
def test_a_weight_that_nobody_has_is_refused(kg: object) -> None:
    data = msgspec.json.encode({"sessions": [], "body_weights": [{"day": "2026-11-23", "kg": kg}]})
    with pytest.raises(DamagedFileError, match="20 to 400 kg"):
        body_weights_of(data, FILE)
