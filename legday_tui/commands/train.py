"""`legday-tui`: the coach on the whole screen."""

import gc
import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from legday_tui.clock import SystemClock
from legday_tui.coaching.environment import Environment
from legday_tui.commands.opening import (
    open_data,
    open_program,
    open_settings,
    requested_method,
    requested_program,
)
from legday_tui.commands.options import fail
from legday_tui.cues.cue import Cues
from legday_tui.history.store import HistoryStore
from legday_tui.parsing.racks import with_racks
from legday_tui.settings.preferences import Preferences
from legday_tui.storage.assets_dir import bundled_assets
from legday_tui.storage.export import save_elsewhere, save_text
from legday_tui.storage.fs import RealFs, atomic_write

if TYPE_CHECKING:
    from legday_tui.coaching.unfinished import Unfinished
    from legday_tui.storage.data_dir import DataDir

WEB_DRIVER = "textual.drivers.web_driver:WebDriver"
"""What a server in front of the program sets."""


def train(arguments: Namespace) -> int:
    """Run the app; the exit code."""
    settings = open_settings()
    program, level = open_program(arguments, settings.current.level)
    method = requested_method(arguments, program, level)
    if method is not None:
        settings.current.methods = {**settings.current.methods, level: method}
    data = open_data(arguments)
    if not (arguments.plain or _has_a_screen()):
        fail("this needs a terminal; --plain does without, and `legday-tui plan` prints today's plan")
    found = _unfinished(data) if data.has_journal else None
    settings.current.follow_along |= arguments.follow_along
    settings.current.sound &= not arguments.no_sound
    _, racks_trouble = with_racks(program, settings.current.racks, settings.current.unit)
    notices = [*settings.trouble, *racks_trouble, *([found.notice] if found and found.notice else [])]
    draft, speed = found.workout if found else None, arguments.speed
    if draft is not None and not draft.opening.rehearsal and speed != 1:
        notices.append("The unfinished workout is no rehearsal, so the clock runs at its own speed.")
        speed = 1.0
    clock = SystemClock(speed)
    environment = Environment(
        program=program,
        clock=clock,
        data=data,
        history_store=HistoryStore(data, clock, view_only=found.view_only)
        if found
        else HistoryStore(data, clock, claim=data.claim_late),
        level=level,
        settings=settings,
        cues=_cues(settings.current, silent=arguments.plain),
        draft=draft.rebased(clock.wall(), clock.monotonic()) if draft is not None else None,
        notices=notices,
        save_elsewhere=save_elsewhere,
        save_text=save_text,
        program_file=requested_program(arguments),
        is_first_run=not _asks_for_something(arguments),
    )
    if arguments.plain:
        from legday_tui.commands.plain import coach_in_lines

        gc.enable()
        return coach_in_lines(environment, new=arguments.new)
    # While something moves, a key waits for the next frame: let that be soon. Textual looks at its import.
    os.environ.setdefault("TEXTUAL_FPS", "120")
    from legday_tui.app import LegdayApp

    # Whoever reads the history in the background gives way to the keys five times sooner than usual.
    sys.setswitchinterval(0.001)
    app = LegdayApp(environment)
    app.run()
    if app.crash:
        return _crashed(data.path / "crash.txt", app.crash)
    return app.return_code or 0


def _unfinished(data: "DataDir") -> "Unfinished":
    """The unfinished workout, of which one must be the owner to go on with it."""
    from legday_tui.coaching.unfinished import Unfinished, unfinished

    busy = data.claim()
    return Unfinished(view_only=busy) if busy else unfinished(data.journal)


def _has_a_screen() -> bool:
    """Whether there is a terminal, or a browser at the other end."""
    return (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TEXTUAL_DRIVER") == WEB_DRIVER


def _asks_for_something(arguments: Namespace) -> bool:
    """Whether whoever starts knows the program: who does not, starts it as it comes."""
    asked = (arguments.level, arguments.method, arguments.follow_along, arguments.no_sound)
    return any(asked) or arguments.speed != 1


def _cues(preferences: Preferences, *, silent: bool) -> Cues:
    """The signals; no player is even looked for where there is nothing to ring."""
    if silent:
        return Cues(preferences)
    from legday_tui.cues.player import Player
    from legday_tui.cues.voice import Voice

    player, voice = Player(bundled_assets() / "sounds"), Voice()
    return Cues(
        preferences,
        play=player.play,
        speak=voice.say,
        problems=lambda: {"sound": player.problem, "voice": voice.problem},
    )


def _crashed(report: Path, details: str) -> int:
    """Say in one line what a person needs to know; the details go to a file."""
    cause = details.strip().splitlines()[-1]
    try:
        atomic_write(RealFs(), report, details.encode(errors="replace"))
        where = f"details are in {report}"
    except OSError:
        where = "the details could not be written down"
    sys.stderr.write(
        f"legday-tui: stopped by a fault of its own ({cause}); every set that was marked as done is kept, "
        f"start again to go on; {where}\n"
    )
    return 1
