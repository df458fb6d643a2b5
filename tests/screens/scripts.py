"""What is done on the real app's screens until it shows what a picture is taken of."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

from tests.screens.gym import ATTEMPT_S, ATTEMPTS, Gym

Script = Callable[[Gym], Awaitable[None]]


def presses(*keys: str, seconds: float = 3.0) -> Script:
    """Press keys, then let some seconds go by."""

    async def script(app: Gym) -> None:
        await app.press(*keys)
        await app.pass_time(seconds)

    return script


def passes(seconds: float, *keys: str, then: float = 0.0) -> Script:
    """Let seconds go by, press keys, and let some more seconds go by."""

    async def script(app: Gym) -> None:
        await app.pass_time(seconds)
        await app.press(*keys)
        await app.pass_time(then)

    return script


async def new_best(app: Gym) -> None:
    """End the squat with more repetitions than ever, as soon as the records are known."""
    timeline = app.app.environment.history_store.timeline
    await timeline()
    await app.pilot.pause()
    await app.press("1", "5", "enter")
    await reach(app, "RestScreen")
    await app.pass_time(8)


async def ended_early(app: Gym) -> None:
    """End the workout in the middle."""
    await app.press("q")
    await reach(app, "PickScreen")
    await app.press("down", "enter")


async def times(app: Gym) -> None:
    """Open the list of time limits, as soon as the plans are known."""
    await app.wait_for("STRENGTH")
    await app.press("t")
    await reach(app, "PickScreen")


async def places(app: Gym) -> None:
    """Open the list of places, as soon as the plans are known."""
    await app.wait_for("STRENGTH")
    await app.press("p")
    await reach(app, "PickScreen")


async def half_an_hour(app: Gym) -> None:
    """Choose the limit of half an hour on home."""
    await times(app)
    await app.press("down", "down", "enter")


async def some_phases(app: Gym) -> None:
    """Open the list of phases, and leave one out."""
    await times(app)
    await app.press("end", "enter")
    await app.wait_for("Which phases today?")
    await app.press("enter", "down")


async def strength_alone(app: Gym) -> None:
    """Choose the strength phase alone."""
    await some_phases(app)
    await app.press("down", "enter", "down", "enter", "down", "enter", "end", "enter")


async def weighed(app: Gym) -> None:
    """Note a body weight, after some earlier ones, and show the chart of it."""
    await app.wait_for("STRENGTH")
    history, today = app.app.environment.history_editor, app.clock.wall().date()
    for weeks, kg in ((9, 84.2), (6, 83.9), (4, 83.1), (2, 83.4), (1, 82.8)):
        await history.weigh(today - timedelta(weeks=weeks), kg, "")
    await app.press("h", "3")
    await reach(app, "ChartsScreen")
    await app.press("W", "8", "2", "full_stop", "5", "enter")
    await app.wait_for("Your weight in kg")


def after(*steps: tuple[str, str]) -> Script:
    """Press the keys of each step, separated by spaces, once its words can be read."""

    async def script(app: Gym) -> None:
        for words, keys in steps:
            await app.wait_for(words)
            await app.press(*keys.split())

    return script


TO_HISTORY = ("STRENGTH", "h")
TO_LAST_SESSION = (TO_HISTORY, ("36 sessions", "enter"))
TO_NEW_SESSION = (TO_HISTORY, ("36 sessions", "a"), ("When was your leg day?", ""))
TO_LEVEL = (*TO_NEW_SESSION, ("When was your leg day?", "enter"), ("At which level?", ""))
TO_LOGGED = (*TO_LEVEL, ("At which level?", "enter"), ("logged afterwards", ""))
TO_HOTEL = (("STRENGTH", "comma slash h o t e l enter"), ("here now", "down enter"), ("Rename", ""))


async def recap_with_weight(app: Gym) -> None:
    """Note a body weight, and finish."""
    await app.app.environment.history_editor.weigh(app.clock.wall().date(), 82.5, "")
    await app.pass_time(90)


async def heavier(app: Gym) -> None:
    """Take the next heavier load during a rest."""
    await app.pass_time(16)
    await app.press("right_square_bracket")


async def rebind(app: Gym) -> None:
    app.app.action_rebind()


async def catch_key(app: Gym) -> None:
    app.app.action_rebind()
    await reach(app, "RebindScreen")
    await app.press("enter")


async def clicker(app: Gym) -> None:
    app.app.action_clicker()
    await reach(app, "ClickerScreen")
    await app.press("f5")


async def leave_home(app: Gym) -> None:
    """Wait until home is left."""
    for _ in range(ATTEMPTS):
        if type(app.app.screen).__name__ != "HomeScreen" and app.app.screen.is_mounted:
            await app.pilot.pause()
            return
        await asyncio.sleep(ATTEMPT_S)
    raise AssertionError(f"home is not left\n{app.text()}")


async def reach(app: Gym, screen: str) -> None:
    """Wait until a screen of this class is there."""
    for _ in range(ATTEMPTS):
        if type(app.app.screen).__name__ == screen and app.app.screen.is_mounted:
            return
        await asyncio.sleep(ATTEMPT_S)
        await app.pilot.pause()
    raise AssertionError(f"{screen} does not come\n{app.text()}")
