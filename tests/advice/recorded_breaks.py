"""Recorded histories with weeks to years off."""

from tests.advice.recorded import Recorded

RECORDED_BREAKS = (
    Recorded(
        "2-six-weeks-off.json",
        "intermediate",
        "10, 10, 10, 10 at 2 x 20 kg",
        "4 x 12 at 2 x 18 kg: take 2 x 20 kg",
    ),
    Recorded(
        "2-six-weeks-off.json",
        "intermediate",
        "10, 10, 10, 10 at 2 x 20 kg",
        "4 x 12 at 2 x 18 kg: take 2 x 20 kg",
        days=14,
    ),
    Recorded(
        "2-six-weeks-off.json",
        "intermediate",
        "12, 12, 12, 12 at 2 x 18 kg",
        "3 weeks off: 2 x 18 kg again, build from there next time",
        days=20,
    ),
    Recorded(
        "2-six-weeks-off.json",
        "intermediate",
        "10, 10, 10, 10 at 2 x 16 kg",
        "6 weeks off: 2 x 16 kg today, back to 2 x 18 kg in a few sessions",
        days=45,
    ),
    Recorded(
        "2-six-weeks-off.json",
        "intermediate",
        "10, 10, 10 at 2 x 14 kg",
        "3 months off: 2 x 14 kg today, back to 2 x 18 kg in a few sessions",
        days=100,
    ),
    Recorded(
        "2-six-weeks-off.json",
        "intermediate",
        "10, 10, 10 at 2 x 10 kg",
        "16 months off: 2 x 10 kg today, back to 2 x 18 kg in a few sessions",
        days=500,
    ),
    Recorded(
        "2-two-years-off.json",
        "intermediate",
        "10, 10, 10 at 2 x 10 kg",
        "3 years off: 2 x 10 kg today, back to 2 x 18 kg in a few sessions",
        days=1250,
    ),
)
