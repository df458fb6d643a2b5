"""Recorded histories that ask for another load, or for the same one again."""

from tests.advice.recorded import Recorded

WIDE = "2 x 8, 12, 20"

RECORDED_LOADS = (
    Recorded(
        "1-extra-set-deload.json",
        "advanced",
        "8, 8, 8, 8 at 2 x 22 kg",
        "4 x 10 at 2 x 20 kg: take 2 x 22 kg",
    ),
    Recorded(
        "1-without-extra.json", "advanced", "8, 8, 8, 8 at 2 x 22 kg", "4 x 10 at 2 x 20 kg: take 2 x 22 kg"
    ),
    Recorded(
        "3-rack-barbell.json",
        "advanced",
        "11, 10, 10, 10 at 20 kg",
        "25 kg is 25 % more, too big a step: build up to 15 reps on all sets first",
        rack="1 x 20, 25, 30",
    ),
    Recorded(
        "3-rack-barbell.json",
        "advanced",
        "8, 8, 8, 8 at 22 kg",
        "4 x 10 at 2 x 10 kg: take 22 kg",
        rack="1 x 20, 22, 24",
    ),
    Recorded(
        "4-deload-40.json",
        "intermediate",
        "8, 8, 8, 8 at 2 x 20 kg",
        "Missed three times running: same weight, but 8 reps will do for now",
        rack=WIDE,
    ),
    Recorded(
        "4-deload-40.json",
        "intermediate",
        "10, 10, 10, 10 at 2 x 18 kg",
        "Missed three times running: go lighter this week, 2 x 18 kg",
    ),
    Recorded(
        "4-deload-bw.json",
        "intermediate",
        "8, 8, 8, 8 at 2 x 8 kg",
        "Missed three times running: same weight, but 8 reps will do for now",
        rack=WIDE,
    ),
    Recorded(
        "4-up-67.json",
        "intermediate",
        "13, 12, 12, 12 at 2 x 12 kg",
        "2 x 20 kg is 67 % more, too big a step: build up to 17 reps on all sets first",
        rack=WIDE,
    ),
    Recorded(
        "6-mixed-down.json", "advanced", "8, 8, 8, 8 at 2 x 22 kg", "3 x 10 at 2 x 20 kg: take 2 x 22 kg"
    ),
    Recorded("6-mixed-up.json", "advanced", "8, 8, 8, 8 at 2 x 22 kg", "3 x 10 at 2 x 20 kg: take 2 x 22 kg"),
    Recorded(
        "10-easy.json",
        "intermediate",
        "11, 11, 11, 11 at 2 x 8 kg",
        "That was easy: add a rep to every set, up to 12",
    ),
    Recorded(
        "10-allout.json",
        "intermediate",
        "10, 10, 10, 10 at 2 x 8 kg",
        "4 x 10 at 2 x 8 kg, all out: same again",
    ),
    Recorded(
        "12-lb.csv",
        "intermediate",
        "10, 10, 10, 10 at 2 x 55 lb",
        "4 x 12 at 2 x 50 lb: take 2 x 55 lb",
        unit="lb",
    ),
    Recorded(
        "12-lb.csv", "intermediate", "10, 10, 10, 10 at 2 x 24 kg", "4 x 12 at 2 x 22.68 kg: take 2 x 24 kg"
    ),
    Recorded(
        "13-quads-only-balanced.json",
        "intermediate",
        "11, 10, 10, 10 at 2 x 10 kg",
        "Add a rep to your weakest set; hit 12 on all twice, then go heavier",
    ),
)
