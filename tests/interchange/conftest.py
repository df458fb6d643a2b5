"""Other programs write the time on the wall: these tests know the wall on which it hangs."""

import time
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The process itself is in a time zone that has a summer."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
