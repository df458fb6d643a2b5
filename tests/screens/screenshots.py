"""The screenshots of the README: `python -m tests.screens.screenshots` takes them again."""

import asyncio
import html
import re
import tempfile
from pathlib import Path

from legday_tui.settings.preferences import Preferences
from tests.screens.gym import Gym, gym

FOLDER = Path(__file__).parents[2] / "assets" / "screenshots"
ADDRESSES = re.compile(r"@font-face\s*{[^}]*}\s*|<!--.*?-->\s*", re.DOTALL)
"""References to fonts on other servers, which are removed from the SVG."""


async def home(app: Gym) -> None:
    await app.wait_for("Welcome")


async def wall_sit(app: Gym) -> None:
    await app.press("enter")
    await app.wait_for("WARM-UP")
    await app.go_to("Wall Sit")
    await app.pass_time(10 + 28)


async def rest(app: Gym) -> None:
    await app.press("enter")
    await app.wait_for("WARM-UP")
    await app.go_to("Heel Raise Squat")
    await app.press(*["right_square_bracket"] * 4, *["space"] * 11, "enter")
    await app.wait_for("REST")
    await app.pass_time(17)


PICTURES = {"home": home, "wall-sit": wall_sit, "rest": rest}


async def taken(name: str) -> str:
    """Return the screenshot with this name as SVG, taken with an empty data directory."""
    with tempfile.TemporaryDirectory() as directory:
        own_style = Preferences(methods={"intermediate": "slow_drop"})
        async with gym(Path(directory), preferences=own_style) as app:
            await PICTURES[name](app)
            await app.pilot.pause(0.3)  # until the scroll bar has its final size
            return ADDRESSES.sub("", app.app.export_screenshot(title="legday-tui"))


def words_of(svg: str) -> str:
    """Return the words of a screenshot."""
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    return " ".join(html.unescape(" ".join(texts)).split())


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        (FOLDER / f"{name}.svg").write_text(asyncio.run(taken(name)), "utf-8")


if __name__ == "__main__":
    main()
