"""Every private part of Textual that the program uses, why, and what happens where it is missing.

Any release of Textual may rename or remove these. So nothing else in the program touches a private part of a
library (tests/test_private_parts.py), each is looked up when it is used, and without it Textual does what it
does by itself. `missing` returns what the installed Textual lacks.
"""

import codecs
import sys
import traceback
from collections.abc import Callable, Container, Iterable, Iterator
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import Any, Protocol

from textual.app import App
from textual.message import Message
from textual.messages import CloseMessages
from textual.screen import Screen
from textual.strip import Strip
from textual.worker import WorkerFailed

PARSER, DECODER = "XTermParser", "getincrementaldecoder"
"""The names under which the drivers of Textual import their parser and their decoder."""
PUSHED = "_push_result_callback"
"""What is called on a screen when it is pushed."""
DRIVER = "textual.drivers." + ("win32" if sys.platform == "win32" else "linux_driver")
"""The module that reads the terminal on this platform."""


class CrashRecorder(App[None]):
    """An app that records the exception that ends it instead of printing it.

    Textual calls `_handle_exception` with every exception that nobody handles, then `_fatal_error`, which
    prints a traceback with all local variables. There is no public way to prevent that.
    """

    crash = ""
    """The traceback of the first exception that ended the app, or an empty string."""

    def is_harmless(self, error: BaseException) -> bool:
        """Return whether an exception that nobody handled is to be ignored."""
        return False

    def record(self, details: str) -> None:
        """Record a traceback. Later exceptions are consequences of the first one."""
        self.crash = self.crash or details

    def close_now(self) -> None:
        """End the app before it handles other messages. Can be called from any thread."""
        self.post_message(CloseMessages())

    def _handle_exception(self, error: Exception) -> None:
        if self.is_harmless(error.error if isinstance(error, WorkerFailed) else error):
            return
        # A worker passes an exception of its own, which was never raised, while it handles the real one.
        is_raised = error.__traceback__ is not None
        self.record("".join(traceback.format_exception(error)) if is_raised else traceback.format_exc())
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        if self.crash:
            self.close_now()
        else:
            super()._fatal_error()


class Parser(Protocol):
    """What a driver uses of the parser of a terminal's input."""

    def feed(self, data: str) -> Iterable[Message]: ...

    def tick(self) -> Iterable[Message]: ...


def parser_class() -> Callable[..., Parser] | None:
    """Return the class whose objects make messages of what a terminal sends."""
    found: type[Parser] | None = _part("textual._xterm_parser", PARSER)
    return found if hasattr(found, "feed") and hasattr(found, "tick") else None


def known_sequences() -> Container[str] | None:
    """Return the control sequences of the keys that Textual knows."""
    found: Container[str] | None = _part("textual._ansi_sequences", "ANSI_SEQUENCES_KEYS")
    return found


def filter_input(filtered: Callable[[Parser, Container[str]], Parser]) -> None:
    """Let the drivers read through `filtered(parser, known sequences)`.

    The parser makes keys of a terminal's answers, and ends the program on some reports. Nothing public lies
    between it and the terminal.
    """
    made, known = parser_class(), known_sequences()
    if made is None or known is None:
        return
    for module in _drivers_with(PARSER):
        setattr(module, PARSER, partial(_filtered_parser, filtered, made, known))


def _filtered_parser(
    filtered: Callable[[Parser, Container[str]], Parser],
    made: Callable[..., Parser],
    known: Container[str],
    *arguments: Any,
    **options: Any,
) -> Parser:
    return filtered(made(*arguments, **options), known)


def decode_leniently() -> None:
    """Let the drivers decode invalid UTF-8 as replacement characters, where they would end the program."""
    for module in _drivers_with(DECODER):
        setattr(module, DECODER, _lenient)


def _lenient(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")


def drawn_rows(screen: Screen[Any]) -> list[Strip] | None:
    """Return what can be seen on a screen, row by row. `App.export_screenshot` returns SVG of the whole."""
    draw = getattr(getattr(screen, "_compositor", None), "render_strips", None)
    rows: list[Strip] | None = draw() if draw is not None else None
    return rows


def make_replaceable(screen: Screen[Any]) -> bool:
    """Let `App.switch_screen` replace a screen that was not pushed; return whether it will.

    Textual leaves this out for the screen that an app begins with, which can only be covered without it.
    """
    push = getattr(screen, PUSHED, None)
    if push is not None:
        push(screen, None)
    return push is not None


def withdraw_notices(app: App[Any], words: str) -> None:
    """Take back the notices with these words that are still shown. Textual can only clear all of them."""
    withdraw = getattr(app, "_unnotify", None)
    for notice in [*getattr(app, "_notifications", ())]:
        if withdraw is not None and notice.message == words:
            withdraw(notice, refresh=False)


def forget_removed_widgets() -> None:
    """Clear a cache that keeps up to 1024 widgets and their rows alive after they were removed."""
    clear = _part("textual._styles_cache", "StylesCache.get_inner_outer.cache_clear")
    if clear is not None:
        clear()


def missing() -> list[str]:
    """Return what is different with the installed Textual, in words, because it lacks a part."""
    import_module(DRIVER)
    has_filter = parser_class() is not None and known_sequences() is not None and any(_drivers_with(PARSER))
    there = {
        "a crash prints a traceback": all(
            _part("textual.app", f"App.{name}") for name in ("_handle_exception", "_fatal_error")
        ),
        "answers of your terminal can act as keys": has_filter,
        # Windows passes characters, not bytes.
        "an invalid byte ends the program": sys.platform == "win32" or any(_drivers_with(DECODER)),
        "a saved picture shows the whole screen": drawn_rows(Screen()) is not None,
        "a blank screen is below all others": hasattr(Screen, PUSHED),
        "equal notices stack up": _part("textual.app", "App._unnotify") is not None,
        "it takes more memory": _part("textual._styles_cache", "StylesCache.get_inner_outer.cache_clear")
        is not None,
    }
    return [without for without, is_there in there.items() if not is_there]


def _drivers_with(name: str) -> Iterator[ModuleType]:
    """Yield the modules of Textual's drivers that have a name, as far as they have been imported."""
    for path, module in [*sys.modules.items()]:
        if path.startswith("textual.drivers.") and hasattr(module, name):
            yield module


def _part(module: str, path: str) -> Any:
    """Return a part of a module by its dotted path; None if it is missing."""
    try:
        part: Any = import_module(module)
    except ImportError:
        return None
    for name in path.split("."):
        part = getattr(part, name, None)
    return part
