"""`legday-tui`: run the full-screen app, or the plain session."""

import os
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from legday_tui import garbage
from legday_tui.clock import SystemClock
from legday_tui.coaching.environment import Environment
from legday_tui.coaching.wake_lock import WakeLock
from legday_tui.coaching.wakepy_lock import machine_kept_running, screen_kept_on
from legday_tui.commands.crash_report import report_crash
from legday_tui.commands.opening import (
    go_to_requested_place,
    in_short,
    open_data,
    open_program,
    open_settings,
    requested_method,
    requested_program,
    requested_wishes,
)
from legday_tui.commands.options import fail
from legday_tui.commands.output import require_output
from legday_tui.cues.cue import Cues
from legday_tui.cues.hooks import Hooks
from legday_tui.history.saving import save_session, save_text
from legday_tui.history.store import HistoryStore
from legday_tui.settings.own_program import with_preferences
from legday_tui.settings.places import go_back_to
from legday_tui.settings.preferences import Preferences
from legday_tui.storage.bundled_files import bundled_assets
from legday_tui.terminal.output_encoding import screen_problem

if TYPE_CHECKING:
    from legday_tui.coaching.unfinished import Unfinished
    from legday_tui.storage.data_dir import DataDir

WEB_DRIVER = "textual.drivers.web_driver:WebDriver"
"""The value of TEXTUAL_DRIVER in an app that a server runs for a browser."""


def train(arguments: Namespace) -> int:
    """Run the app or the plain session; return the exit code."""
    settings = open_settings()
    program, level = open_program(arguments, settings.current.level)
    method = requested_method(arguments, program, level)
    if method is not None:
        settings.current.methods = {**settings.current.methods, level: method}
    go_to_requested_place(arguments, settings.current)
    data = open_data(arguments)
    if arguments.plain:
        require_output()
    elif not _has_terminal():
        fail("this needs a terminal; use --plain without one, or `legday-tui plan` to print today's plan")
    is_drawn_here = not (arguments.plain or _is_in_browser())
    if is_drawn_here and (problem := screen_problem()):
        fail(f"{problem}, or train with --plain")
    found = _read_unfinished(data) if data.has_journal else None
    settings.current.follow_along |= arguments.follow_along
    settings.current.sound &= not arguments.no_sound
    if found is not None and found.workout is not None and arguments.place is None:
        go_back_to(settings, found.workout.opening.plan.place)
    own_program, problems = with_preferences(program, settings.current)
    mistakes = [*settings.file_problems, *problems]
    notices = mistakes if arguments.plain else in_short(mistakes)
    if found is not None and found.notice:
        notices.append(found.notice)
    draft, speed = found.workout if found else None, arguments.speed
    if draft is not None and not draft.opening.rehearsal and speed != 1:
        notices.append("Your unfinished workout is a real one, so the clock runs at normal speed.")
        speed = 1.0
    settings.in_rehearsal = speed != 1
    clock, wake_lock = SystemClock(speed), _wake_lock()
    environment = Environment(
        # The app applies the settings itself, and again after each change.
        program=own_program if arguments.plain else program,
        clock=clock,
        data=data,
        history_store=HistoryStore(data, clock, view_only=found.view_only)
        if found
        else HistoryStore(data, clock, claim=data.claim_late),
        level=level,
        wishes=requested_wishes(arguments, program),
        settings=settings,
        cues=_cues(settings.current, wake_lock, silent=arguments.plain),
        wake_lock=wake_lock,
        draft=draft.rebased(clock.wall(), clock.monotonic()) if draft is not None else None,
        notices=notices,
        save_elsewhere=save_session,
        save_text=save_text,
        program_file=requested_program(arguments),
        is_first_run=not _has_training_options(arguments),
    )
    if arguments.plain:
        from legday_tui.commands.plain import run_plain

        garbage.resume()
        try:
            code = run_plain(environment, new=arguments.new)
        except BaseException:  # such as ctrl+c, or an output that takes no more lines
            _ended(environment, 1)
            raise
        return _ended(environment, code)
    # After each paint, such as of the moving figure, what a key changes waits for the next frame of so many a
    # second; only frames with a change are painted. Textual reads this variable when it is imported.
    os.environ.setdefault("TEXTUAL_FPS", "240")
    from legday_tui.app import LegdayApp

    # The thread that reads the history yields to key presses five times sooner than by default.
    sys.setswitchinterval(0.001)
    app = LegdayApp(environment)
    code = _ended(environment, app.run_recorded())
    if app.crash:
        safe = "every set shown as saved is safe, start again to continue"
        report_crash(data.path, "stopped by an internal error", app.crash, safe)
    elif app.background_failures:
        report_crash(data.path, "something failed in the background", "\n".join(app.background_failures))
    return code


def _ended(environment: Environment, code: int) -> int:
    """Save a workout elsewhere that could not be saved. Return the exit code, which was to be `code`."""
    from legday_tui.commands.unsaved_workout import keep_unsaved  # not needed before the first screen

    unsaved = keep_unsaved(environment)
    return code or unsaved


def _read_unfinished(data: "DataDir") -> "Unfinished":
    """Claim the data directory and read the unfinished workout, which only the owner may continue."""
    from legday_tui.coaching.unfinished import Unfinished, read_unfinished

    busy = data.claim()
    return Unfinished(view_only=busy) if busy else read_unfinished(data.journal)


def _has_terminal() -> bool:
    """Return whether there is a terminal or a browser to draw to."""
    return (sys.stdin.isatty() and sys.stdout is not None and sys.stdout.isatty()) or _is_in_browser()


def _is_in_browser() -> bool:
    """Return whether a server runs this app for a browser, which always gets UTF-8."""
    return os.environ.get("TEXTUAL_DRIVER") == WEB_DRIVER


def _has_training_options(arguments: Namespace) -> bool:
    """Return whether a training option was given; a new user gives none."""
    options = (
        arguments.level,
        arguments.method,
        arguments.minutes,
        arguments.only,
        arguments.place,
        arguments.follow_along,
        arguments.no_sound,
    )
    return any(options) or arguments.speed != 1


def _wake_lock() -> WakeLock:
    """Return the owner of the wake lock. A browser has its own screen; the machine must only keep running."""
    if _is_in_browser():
        return WakeLock(machine_kept_running)
    if "SSH_CONNECTION" in os.environ:
        from legday_tui.commands.screen_check import OVER_SSH

        return WakeLock(problem=OVER_SSH)
    return WakeLock(screen_kept_on)


def _cues(preferences: Preferences, wake_lock: WakeLock, *, silent: bool) -> Cues:
    """Return the cues; in silence, no sound player or voice is searched for."""
    hooks = Hooks(lambda: preferences.hooks)
    if silent:
        return Cues(preferences, hooks=hooks)
    from legday_tui.cues.player import Player
    from legday_tui.cues.voice import Voice

    player, voice = Player(bundled_assets() / "sounds"), Voice()
    return Cues(
        preferences,
        play=player.play,
        speak=voice.say,
        hooks=hooks,
        problems=lambda: {
            "sound": player.problem,
            "voice": voice.problem,
            "keep_awake": wake_lock.problem,
        },
    )
