"""A rest that is moved the same way each time: offered on home, taken with a key, dropped in the settings."""

from pathlib import Path

from msgspec.structs import replace

from legday_tui.domain.planning.planner import build_plan
from tests.sample import session
from tests.screens.gym import gym
from tests.screens.test_methods import remember

SPLIT_SQUATS = "bulgarian-split-squat"


async def test_a_rest_is_kept_with_the_key_of_the_offers(tmp_path: Path) -> None:
    for number in range(3):
        past = session(number, "intermediate")
        sets = [replace(r, rest_moved_to_s=75) if r.exercise == SPLIT_SQUATS else r for r in past.sets]
        remember(tmp_path, replace(past, sets=tuple(sets)))

    async with gym(tmp_path, level="intermediate") as app:
        await app.wait_for("Bulgarian Split Squat: you rest 30 s longer each time. Keep it?")
        await app.press("a")
        await app.wait_for("Rest 75–90 s")
        await app.press("enter")
        await app.wait_for("Bulgarian Split Squat: you rest 75–90 s from now on")
        await app.wait_for("LEG DAY")
        assert app.app.environment.settings.current.rests == {SPLIT_SQUATS: (75, 90)}
        steps = build_plan(app.app.environment.program, "intermediate").steps
        assert {s.rest for s in steps if s.exercise == SPLIT_SQUATS} == {(75, 90)}
        await app.wait_for_keys()
        assert "Keep it?" not in app.text()
        await app.press("comma")
        assert "Rest, Bulgarian Split Squat" in await app.wait_for("75–90 s")
