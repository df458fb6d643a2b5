"""The command palette: every action of the screen, in the words of its keys."""

from collections.abc import Iterator

from textual.binding import ActiveBinding
from textual.command import DiscoveryHit, Hit, Hits, Provider


class KeyCommands(Provider):
    """Offers what the keys of the screen do, as far as it can be done now."""

    def _active(self) -> Iterator[ActiveBinding]:
        seen: set[str] = set()
        for active in self.screen.active_bindings.values():
            words = active.tooltip or active.binding.description
            if active.enabled and words and not active.binding.system and words not in seen:
                seen.add(words)
                yield active

    async def discover(self) -> Hits:
        for active in self._active():
            yield DiscoveryHit(active.tooltip or active.binding.description, self._runner(active))

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for active in self._active():
            words = active.tooltip or active.binding.description
            if (score := matcher.match(words)) > 0:
                yield Hit(score, matcher.highlight(words), self._runner(active))

    def _runner(self, active: ActiveBinding):  # type: ignore[no-untyped-def]
        async def run() -> None:
            await self.app.run_action(active.binding.action, active.node)

        return run
