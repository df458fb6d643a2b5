"""Match exercise names of other programs to the exercises and phases of the training program."""

from dataclasses import dataclass

from legday_tui.domain.documents.plain_text import sanitized
from legday_tui.domain.program.aliases import Claim, aliases_of, claim_of, kept_claims, own_claims
from legday_tui.domain.program.exercise_words import Implement, words_of
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import SetResult
from legday_tui.domain.terms import Kind

OTHER_PHASE = "other"
"""The phase of exercises that the training program does not have."""
MAX_NAME_LENGTH = 100
"""Characters of a name; a longer one is not matched."""


@dataclass(frozen=True, slots=True)
class NamedExercise:
    """What the name of an exercise says."""

    exercise: str
    """The id of an exercise; the cleaned name if the program does not have it."""
    implement: Implement | None = None
    """What is lifted; None if the name does not say it, or if it is the program's own name."""
    is_relative: bool = False
    """Whether it only counts as the exercise; see `Exercise.relatives`."""


class ExerciseNames:
    """The exercises of a training program by id, name and alias, with their phases."""

    def __init__(self, program: Program) -> None:
        self._program = program
        ids = {exercise: exercise for exercise in program.exercises}
        names = {e.name.casefold(): exercise for exercise, e in reversed(program.exercises.items())}
        self._exact = {**names, **ids}
        self._kept = kept_claims(program)
        self._claims: dict[Claim, tuple[str, bool]] = {
            claim: (owners[0], False) for claim, owners in own_claims(program).items() if len(owners) == 1
        }
        for alias in aliases_of(program):
            self._claims.setdefault(alias.claim, (alias.exercise, alias.is_relative))
        self._phases = [
            (phase.id, {e for step in phase.steps for e in step.exercises}) for phase in program.phases
        ]
        self._cache: dict[str, NamedExercise] = {}

    def find(self, name: str) -> NamedExercise:
        """Return what a name says.

        Letter case, accents, plural, hyphens and the order of the words make no difference, and neither does
        equipment, wherever it stands, unless the name in the program has equipment, too.
        """
        if name not in self._cache:
            self._cache[name] = self._find(cleaned(name))
        return self._cache[name]

    def _find(self, name: str) -> NamedExercise:
        if exact := self.own(name):
            return NamedExercise(exact)
        if len(name) > MAX_NAME_LENGTH:
            return NamedExercise(name)
        words = words_of(name)
        if not words.words:
            return NamedExercise(name)
        for claim in (claim_of(words), (words.words, None)):
            if claim in self._kept:
                break
            if found := self._claims.get(claim):
                exercise, is_relative = found
                return NamedExercise(exercise, words.implement, is_relative)
        return NamedExercise(name)

    def exercise(self, name: str) -> str:
        """Return the id of an exercise; the cleaned name if the program does not have it."""
        return self.find(name).exercise

    def own(self, name: str) -> str | None:
        """Return the id of the exercise with this name, or this id, in the program; None if there is none."""
        return self._exact.get(cleaned(name).casefold())

    def is_own(self, name: str) -> bool:
        """Return whether the program itself has this name, or this id."""
        return self.own(name) is not None

    def is_known(self, exercise: str) -> bool:
        """Return whether the program has an exercise with this id."""
        return exercise in self._program.exercises

    def name(self, exercise: str) -> str:
        """Return the name of an exercise that `exercise` maps back to the same id."""
        known = self._program.exercises.get(exercise)
        return known.name if known and self.exercise(known.name) == exercise else exercise

    def name_of_set(self, result: SetResult) -> str:
        """Return the name of what was done in a set, which maps back to the same exercise.

        It is the name that it came with, if it only counts as the exercise and still does so.
        """
        name = result.done_as or ""
        if name and self.exercise(name) == result.exercise and self.load_fields(name, None).get("done_as"):
            return name
        return self.name(result.exercise)

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

    def load_fields(
        self, name: str, load_kg: float | None, implements: int | None = None
    ) -> dict[str, object]:
        """Return the fields of a set that follow from the equipment in its name and from its weight.

        Other programs log the weight of one dumbbell or kettlebell, that of a barbell with its plates, and of
        a machine a number that no free weight equals. Exercises that the program does not have keep theirs.
        `implements` is the number of implements of this weight each, if the file says it.
        """
        found = self.find(name)
        known = self._program.exercises.get(found.exercise)
        fields = _loads(load_kg, implements)
        if known is None:
            return fields
        is_own_band = found.implement == "band" and not load_kg and "band" in known.equipment
        if is_own_band:
            fields["equipment"] = "band"
        if found.is_relative or (found.implement in ("machine", "band") and not is_own_band):
            fields["done_as"] = cleaned(name)
        if implements is None:
            pair = 1 if known.rack is not None and known.rack.implements == 1 else 2
            numbers = {"single": 1, "kettlebell": 1, "barbell": 1, "pair": 2, "dumbbell": pair}
            fields |= _loads(load_kg, numbers.get(found.implement or ""))
        return fields


def _loads(load_kg: float | None, implements: int | None) -> dict[str, object]:
    """Return the fields of a load of that many implements; None if their number is unknown."""
    if not load_kg or implements is None:
        return {"load_kg": load_kg}
    return {"load_each_kg": load_kg, "implements": implements, "load_kg": load_kg * implements}


def cleaned(name: str) -> str:
    """Return a name without control characters, on one line."""
    return " ".join(sanitized(name).split())
