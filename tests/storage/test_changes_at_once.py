"""Changes of the history from two threads, or from another program at the same time: none is lost."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Event, Thread

import pytest

from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.storage.body_weights import set_weight
from legday_tui.storage.errors import ChangedOnDiskError
from legday_tui.storage.fs import RealFs
from legday_tui.storage.history import History
from legday_tui.storage.loading import read_history
from legday_tui.storage.safe_json import SafeJSONStorage
from tests.sample import session

WEIGHT = BodyWeight(day=date(2026, 11, 2), kg=83.0)
PATIENCE_S = 0.1
"""How long the second change may take while the first one is not finished yet."""


class SlowDisk(RealFs):
    """A disk on which the first file is in its place only when `goes_on` is set."""

    def __init__(self) -> None:
        self.is_writing, self.goes_on = Event(), Event()

    def replace(self, source: Path, target: Path) -> None:
        if not self.is_writing.is_set():
            self.is_writing.set()
            assert self.goes_on.wait(5)
        super().replace(source, target)


def save(history: History) -> None:
    history.upsert(session(2))


def weigh(history: History) -> None:
    set_weight(history, WEIGHT)


@pytest.mark.parametrize(("first", "second"), [(save, weigh), (weigh, save)])
def test_a_weight_that_is_noted_while_a_session_is_saved(
    tmp_path: Path, first: Callable[[History], None], second: Callable[[History], None]
) -> None:
    History(tmp_path / "history.json").upsert(session(1))
    disk = SlowDisk()
    history = History(tmp_path / "history.json", disk)
    threads = [Thread(target=change, args=(history,)) for change in (first, second)]
    threads[0].start()
    assert disk.is_writing.wait(5)
    threads[1].start()
    threads[1].join(PATIENCE_S)
    disk.goes_on.set()
    for thread in threads:
        thread.join(5)
    found = read_history(History(tmp_path / "history.json"))
    assert (len(found.sessions), found.body_weights) == (2, (WEIGHT,))


def test_a_file_that_another_program_has_just_created_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "history.json"
    storage = SafeJSONStorage(path, RealFs())
    assert storage.read() is None
    History(path).upsert(session(1))
    with pytest.raises(ChangedOnDiskError):
        storage.write({"sessions": {}})
    assert len(read_history(History(path)).sessions) == 1
