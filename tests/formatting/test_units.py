"""Numbers with their units."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.session_stats import stats_of
from legday_tui.formatting.report import headline
from legday_tui.formatting.session_times import when_words
from legday_tui.formatting.units import minutes_words
from tests.domain.samples import SQUAT, result, session


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (1, "1 min"),
        (61, "61 min"),
        (119, "119 min"),
        (120, "2 h"),
        (135, "2 h 15 min"),
        (1457, "24 h 17 min"),
    ],
)
def test_long_durations_are_said_in_hours(minutes: int, words: str) -> None:
    assert minutes_words(minutes) == words


def test_a_session_that_was_forgotten_lasted_hours(program: Program) -> None:
    forgotten = session(result(SQUAT))
    forgotten = replace(forgotten, finished_at=forgotten.started_at + timedelta(minutes=1457))

    assert "24 h 17 min" in headline(program, stats_of(forgotten))
    assert when_words(stats_of(forgotten).head).endswith(", 24 h 17 min")
