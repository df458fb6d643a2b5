"""The gain of a new best in words."""

import pytest

from legday_tui.domain.stats.records import NewRecord, RecordKey, RecordKind
from legday_tui.formatting.record_gain import gain_words


@pytest.mark.parametrize(
    ("kind", "value", "previous", "words"),
    [
        ("hold", 98.0, 90.0, "+8 s"),
        ("reps", 11, 10, "+1 rep"),
        ("contacts", 24, 20, "+4 landings"),
        ("load", 40.0, 36.0, "+4 kg"),
        ("volume", 400.0, 370.0, "+30 kg in a day"),
    ],
)
def test_a_gain_has_its_unit(kind: RecordKind, value: float, previous: float, words: str) -> None:
    assert gain_words(NewRecord(RecordKey(kind, "wall-sit"), value, previous)) == words
