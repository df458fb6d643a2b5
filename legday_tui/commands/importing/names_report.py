"""What an import makes of the names of exercises in a file, as lines of text."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from legday_tui.domain.program.aliases import Claim, claim_of, kept_claims
from legday_tui.domain.program.exercise_words import words_of
from legday_tui.domain.program.program import Program
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.units import counted
from legday_tui.history.known_names import KnownNames
from legday_tui.interchange.exercise_names import ExerciseNames, cleaned
from legday_tui.interchange.similar_names import SimilarNames
from legday_tui.platforms.shell_words import quoted

MAX_NAMES = 40
"""Names on one line."""
MAX_SUGGESTIONS = 20


@dataclass(frozen=True)
class NamesReport:
    """The lines of each fact; none if there is nothing to say."""

    read_as: list[str]
    """The names that were read as an exercise of the program."""
    apart: list[str]
    """The names that only count as an exercise."""
    remembered: list[str]
    """The settled names that the file has."""
    kept: list[str]
    """The names that no exercise of the program has, the ones with most sets first."""


def names_report(
    in_file: Iterable[str], exercises: Mapping[str, int], program: Program, settled: Mapping[str, str]
) -> NamesReport:
    """Report the names in a file of another program; `program` has the settled ones.

    `exercises` are the numbers of sets of each exercise, which is an id or a name that was kept.
    """
    names = ExerciseNames(program)
    read_as: dict[str, list[str]] = {}
    apart: dict[str, list[str]] = {}
    remembered: dict[str, None] = {}
    claims = {claim_of(words_of(name)): name for name in settled}
    for name in map(cleaned, in_file):
        found = names.find(name)
        words = words_of(name)
        settled_name = claims.get(claim_of(words)) or claims.get((words.words, None))
        if settled_name is not None and not names.is_own(name):
            remembered[_settled_words(settled_name, settled[settled_name], program)] = None
        elif names.is_known(found.exercise) and not names.is_own(name):
            is_apart = "done_as" in names.load_fields(name, None)
            (apart if is_apart else read_as).setdefault(found.exercise, []).append(name)
    return NamesReport(
        read_as=[f"{exercise_name(program, e)}: {joined(found)}" for e, found in read_as.items()],
        apart=[f"{exercise_name(program, e)}: {joined(found)}" for e, found in apart.items()],
        remembered=list(remembered),
        kept=_kept_lines(exercises, program),
    )


def known_names_lines(known: KnownNames, program: Program) -> list[str]:
    """Return what sets of earlier imports are now: `2 sets here of Goblet Squat: Heel Raise Squat ...`."""
    return [
        f"{counted(number, 'set')} here of {name}: {exercise_name(program, exercise)} from now on"
        for (name, exercise), number in known.sets().items()
    ]


def _settled_words(name: str, exercise: str, program: Program) -> str:
    return f"{name} is {exercise_name(program, exercise)}" if exercise else f"{name} stays as it is"


def _kept_lines(exercises: Mapping[str, int], program: Program) -> list[str]:
    """Return a line for each name with a suggestion, then the other names on one line."""
    sets: Counter[Claim] = Counter()
    first: dict[Claim, str] = {}
    for name, number in exercises.items():
        if name in program.exercises:
            continue
        words = words_of(name)
        claim = claim_of(words) if words.words else ((name,), None)
        sets[claim] += number
        first.setdefault(claim, name)
    similar, chosen = SimilarNames(program), kept_claims(program)
    lines: list[str] = []
    others: list[str] = []
    for claim, number in sets.most_common():
        name = first[claim]
        said = f"{exercise_name(program, name)}, {counted(number, 'set')}"
        nearest = None
        if claim not in chosen and len(lines) < MAX_SUGGESTIONS and len(others) < MAX_NAMES:
            nearest = similar.nearest(name)
        if nearest is None:
            others.append(said)
        else:
            settle = quoted(f"{name}={nearest}")
            lines.append(f"{said}: like {exercise_name(program, nearest)}? Then add --map {settle}")
    return [*lines, joined(others, "; ")] if others else lines


def joined(names: Iterable[str], mark: str = ", ") -> str:
    """Return the first MAX_NAMES names, and how many others there are."""
    found = list(dict.fromkeys(names))
    more = f" and {len(found) - MAX_NAMES} more" if len(found) > MAX_NAMES else ""
    return mark.join(found[:MAX_NAMES]) + more
