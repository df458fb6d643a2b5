"""Match exercise names of other programs to the exercises and phases of the training program."""

import re

from legday_tui.domain.documents.plain_text import sanitized
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Kind

OTHER_PHASE = "other"
"""The phase of exercises that the training program does not have."""
_EQUIPMENT = re.compile(r"\s*\([^()]*\)\s*$")


class ExerciseNames:
    """The exercises of a training program by id and by name, with their phases."""

    def __init__(self, program: Program) -> None:
        self._program = program
        ids = {exercise: exercise for exercise in program.exercises}
        names = {e.name.casefold(): exercise for exercise, e in reversed(program.exercises.items())}
        self._ids = {**names, **ids}
        self._phases = [
            (phase.id, {e for step in phase.steps for e in step.exercises}) for phase in program.phases
        ]
        self._cache: dict[str, str] = {}

    def exercise(self, name: str) -> str:
        """Return the id of an exercise; the cleaned name if the program does not have it.

        Letter case, and equipment in parentheses at the end, make no difference.
        """
        if name not in self._cache:
            clean = " ".join(sanitized(name).split())
            bare = _EQUIPMENT.sub("", clean)
            found = (self._ids.get(n.casefold()) for n in (clean, bare))
            self._cache[name] = next((exercise for exercise in found if exercise), clean)
        return self._cache[name]

    def is_known(self, exercise: str) -> bool:
        """Return whether the program has an exercise with this id."""
        return exercise in self._program.exercises

    def name(self, exercise: str) -> str:
        """Return the name of an exercise that `exercise` maps back to the same id."""
        known = self._program.exercises.get(exercise)
        return known.name if known and self.exercise(known.name) == exercise else exercise

    def phase(self, exercise: str, current: str) -> str:
        """Return the phase of a set: the first phase with the exercise, from the current phase on."""
        phases = [phase for phase, exercises in self._phases if exercise in exercises]
        order = [phase for phase, _ in self._phases]
        now = order.index(current) if current in order else 0
        return next((p for p in phases if order.index(p) >= now), phases[0] if phases else OTHER_PHASE)

    def kind(self, exercise: str, *, reps: bool, seconds: bool) -> Kind:
        """Return the kind of a set: that of the program, if the set has the numbers which that kind needs."""
        known = self._program.exercises.get(exercise)
        if known is not None and (reps if known.kind == "reps" else seconds):
            return known.kind
        return "reps" if reps else "interval"
