"""The command palette: every action of the screen, in the words of its keys."""

from collections.abc import Awaitable, Callable, Iterator

from textual.binding import ActiveBinding
from textual.command import DiscoveryHit, Hit, Hits, Provider


class KeyCommands(Provider):
    """Offers what the keys of the screen do, as far as it can be done now."""

    def _active(self) -> Iterator[ActiveBinding]:
        seen: set[str] = set()
        for active in self.screen.active_bindings.values():
            if active.enabled and active.tooltip and active.tooltip not in seen:
                seen.add(active.tooltip)
                yield active

    async def discover(self) -> Hits:
        for active in self._active():
            yield DiscoveryHit(active.tooltip, self._runner(active))

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for active in self._active():
            if (score := matcher.match(active.tooltip)) > 0:
                yield Hit(score, matcher.highlight(active.tooltip), self._runner(active))

    def _runner(self, active: ActiveBinding) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            await self.app.run_action(active.binding.action, active.node)

        return run
