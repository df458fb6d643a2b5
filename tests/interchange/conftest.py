"""Foreign files have local times: these tests run in a fixed time zone."""

import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest


@pytest.fixture(autouse=True)
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Set the zone of the process to one with daylight saving time."""
    if sys.platform == "win32":  # a process has the zone of its machine
        if datetime(2026, 7, 1).astimezone().utcoffset() != timedelta(hours=2):
            pytest.skip("needs a machine in Berlin: tzutil /s 'W. Europe Standard Time'")
        yield
        return
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
