"""The command palette."""

from collections.abc import Awaitable, Callable, Iterator

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode

ANYWHERE = {
    "Am I getting better? The past on one page": "app.history(1)",
    "All past sessions": "app.history(2)",
    "Progress: charts of volume, holds, loads": "app.history(3)",
    "Balance of the muscles": "app.history(4)",
    "Records": "app.history(5)",
    "Settings": "app.settings",
    "Change the keys": "app.rebind",
    "Test your clicker": "app.clicker",
    "Why legs, and what you need": "app.about",
}
BASE_SCREENS = 2
"""The size of the screen stack while no screen is open over home or the workout: the blank screen and one."""


class KeyCommands(Provider):
    """Offers the enabled actions of the screen, the screens that can always be opened, and the themes."""

    def _commands(self) -> Iterator[tuple[str, str, DOMNode]]:
        """Yield the words of a command, its action, and the node of the action."""
        seen: set[str] = set()
        for active in self.screen.active_bindings.values():
            if active.enabled and active.tooltip and active.tooltip not in seen:
                seen.add(active.tooltip)
                yield active.tooltip, active.binding.action, active.node
        if self.screen in self.app.screen_stack[:BASE_SCREENS]:  # a screen must not be opened over itself
            for words, action in ANYWHERE.items():
                if words not in seen:
                    yield words, action, self.app
        for theme in self.app.available_themes:
            yield f"Theme: {theme}", f"app.theme({theme!r})", self.app

    async def discover(self) -> Hits:
        for words, action, node in self._commands():
            yield DiscoveryHit(words, self._runner(action, node))

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for words, action, node in self._commands():
            if (score := matcher.match(words)) > 0:
                yield Hit(score, matcher.highlight(words), self._runner(action, node))

    def _runner(self, action: str, node: DOMNode) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            await self.app.run_action(action, node)

        return run
