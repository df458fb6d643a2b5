"""The exercise that a name may mean which the training program does not know: a suggestion, never a match."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from legday_tui.domain.program.aliases import aliases_of
from legday_tui.domain.program.exercise_words import ExerciseWords, words_of
from legday_tui.domain.program.program import Program

LEAST_SHARED = 0.5
"""More than this share of the words of the shorter name must be the same."""
LEAST_SIMILAR = 0.85
"""The similarity of letters from which on a name is a misspelt one."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A name of an exercise that the program has."""

    exercise: str
    words: ExerciseWords
    has_rack: bool


class SimilarNames:
    """Finds the exercise whose name, or an alias of it, is most like another name."""

    def __init__(self, program: Program) -> None:
        self._known = list(_known(program))

    def nearest(self, name: str) -> str | None:
        """Return the id of the exercise; None if none is alike."""
        asked = words_of(name)
        best = max(self._known, key=lambda known: _likeness(asked, known), default=None)
        return None if best is None or _likeness(asked, best)[0] == 0 else best.exercise


def _known(program: Program) -> Iterator[_Known]:
    racks = {exercise_id: exercise.rack is not None for exercise_id, exercise in program.exercises.items()}
    for exercise_id, exercise in program.exercises.items():
        yield _Known(exercise_id, words_of(exercise.name), racks[exercise_id])
    for alias in aliases_of(program):
        if not alias.is_relative:
            yield _Known(alias.exercise, alias.words, racks[alias.exercise])


def _likeness(asked: ExerciseWords, known: _Known) -> tuple[float, float, bool]:
    """Return a sort key: the share of common words, how few others there are, and whether loads are possible.

    Names that end in another movement, as squats and swings do, are only alike if one is misspelt.
    """
    is_meant_otherwise = known.words.implement not in (None, asked.implement)
    if not asked.words or not known.words.words or is_meant_otherwise:
        return 0.0, 0.0, False
    common = len({*asked.words} & {*known.words.words})
    shared = common / min(len({*asked.words}), len({*known.words.words}))
    if known.words.ordered[-1] not in asked.words or shared <= LEAST_SHARED:
        ours, theirs = " ".join(asked.ordered), " ".join(known.words.ordered)
        similar = SequenceMatcher(None, ours, theirs).ratio() if len(ours) < 2 * len(theirs) else 0.0
        return similar if similar >= LEAST_SIMILAR else 0.0, 0.0, known.has_rack
    return shared, common / len({*asked.words} | {*known.words.words}), known.has_rack
