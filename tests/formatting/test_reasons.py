"""Each verdict as a sentence, with loads in the user's unit."""

from typing import get_args

import pytest

from legday_tui.domain.progression.reason import Reason, Verdict
from legday_tui.domain.terms import Load
from legday_tui.formatting.reasons import NEXT_TIME, reason_words


@pytest.mark.parametrize("verdict", get_args(Verdict))
def test_every_verdict_is_one_short_sentence(verdict: Verdict) -> None:
    at, heavier = Load(20.0, 2), Load(22.0, 2)

    words = reason_words(
        Reason(
            verdict=verdict,
            did=(12.0, 11.0, 12.0, 12.0),
            at=at,
            next=heavier,
            goal=12.0,
            days=42,
            before=heavier,
        )
    )

    assert 20 < len(words) < 90
    assert words[0].isupper() or words[0].isdigit()
    assert not words.endswith(".")
    assert "None" not in words


@pytest.mark.parametrize("verdict", get_args(Verdict))
@pytest.mark.parametrize("heavier", [18.0, 22.0])
def test_no_target_for_next_time_is_for_today(verdict: Verdict, heavier: float) -> None:
    reason = Reason(
        verdict=verdict, did=(12.0,), at=Load(20.0, 2), next=Load(heavier, 2), goal=2.0, days=42,
        before=Load(24.0, 2),
    )  # fmt: skip

    assert "today" not in reason_words(reason, when=NEXT_TIME)
    assert "{" not in reason_words(reason)


def test_loads_are_shown_in_the_users_unit() -> None:
    reason = Reason(verdict="up", did=(12.0, 12.0), at=Load(15.876, 2), next=Load(18.144, 2))

    assert reason_words(reason, "lb") == "2 x 12 at 2 x 35 lb: take 2 x 40 lb"
    assert reason_words(reason, "kg") == "2 x 12 at 2 x 15.88 kg: take 2 x 18.14 kg"
