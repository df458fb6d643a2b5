"""The base class of the app that takes keys: one after the other, as they are meant."""

from math import inf

from textual import work
from textual.events import Event, Key, Paste
from textual.message_pump import MessagePump
from textual.widgets import Input

from legday_tui.clock import Clock
from legday_tui.keyboard.key_queue import KeyQueue, Typed
from legday_tui.keyboard.meant_key import is_unambiguous, is_unknown_letter, meant_key
from legday_tui.keys import repeats
from legday_tui.terminal.app import TerminalApp

LAYOUT_NEEDED = "The keys are Latin letters: switch to an English keyboard layout"
LAYOUT_NOTICE_S = 5.0
"""How long the notice of the keyboard layout is shown before it can be shown again."""


class KeyboardApp(TerminalApp):
    """An app whose keys act one after the other, on any keyboard."""

    base_screens = 1
    """The size of the screen stack while no screen is open over another; 2 with a blank one below."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._keys = KeyQueue(
            dispatch=self._dispatch,
            path=self._path,
            is_closing=lambda: getattr(self.screen, "is_closing", False),
            may_repeat=self._may_repeat,
            now=lambda: clock.awake() / clock.speed,
        )
        self._layout_notice_s = -inf

    @work
    async def take_keys(self) -> None:
        """Take keys until the app ends."""
        await self._keys.run()

    async def on_event(self, event: Event) -> None:
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
        elif not self.is_leaving:  # a large paste must not delay the exit
            self._keys.put(event)

    async def _dispatch(self, event: Typed) -> None:
        if isinstance(event, Key):
            if self._lacks_layout(event) and event.time >= self._layout_notice_s + LAYOUT_NOTICE_S:
                self._layout_notice_s = event.time
                self.notify(LAYOUT_NEEDED, timeout=LAYOUT_NOTICE_S)
            event = self._meant(event)
        await super().on_event(event)

    def _path(self) -> list[MessagePump]:
        """Return what a key passes: the focused widget, or the screen, and all that it is in."""
        return [*(self.focused or self.screen).ancestors_with_self]

    def _may_repeat(self, event: Key) -> bool:
        """Return whether a key that is held down acts again and again: in a text, and where it moves."""
        if isinstance(self.focused, Input) and event.key not in ("enter", "escape"):
            return True
        active = self.screen.active_bindings.get(self._meant(event).key)
        return active is None or repeats(active.binding)

    def _meant(self, event: Key) -> Key:
        """Return the key that is meant."""
        return event if self._is_itself(event) else meant_key(event, self.screen.active_bindings)

    def _lacks_layout(self, event: Key) -> bool:
        return not self._is_itself(event) and is_unknown_letter(event, self.screen.active_bindings)

    def _is_itself(self, event: Key) -> bool:
        """Return whether a key can only be itself, as in a text that is typed."""
        if is_unambiguous(event):
            return True
        return self.focused is not None and self.focused.check_consume_key(event.key, event.character)
