"""Recorded histories with pain, without weights, and with holds."""

from tests.advice.leg_days import WALL_SIT
from tests.advice.recorded import SPLIT_SQUAT, Recorded

RECORDED_PAIN_AND_HOLDS = (
    Recorded(
        "5-hold-25s-x3.json",
        "beginner",
        "3 x 20 s",
        "25, 21, 18 s: 20 s today, then build up again",
        exercise=WALL_SIT,
    ),
    Recorded(
        "5-hold-25s.json",
        "beginner",
        "3 x 20 s",
        "25, 21, 18 s last time: aim for 20 s and build from there",
        exercise=WALL_SIT,
    ),
    Recorded("5-hold-shorter.json", "beginner", "3 x 35 s", "25, 25, 24 s: go for 35 s", exercise=WALL_SIT),
    Recorded(
        "8-pain-less-depth.json",
        "advanced",
        "8, 8, 8, 8 at 2 x 16 kg",
        "It hurt last time: 2 x 16 kg today, and stop if it hurts again",
    ),
    Recorded(
        "8-pain-other-way.json",
        "advanced",
        "8, 8, 8, 8 at 2 x 18 kg",
        "It hurt last time: 2 x 18 kg today, and stop if it hurts again",
        method="superset",
    ),
    Recorded(
        "8-pain-other-way.json",
        "intermediate",
        "10, 10, 10, 10 at 2 x 18 kg",
        "It hurt last time: 2 x 18 kg today, and stop if it hurts again",
    ),
    Recorded(
        "9-bodyweight-stuck.json",
        "beginner",
        "8, 8, 8 at bodyweight",
        "Missed three times running: just beat last time, 8 reps, or swap for an easier one",
        method="form_first",
        exercise=SPLIT_SQUAT,
    ),
    Recorded(
        "9-slow-stuck.json",
        "intermediate",
        "10, 10, 10, 10 at bodyweight",
        "Missed three times running: drop the extra for now, 10 reps",
    ),
    Recorded(
        "13-quads-only-balanced.json",
        "intermediate",
        "3 x 60 s",
        "3 x 60 s: 60 s today, then build up again",
        exercise=WALL_SIT,
    ),
)
