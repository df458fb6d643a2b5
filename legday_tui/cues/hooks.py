"""Commands of the user that are started at the moments of a workout: music, lights, anything."""

import threading
from collections import Counter
from collections.abc import Callable, Mapping

from legday_tui.platforms.processes import parsed_command, start_in_background
from legday_tui.settings.preferences import HookName

EVENT = "LEGDAY_EVENT"
"""The environment variable that passes the name of the moment to the command."""
MOST_RUNNING = 4
"""While this many commands of a moment are still running, no more are started for that moment."""

LONGEST_START_S = 2.0
"""How long to wait at most for the start of a command when the program may exit."""


class Hooks:
    """Starts the command of a moment without a shell, in a thread of its own, and never waits for it.

    The command has no input, and its output is discarded. It outlives the program. The first failure of each
    command is reported.
    """

    def __init__(self, commands: Callable[[], Mapping[HookName, str]]) -> None:
        """Initialise; `commands` returns the current command of each moment that has one."""
        self.report: Callable[[str], None] = lambda _: None
        """Called with a sentence about a failure, from another thread."""
        self._commands = commands
        # For each moment by itself: one that hangs at each rest must not cost the one of the session's end.
        self._running: Counter[HookName] = Counter()
        self._starts: set[threading.Event] = set()
        """One for each command until it ends, which is set when it has started."""
        self._told: set[str] = set()
        self._lock = threading.Lock()

    def run(self, name: HookName) -> None:
        """Start the command of a moment, if it has one."""
        command = self._commands().get(name, "").strip()
        if not command:
            return
        with self._lock:
            if self._running[name] >= MOST_RUNNING:
                self._tell(
                    command, name, f"{MOST_RUNNING} of its commands are still running, so no more are started"
                )
                return
            self._running[name] += 1
        started = threading.Event()
        self._starts.add(started)
        threading.Thread(target=self._run, args=(name, command, started), daemon=True).start()

    def wait_until_started(self) -> None:
        """Wait until all commands have started, at most LONGEST_START_S for each: an exit would lose them."""
        for started in list(self._starts):
            started.wait(LONGEST_START_S)

    def _run(self, name: HookName, command: str, started: threading.Event) -> None:
        try:
            problem = _outcome(name, command, started)
        finally:
            started.set()
            self._starts.discard(started)
        with self._lock:
            self._running[name] -= 1
            if problem:
                self._tell(command, name, problem)

    def _tell(self, command: str, name: HookName, problem: str) -> None:
        if command not in self._told:
            self._told.add(command)
            self.report(f"The hook {name}: {problem}")


def _outcome(name: HookName, command: str, started: threading.Event) -> str:
    """Run a command to its end; return why it failed, or an empty string."""
    try:
        process = start_in_background(parsed_command(command), {EVENT: name})
        started.set()
        code = process.wait()
    except (OSError, ValueError) as problem:
        return f"it cannot be started ({getattr(problem, 'strerror', None) or problem})"
    return f"it ended with exit code {code}" if code else ""
