"""Imports, edits, deletions and undone imports in random order."""

import shutil
import tempfile
from itertools import count
from pathlib import Path
from typing import Literal

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from legday_tui.domain.session import IMPORTED, Session
from legday_tui.history.comparison import Comparison
from legday_tui.storage.history import History
from legday_tui.storage.imports import Imports
from legday_tui.storage.quarantine import FOLDER
from tests.history.importing import FITNOTES, HEVY, STRONG, import_text, sessions_of
from tests.sample import session

Format = Literal["Strong", "Hevy", "FitNotes"]
HEADERS = {"Strong": STRONG, "Hevy": HEVY, "FitNotes": FITNOTES}
File = tuple[Format, dict[int, int], bool]
LOADS = ((20, 22.5, 25), (40, 40, 42.5), (60, 62.5, 65))
"""The loads of the sets of each workout. The first one is on 1 May, and so on."""
FILES = st.tuples(
    st.sampled_from(["Strong", "Hevy", "FitNotes"]),
    st.dictionaries(st.integers(0, 2), st.integers(1, 3), min_size=1),
    st.booleans(),
)
"""The format, how many sets of which workouts, and whether they have notes, ends and efforts."""


def text_of(format_: Format, workouts: dict[int, int], rich: bool) -> str:
    """Return a file of a program with the first sets of these workouts."""
    lines = [HEADERS[format_]]
    for number, sets in sorted(workouts.items()):
        day, note, rpe = number + 1, "felt good" if rich else "", 8 if rich else ""
        for order, load in enumerate(LOADS[number][:sets], start=1):
            if format_ == "Strong":
                start, lasted = f"2025-05-0{day} 18:04:1{number}", "50m" if rich else ""
                lines.append(f"{start},Legs,{lasted},Squat,{order},{load},{10 + order},0,,{note},{rpe}")
            elif format_ == "Hevy":
                start, end = f'"{day} May 2025, 18:04"', f'"{day} May 2025, 18:54"' if rich else ""
                lines.append(f"Legs,{start},{end},{note},Squat,,normal,{load},{10 + order},,{rpe}")
            else:
                lines.append(f"2025-05-0{day},Squat,{load},kgs,{10 + order},,{note}")
    return "\n".join(lines) + "\n"


class ImportMachine(RuleBasedStateMachine):
    """The model is what the user typed, and a session that was trained here: the start of a workout."""

    @initialize()
    def start(self) -> None:
        self.path = Path(tempfile.mkdtemp()) / "history.json"
        first = replace(session(1).sets[0], kind="reps", reps=11, seconds=None, load_kg=40.0)
        at = session(1).started_at.replace(2025, 5, 2, 18, 4)
        self.trained = replace(session(1), started_at=at, sets=(first,))
        self.history.upsert(self.trained)
        self.typed: dict[tuple[str, str], str | float] = {}
        self.cleared: set[str] = set()
        """The ids of the sessions of which the note was cleared."""
        self.numbers = count(1)

    @property
    def history(self) -> History:
        """The history as a new process reads it."""
        return History(self.path)

    @property
    def sessions(self) -> list[Session]:
        return sessions_of(self.path)

    @property
    def imported(self) -> list[Session]:
        return [s for s in self.sessions if s.level == IMPORTED]

    def compared(self, file: File, *, again: bool) -> Comparison:
        return import_text(self.path, text_of(*file), again=again)

    @rule(file=FILES, again=st.booleans())
    def import_twice(self, file: File, again: bool) -> None:
        sets = {s.id: s.sets for s in self.sessions}
        self.compared(file, again=again)
        now = {s.id: s for s in self.sessions}
        assert all(len(now[id_].sets) >= len(before) for id_, before in sets.items())
        after = self.path.read_bytes()
        assert not self.compared(file, again=again).changes
        assert self.path.read_bytes() == after

    @rule(file=FILES, again=st.booleans())
    def import_and_undo(self, file: File, again: bool) -> None:
        before = self.sessions, Imports(self.history).deleted()
        if self.compared(file, again=again).changes:
            undone = Imports(self.history).undo()
            assert undone is not None
            assert undone.edited == []
        assert (self.sessions, Imports(self.history).deleted()) == before

    @precondition(lambda self: self.imported)
    @rule(data=st.data(), what=st.sampled_from(["note", "no note", "effort", "set effort", "reps"]))
    def edit(self, data: st.DataObject, what: str) -> None:
        found, number = data.draw(st.sampled_from(self.imported)), next(self.numbers)
        index = data.draw(st.integers(0, len(found.sets) - 1))
        result = found.sets[index]
        field, value = what, f"typed {number}" if what == "note" else number / 1000
        if what == "no note":
            self.cleared |= {found.id} if found.note else set()
            self.typed.pop((found.id, "note"), None)
            self.history.upsert(replace(found, note=""))
            return
        if what == "note":
            changed = replace(found, note=str(value))
        elif what == "effort":
            changed = replace(found, session_rpe=float(value))
        else:
            field = f"{what} {index}"
            value = number / 1000 if what == "set effort" else 100 + number
            result = replace(result, rpe=value) if what == "set effort" else replace(result, reps=int(value))
            changed = replace(found, sets=(*found.sets[:index], result, *found.sets[index + 1 :]))
        self.typed[found.id, field] = value
        self.history.upsert(changed)

    @precondition(lambda self: self.imported)
    @rule(data=st.data(), restored=st.booleans())
    def delete(self, data: st.DataObject, restored: bool) -> None:
        found = data.draw(st.sampled_from(self.imported))
        self.history.remove(found.id)
        if restored:
            self.history.undelete(found)
        else:
            self.typed = {key: value for key, value in self.typed.items() if key[0] != found.id}
        self.cleared &= {s.id for s in self.sessions}

    @rule()
    def undo(self) -> None:
        planned, undone = Imports(self.history).next_undo(), Imports(self.history).undo()
        assert (planned is None) == (undone is None)
        if planned and undone:
            assert (undone.removed, undone.reverted.keys()) == (planned.removed, planned.reverted.keys())
            assert (undone.copy is None) == (not planned.edited)
        self.cleared &= {s.id for s in self.sessions}

    @invariant()
    def what_was_trained_here_stays_as_it_is(self) -> None:
        assert [s for s in self.sessions if s.level != IMPORTED] == [self.trained]

    @invariant()
    def what_was_typed_is_here_or_in_quarantine(self) -> None:
        kept = [*self.sessions, *self.quarantined()]
        for (id_, field), value in self.typed.items():
            of_id = [s for s in kept if s.id == id_]
            if field == "note":
                assert any(value in s.note.splitlines() for s in of_id)
            elif field == "effort":
                assert any(s.session_rpe == value for s in of_id)
            else:
                assert any(value in (r.rpe, r.reps) for s in of_id for r in s.sets)

    @invariant()
    def a_cleared_note_stays_cleared(self) -> None:
        for found in self.sessions:
            assert found.id not in self.cleared or "Legs" not in found.note.splitlines()

    def quarantined(self) -> list[Session]:
        files = (self.path.parent / FOLDER).glob("*.json")
        documents = [d for file in files for d in msgspec.json.decode(file.read_bytes())["sessions"]]
        return [msgspec.convert(document, Session) for document in documents]

    def teardown(self) -> None:
        if not hasattr(self, "path"):
            return
        while Imports(self.history).undo() is not None:
            self.what_was_typed_is_here_or_in_quarantine()
        assert self.sessions == [self.trained]
        self.compared(("Strong", {0: 3, 1: 3, 2: 3}, True), again=True)
        assert [len(s.sets) for s in self.imported] == [3, 3]  # the third workout is the trained session
        shutil.rmtree(self.path.parent)


TestImports = ImportMachine.TestCase
TestImports.settings = settings(max_examples=25, stateful_step_count=12)
