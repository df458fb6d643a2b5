"""Recorded histories that go on in another training style or at another level."""

from tests.advice.recorded import Recorded

RECORDED_STYLES = (
    Recorded(
        "7-stale-way.json",
        "intermediate",
        "10, 10, 10, 10 at 2 x 16 kg, slow",
        "10 reps at 2 x 20 kg means 2 x 16 kg for 10 today",
        method="slow_drop",
    ),
    Recorded(
        "7-stale-way.json",
        "beginner",
        "12, 12, 12 at 2 x 18 kg",
        "10 reps at 2 x 20 kg means 2 x 18 kg for 12 today",
        method="form_first",
    ),
    Recorded(
        "7-stale-way-then-level.json",
        "intermediate",
        "11, 11, 11, 11 at 2 x 20 kg",
        "You've trained it in another style since: add a rep to every set, up to 12",
    ),
    Recorded(
        "7-stale-way-then-level.json",
        "advanced",
        "8, 8, 8, 8 at 2 x 20 kg",
        "10 reps at 2 x 20 kg means 8 at the same weight today",
    ),
    Recorded(
        "11-hard-to-beginner.json",
        "beginner",
        "12, 12, 12 at 2 x 26 kg",
        "8 reps at 2 x 30 kg means 2 x 26 kg for 12 today",
        method="form_first",
    ),
    Recorded(
        "11-hard-to-beginner.json",
        "intermediate",
        "10, 10, 10, 10 at 2 x 24 kg, slow",
        "8 reps at 2 x 30 kg means 2 x 24 kg for 10 today",
        method="slow_drop",
    ),
)
