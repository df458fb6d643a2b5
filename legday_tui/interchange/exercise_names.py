"""Where in our leg day an exercise of another program belongs."""

import re

from legday_tui.domain.documents.plain_text import harmless
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Kind

OTHER_PHASE = "other"
"""The phase of exercises that are in no phase of the program."""
_EQUIPMENT = re.compile(r"\s*\([^()]*\)\s*$")


class ExerciseNames:
    """The exercises of a program by their names, and their phases."""

    def __init__(self, program: Program) -> None:
        self._program = program
        ids = {exercise: exercise for exercise in program.exercises}
        names = {e.name.casefold(): exercise for exercise, e in reversed(program.exercises.items())}
        self._known = {**names, **ids}
        self._phases = [
            (phase.id, {e for step in phase.steps for e in step.exercises}) for phase in program.phases
        ]
        self._met: dict[str, str] = {}

    def exercise(self, name: str) -> str:
        """The id of an exercise that the program knows, its equipment left aside; else the name as it is."""
        if name not in self._met:
            clean = " ".join(harmless(name).split())
            bare = _EQUIPMENT.sub("", clean)
            found = (self._known.get(n.casefold()) for n in (clean, bare))
            self._met[name] = next((exercise for exercise in found if exercise), clean)
        return self._met[name]

    def is_known(self, exercise: str) -> bool:
        return exercise in self._program.exercises

    def name(self, exercise: str) -> str:
        """What an exercise is called, so that `exercise` finds it."""
        known = self._program.exercises.get(exercise)
        return known.name if known and self.exercise(known.name) == exercise else exercise

    def phase(self, exercise: str, current: str) -> str:
        """The phase of the next set: the first one from the current one on that has the exercise."""
        having = [phase for phase, exercises in self._phases if exercise in exercises]
        order = [phase for phase, _ in self._phases]
        now = order.index(current) if current in order else 0
        return next((p for p in having if order.index(p) >= now), having[0] if having else OTHER_PHASE)

    def kind(self, exercise: str, *, reps: bool, seconds: bool) -> Kind:
        """How a set is done: as in the program, where its numbers fit that."""
        known = self._program.exercises.get(exercise)
        if known is not None and (reps if known.kind == "reps" else seconds):
            return known.kind
        return "reps" if reps else "interval"
