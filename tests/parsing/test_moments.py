"""Dates and times of day as people type them."""

from datetime import date, datetime, time

import pytest

from legday_tui.parsing.moments import MistypedMomentError, moment_from_text, moment_text

TODAY = date(2026, 11, 23)
FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "day", "at"),
    [
        ("2026-11-20", FRIDAY, None),
        (" 2026-11-20  18:30 ", FRIDAY, time(18, 30)),
        ("2026-11-20T18:30:05", FRIDAY, time(18, 30, 5)),
        ("2026-11-20, 6:30 pm", FRIDAY, time(18, 30)),
        ("2026-11-20 at 12:05 am", FRIDAY, time(0, 5)),
        ("2026-1-2 7:05", date(2026, 1, 2), time(7, 5)),
        ("today", TODAY, None),
        ("Yesterday 7:00", date(2026, 11, 22), time(7)),
        ("2024-02-29", date(2024, 2, 29), None),
    ],
)
def test_a_day_is_read_with_its_time(text: str, day: date, at: time | None) -> None:
    assert moment_from_text(text, TODAY) == (day, at)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "type a day"),
        ("last week", "type a day"),
        ("20.11.2026", "type a day"),
        ("2026-11-20 18", "type a day"),
        ("2026-11-2018:30", "type a day"),
        ("2026-02-30", "there is no 2026-02-30"),
        ("0000-01-01", "there is no 0000-01-01"),
        ("0001-01-01", "0001-01-01 is too long ago"),
        ("9999-12-31 23:59", "9999-12-31 is in the future"),
        ("2026-11-24", "2026-11-24 is in the future"),
        ("2026-11-20 24:00", "there is no 24:00"),
        ("2026-11-20 13:00 pm", "there is no 13:00 pm"),
        ("٢٠٢٦-11-20", "type a day"),
    ],
)
def test_what_is_no_day_is_told(text: str, sentence: str) -> None:
    with pytest.raises(MistypedMomentError, match=sentence):
        moment_from_text(text, TODAY)


@pytest.mark.parametrize("at", [time(18, 30), time(18, 4, 11), time()])
def test_what_is_shown_can_be_typed(at: time) -> None:
    shown = moment_text(datetime.combine(FRIDAY, at))

    assert moment_from_text(shown, TODAY) == (FRIDAY, at)
