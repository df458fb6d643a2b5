"""Everything that a day of training is given: what to train, what time it is, where things are kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from legday_tui.clock import Clock
from legday_tui.cues.cue import Cues
from legday_tui.domain.program.program import Program
from legday_tui.history.store import HistoryStore
from legday_tui.settings.store import Settings

if TYPE_CHECKING:
    from legday_tui.domain.session import Session
    from legday_tui.domain.workout.workout import Workout
    from legday_tui.history.editor import HistoryEditor
    from legday_tui.storage.data_dir import DataDir


class Environment(Struct, kw_only=True, dict=True):
    """Put together by the command line, and by tests, from parts of their own choice."""

    program: Program
    clock: Clock
    data: DataDir
    history_store: HistoryStore
    level: str
    settings: Settings = field(default_factory=Settings)
    cues: Cues = field(default_factory=Cues)
    save_elsewhere: Callable[[Session, str], str] | None = None
    """Writes a session to a file of the user's choice; what came of it, in a sentence."""
    save_text: Callable[[str, str], str] | None = None
    """Writes a text to a file of the user's choice; what came of it, in a sentence."""
    draft: Workout | None = None
    """The workout that was not finished, or not put away, when the program ended last."""
    program_file: Path | None = None
    """Where the program was read from; None for the bundled one."""
    is_first_run: bool = False
    """Whether it was started as by somebody who may never have been here."""
    notices: list[str] = field(default_factory=list)
    """Sentences that the home screen is to show."""

    @cached_property
    def history_editor(self) -> HistoryEditor:
        """The past, for the screens that look at it."""
        from legday_tui.history.editor import HistoryEditor

        return HistoryEditor(self.history_store, self.program)
