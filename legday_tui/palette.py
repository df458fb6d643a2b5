"""The command palette."""

from collections.abc import Awaitable, Callable, Iterator
from typing import NamedTuple

from rich.text import Text
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode

from legday_tui.keyboard.app import KeyboardApp
from legday_tui.widgets.key_items import in_order
from legday_tui.widgets.key_names import key_words

SCREENS = {
    "Am I getting better?": ("app.history(1)", "Your progress on one page"),
    "All sessions": ("app.history(2)", "Every session, newest first"),
    "Charts": ("app.history(3)", "What you lifted and held over time"),
    "Balance": ("app.history(4)", "How much each muscle worked, front against back"),
    "Records": ("app.history(5)", "Your best lifts and holds"),
    "Body weight": ("app.body_weight", "Note what you weigh today, for an estimate beside total lifted"),
    "Settings": ("app.settings", "Coaching, your weights, sounds, screen, keys"),
    "Change keys": ("app.rebind", "Give any action the key you like"),
    "Test your clicker": ("app.clicker", "See what each of its keys does"),
    "Why legs": ("app.about", "Why you train them, and what you need"),
}
"""The screens that can be opened from home and from a workout: title -> action, line of help."""
TITLE_WIDTH = 26
NOT_COMMANDS = {
    "digit",
    "erase_digit",
    "scroll",
    "move",
    "move_page",
    "edge",
    "keys",
    "command_palette",
}
"""What only makes sense as a key: typing, moving, and opening the palette."""


class Command(NamedTuple):
    """A line of the palette."""

    title: str
    key: str
    """The name of its key; empty for a command without one."""
    help: str
    action: str
    node: DOMNode

    def display(self) -> Text:
        """Return the title with the key beside it."""
        return Text.assemble(f"{self.title:<{TITLE_WIDTH}}", (self.key, "bold"))


class KeyCommands(Provider):
    """Offers the enabled actions of the screen, the screens that can always be opened, and the themes.

    The actions come first, in the order of the footer, so that the first one is what the screen is for.
    """

    def _commands(self) -> Iterator[Command]:
        seen: set[str] = set()
        for active in in_order(self.screen.active_bindings.values()):
            binding = active.binding
            name = binding.action.rpartition(".")[2].partition("(")[0]
            if binding.tooltip and name not in NOT_COMMANDS and binding.tooltip not in seen:
                seen |= {binding.tooltip, _sentence(binding.description)}
                title = _sentence(binding.description)
                about = "" if binding.tooltip == binding.description else binding.tooltip
                yield Command(title, key_words(binding), about, binding.action, active.node)
        base = self.app.base_screens if isinstance(self.app, KeyboardApp) else 1
        if self.screen in self.app.screen_stack[:base]:  # a screen must not be opened over itself
            for title, (action, about) in SCREENS.items():
                if title not in seen:
                    yield Command(title, "", about, action, self.app)
        for theme in self.app.available_themes:
            yield Command(f"Theme: {theme}", "", "Use these colours", f"app.theme({theme!r})", self.app)

    async def discover(self) -> Hits:
        for command in self._commands():
            yield DiscoveryHit(command.display(), self._runner(command), command.title, command.help)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for command in self._commands():
            score = max(matcher.match(command.title), matcher.match(command.help) / 2)
            if score > 0:
                yield Hit(score, command.display(), self._runner(command), command.title, command.help)

    def _runner(self, command: Command) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            await self.app.run_action(command.action, command.node)

        return run


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
