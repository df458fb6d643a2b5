"""The environment of the program: training program, clock, settings, and data directory."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from legday_tui.clock import Clock
from legday_tui.coaching.wake_lock import WakeLock
from legday_tui.cues.cue import Cues
from legday_tui.domain.planning.wishes import EVERYTHING, Wishes
from legday_tui.domain.program.program import Program
from legday_tui.history.saving import SaveSession, SaveText
from legday_tui.history.store import HistoryStore
from legday_tui.settings.store import Settings

if TYPE_CHECKING:
    from legday_tui.domain.workout.workout import Workout
    from legday_tui.history.editor import HistoryEditor
    from legday_tui.storage.data_dir import DataDir


class Environment(Struct, kw_only=True, dict=True):
    """The dependencies of the app and the plain session. Built by the command line and by tests."""

    program: Program
    clock: Clock
    data: DataDir
    history_store: HistoryStore
    level: str
    """The id of the level to start with."""
    wishes: Wishes = EVERYTHING
    """What the user wants of the next session."""
    settings: Settings = field(default_factory=Settings)
    cues: Cues = field(default_factory=Cues)
    wake_lock: WakeLock = field(default_factory=WakeLock)
    save_elsewhere: SaveSession | None = None
    save_text: SaveText | None = None
    draft: Workout | None = None
    """The workout of the journal: not finished, or finished but not in the history yet."""
    program_file: Path | None = None
    """The file of the training program; None for the bundled one."""
    is_first_run: bool = False
    """Whether this may be the user's first run: no training option was given. Only then there are welcome
    cards, and the equipment of a level is asked for."""
    notices: list[str] = field(default_factory=list)
    """Sentences for the home screen to show."""

    @cached_property
    def history_editor(self) -> HistoryEditor:
        """The editor of the history, for the screens that show past sessions."""
        from legday_tui.history.editor import HistoryEditor

        return HistoryEditor(self.history_store, self.program)
