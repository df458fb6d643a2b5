"""Checks of a program beyond its types: unknown names, reversed ranges, missing doses."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from msgspec import Struct, to_builtins

from legday_tui.domain.documents.did_you_mean import did_you_mean
from legday_tui.domain.documents.location import Path, location_of
from legday_tui.domain.documents.plain_text import mistake_in_text
from legday_tui.domain.program.aliases import aliases_of, kept_claims, own_claims
from legday_tui.domain.program.field_types import MUSCLES
from legday_tui.domain.program.program import Exercise, Level, Prescription, Program
from legday_tui.domain.program.progression import Progression
from legday_tui.domain.program.tempo import pace_of
from legday_tui.domain.terms import Kind

Finding = tuple[Path, str]


class Mistake(Struct, frozen=True):
    """A mistake in a program: where it is, such as `exercises.wall-sit.sets`, and what is expected."""

    location: str
    sentence: str
    path: Path = ()
    """The location as keys and positions."""

    def __str__(self) -> str:
        return f"{self.location}: {self.sentence}"


def find_mistakes(program: Program) -> list[Mistake]:
    """Return the mistakes that the types accept but that would fail, or have no effect, during a workout.

    Only the first mistake at each location is returned.
    """
    document = to_builtins(program)
    found: dict[Path, str] = {}
    for path, sentence in chain(
        _in_texts(document, ()),
        _in_levels(program),
        _in_exercises(program),
        _in_aliases(program),
        _in_phases(program),
        _in_pairs(program),
        _in_progression(program.progression),
        _in_shortenings(program),
        _in_ramp_up(program),
        _in_missing(program),
    ):
        found.setdefault(path, sentence)
    return [Mistake(location_of(document, path), sentence, path) for path, sentence in found.items()]


def _in_texts(value: object, path: Path) -> Iterator[Finding]:
    """Check all texts: they are shown on a terminal, so control characters and blank texts are mistakes."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _in_texts(key, (*path, key))
            yield from _in_texts(inner, (*path, key))
    elif isinstance(value, list | tuple):
        for position, inner in enumerate(value):
            yield from _in_texts(inner, (*path, position))
    elif isinstance(value, str) and (sentence := mistake_in_text(value)):
        yield path, sentence


def _in_levels(program: Program) -> Iterator[Finding]:
    if program.default_level not in program.levels:
        hint = did_you_mean(program.default_level, program.levels)
        yield ("default_level",), f'"{program.default_level}" is not a level of this program{hint}'
    for level_id, level in program.levels.items():
        yield from _in_level(level, ("levels", level_id))


def _in_level(level: Level, path: Path) -> Iterator[Finding]:
    yield from _in_range(level.reps, (*path, "reps"))
    yield from _in_range(level.rest, (*path, "rest"))
    yield from _in_tempo(level.tempo, (*path, "tempo"))
    if not level.methods:
        yield (*path, "adjustments"), 'expected at least one adjustment; "none" is one, too'
    yield from _repeated(level.methods, (*path, "adjustments"))


def _in_progression(rules: Progression) -> Iterator[Finding]:
    """Check that the limits of each rule ascend, as the rules take them in turn."""
    for names in (
        ("unchanged_days", "break_days", "long_break_days", "very_long_break_days"),
        ("very_long_break_share", "long_break_share", "break_share"),
        ("big_step", "biggest_step"),
        ("least_deload_share", "deload_share"),
    ):
        for lower, higher in pairwise(names):
            low, high = getattr(rules, lower), getattr(rules, higher)
            if low > high:
                sentence = f"expected at least {lower}, which is {low:g}, found {high:g}"
                yield ("progression", higher), sentence


def _in_exercises(program: Program) -> Iterator[Finding]:
    for exercise_id, exercise in program.exercises.items():
        path: Path = ("exercises", exercise_id)
        yield from _in_range(exercise.reps, (*path, "reps"))
        yield from _in_range(exercise.seconds, (*path, "seconds"))
        yield from _in_range(exercise.rest, (*path, "rest"))
        yield from _in_tempo(exercise.tempo, (*path, "tempo"))
        yield from _in_muscles(exercise, path)
        yield from _repeated(exercise.needs, (*path, "needs"))
        yield from _in_rack(exercise, path)
        yield from _in_swaps(program, exercise_id, path)


def _in_aliases(program: Program) -> Iterator[Finding]:
    """Check that no name of another program means two exercises."""
    claims = {claim: owners[0] for claim, owners in own_claims(program).items()}
    kept = kept_claims(program)
    for alias in aliases_of(program):
        if not alias.words.words:
            yield alias.path, f'expected the name of an exercise, found only equipment: "{alias.name}"'
        elif alias.claim in kept:
            yield alias.path, f'"{alias.name}" is among kept_names as well; expected it at one place only'
        elif (owner := claims.setdefault(alias.claim, alias.exercise)) != alias.exercise:
            yield alias.path, f'"{alias.name}" is a name of {owner} already; expected it at one exercise only'


def _in_pairs(program: Program) -> Iterator[Finding]:
    for position, pair in enumerate(program.pairs):
        for number, exercise_id in enumerate(pair.exercises):
            path: Path = ("pairs", position, "exercises", number)
            exercise = program.exercises.get(exercise_id)
            if exercise is None:
                yield path, _no_exercise(program, exercise_id)
            elif exercise.kind != "reps":
                yield path, f'expected an exercise that is counted, found a "{exercise.kind}"'
        if pair.exercises[0] == pair.exercises[1]:
            yield ("pairs", position, "exercises", 1), "expected another exercise than the first one"


def _in_ramp_up(program: Program) -> Iterator[Finding]:
    if program.ramp_up is not None:
        yield from _in_range(program.ramp_up.rest, ("ramp_up", "rest"))
        for position, (before, after) in enumerate(pairwise(program.ramp_up.sets), start=1):
            if after.share <= before.share:
                sentence = f"expected more than {before.share:g}, lightest first, found {after.share:g}"
                yield ("ramp_up", "sets", position, "share"), sentence


def _in_missing(program: Program) -> Iterator[Finding]:
    for position, thing in enumerate(program.missing):
        if thing not in program.needs:
            yield ("missing", position), f'no exercise needs "{thing}"{did_you_mean(thing, program.needs)}'


def _in_shortenings(program: Program) -> Iterator[Finding]:
    phases = {phase.id: {e for step in phase.steps for e in step.exercises} for phase in program.phases}
    for position, shortening in enumerate(program.shortenings):
        path: Path = ("shorten", position)
        phase, exercise = shortening.phase, shortening.exercise
        if phase is not None and phase not in phases:
            yield (*path, "phase"), f'"{phase}" is not a phase of this program{did_you_mean(phase, phases)}'
        elif exercise is not None and (phase is None or exercise not in phases[phase]):
            where = f'the phase "{phase}"' if phase else "a phase, which is missing"
            yield (*path, "exercise"), f'expected an exercise of {where}, found "{exercise}"'
        if shortening.seconds is not None and shortening.sets:
            yield (*path, "sets"), "expected either sets or seconds, found both"


def _in_muscles(exercise: Exercise, path: Path) -> Iterator[Finding]:
    for key, muscles in (("primary", exercise.primary), ("secondary", exercise.secondary)):
        for position, muscle in enumerate(muscles):
            if muscle not in MUSCLES:
                yield (
                    (*path, key, position),
                    f'"{muscle}" is not a known muscle{did_you_mean(muscle, MUSCLES)}',
                )
        yield from _repeated(muscles, (*path, key))
    for position, muscle in enumerate(exercise.secondary):
        if muscle in exercise.primary:
            yield (*path, "secondary", position), f'"{muscle}" is among the primary muscles already'


def _in_rack(exercise: Exercise, path: Path) -> Iterator[Finding]:
    if exercise.rack is None:
        return
    if not exercise.rack.each_kg:
        yield (*path, "rack", "each_kg"), "expected the weights, or a bar with plates"
    if exercise.rack.bar is not None:
        if exercise.rack.implements != 1:
            yield (*path, "rack", "implements"), f"a bar is one implement, found {exercise.rack.implements}"
        if exercise.rack.each_kg != exercise.rack.bar.loads_kg:
            yield (*path, "rack", "each_kg"), "has no effect with a bar, whose plates make the weights"
    for position, (before, load) in enumerate(pairwise((0.0, *exercise.rack.each_kg))):
        if load <= before:
            yield (
                (*path, "rack", "each_kg", position),
                f"expected more than {before:g}, lightest first, found {load:g}",
            )


def _in_swaps(program: Program, exercise_id: str, path: Path) -> Iterator[Finding]:
    exercise = program.exercises[exercise_id]
    yield from _repeated([s.exercise for s in exercise.swaps], (*path, "swaps"), key="exercise")
    for position, swap in enumerate(exercise.swaps):
        location = (*path, "swaps", position, "exercise")
        other = program.exercises.get(swap.exercise)
        if other is None:
            yield location, _no_exercise(program, swap.exercise)
        elif swap.exercise == exercise_id:
            yield location, "expected another exercise than this one"
        elif other.kind != exercise.kind and _own_dose(other) is None:
            yield (
                ("exercises", swap.exercise, dose_key(other.kind)),
                f"expected a dose of its own, since it stands in for {exercise_id}, which is of another kind",
            )


def _in_phases(program: Program) -> Iterator[Finding]:
    yield from _repeated([p.id for p in program.phases], ("phases",), key="id")
    for number, phase in enumerate(program.phases):
        for position, step in enumerate(phase.steps):
            yield from _in_step(program, step, ("phases", number, "steps", position))


def _in_step(program: Program, step: Prescription, path: Path) -> Iterator[Finding]:
    yield from _in_range(step.reps, (*path, "reps"))
    yield from _in_range(step.seconds, (*path, "seconds"))
    yield from _repeated(step.exercises, (*path, "exercises"))
    for position, exercise_id in enumerate(step.exercises):
        if exercise_id not in program.exercises:
            yield (*path, "exercises", position), _no_exercise(program, exercise_id)
    choice = {e: program.exercises[e] for e in step.exercises if e in program.exercises}
    kinds = list(dict.fromkeys(e.kind for e in choice.values()))
    if len(kinds) > 1:
        yield (*path, "exercises"), f"expected a choice among one kind, found {' and '.join(kinds)}"
    elif kinds:
        yield from _in_dose(step, kinds[0], path)
        yield from _in_doses_of_choices(program, choice)


def _in_dose(step: Prescription, kind: Kind, path: Path) -> Iterator[Finding]:
    given = {"reps": step.reps, "seconds": step.seconds}
    needed = dose_key(kind)
    useless = "seconds" if needed == "reps" else "reps"
    if given[needed] is None:
        yield (*path, needed), f"expected a dose in {needed}, since the exercise is of kind {kind}"
    if given[useless] is not None:
        yield (*path, useless), f"has no effect, since the exercise is of kind {kind}; expected {needed} only"
    if step.follows_level and needed != "reps":
        yield (*path, "follows_level"), f"levels have sets and reps, but the exercise is of kind {kind}"


def _in_doses_of_choices(program: Program, choice: dict[str, Exercise]) -> Iterator[Finding]:
    """After a swap to another kind the other choices are still offered, so they need a dose of their own."""
    if len(choice) < 2:
        return
    targets = [program.exercises.get(s.exercise) for e in choice.values() for s in e.swaps]
    kinds = {e.kind for e in choice.values()}
    if all(target is None or target.kind in kinds for target in targets):
        return
    for exercise_id, exercise in choice.items():
        if _own_dose(exercise) is None:
            yield (
                ("exercises", exercise_id, dose_key(exercise.kind)),
                "expected a dose of its own, since a swap to another kind can be undone",
            )


def dose_key(kind: Kind) -> str:
    """Return the key that holds the dose of an exercise of this kind: `reps` or `seconds`."""
    return "reps" if kind == "reps" else "seconds"


def _own_dose(exercise: Exercise) -> tuple[int, int] | None:
    return exercise.reps if exercise.kind == "reps" else exercise.seconds


def _no_exercise(program: Program, name: str) -> str:
    return f'"{name}" is not an exercise of this program{did_you_mean(name, program.exercises)}'


def _in_range(pair: tuple[int, int] | None, path: Path) -> Iterator[Finding]:
    if pair is not None and pair[0] > pair[1]:
        yield path, f"expected the low end first, found {pair[0]} to {pair[1]}"


def _in_tempo(tempo: str, path: Path) -> Iterator[Finding]:
    if pace_of(tempo).rep_s <= 0:
        yield path, f"expected a repetition that takes time, found {tempo}"


def _repeated(words: Sequence[str], path: Path, key: str | None = None) -> Iterator[Finding]:
    for position, word in enumerate(words):
        if word in words[:position]:
            yield (*path, position, *([key] if key else [])), f'"{word}" is there already; expected each once'
