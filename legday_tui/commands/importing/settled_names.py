"""`import --map`: the user settles which exercise a name of another program means, and it is remembered."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from legday_tui.commands.opening import open_program, open_settings, without_level
from legday_tui.commands.options import fail
from legday_tui.commands.output import warn
from legday_tui.domain.documents.did_you_mean import did_you_mean
from legday_tui.domain.program.aliases import with_settled_names, with_usual_names
from legday_tui.domain.program.exercise_words import words_of
from legday_tui.domain.program.program import Program
from legday_tui.interchange.exercise_names import MAX_NAME_LENGTH, ExerciseNames, cleaned
from legday_tui.settings.preferences import Preferences
from legday_tui.storage.paths import config_dir
from legday_tui.storage.program_file import load_program
from legday_tui.storage.settings_file import NAME, Setting, SettingsFile


@dataclass(frozen=True)
class SettledNames:
    """The names that the user settled, now and before, and the program with them."""

    own_program: Program
    program: Program
    settled: Mapping[str, str]
    """The exercise id of each name, or an empty text."""
    new: Mapping[str, str]
    """Those of them that are settled now."""

    @classmethod
    def of(cls, arguments: Namespace) -> "SettledNames":
        """Return the names of the settings and of `--map`. Exit with code 2 if one has a mistake."""
        own_program, _ = open_program(without_level(arguments))
        new = parse_names(arguments.map or (), own_program)
        settled = {**open_settings().current.names, **new}
        return cls(own_program, with_other_names(own_program, settled), settled, new)

    def remember(self) -> None:
        """Write the new names to the settings."""
        remember(self.new, self.own_program)


def with_other_names(program: Program, settled: Mapping[str, str]) -> Program:
    """Return a program with the names that its exercises usually have elsewhere, and the settled ones."""
    return with_settled_names(with_usual_names(program, load_program(None)), settled)


def parse_names(texts: Sequence[str], program: Program) -> dict[str, str]:
    """Parse `Name=exercise-id`; an empty id keeps the name. Exit with code 2 if one has a mistake."""
    names = ExerciseNames(program)
    found = {}
    for text in texts:
        name, sign, exercise = (part.strip() for part in text.rpartition("="))
        name = cleaned(name)
        if not sign or not name:
            fail(f'--map: expected "Name=exercise-id", found "{text}"')
        if len(name) > MAX_NAME_LENGTH or not words_of(name).words:
            fail(
                f'--map: expected the name of an exercise, of at most {MAX_NAME_LENGTH} characters: "{name}"'
            )
        if names.is_own(name):
            fail(f'--map: "{name}" is an exercise of your program; only other names can be settled')
        meant = names.own(exercise)
        if exercise and meant is None:
            fail(f'--map: there is no exercise "{exercise}"{did_you_mean(exercise, program.exercises)}')
        found[name] = meant or ""
    return found


def remember(new: Mapping[str, str], program: Program) -> None:
    """Write settled names to the settings; `program` is the one without any settled name.

    A name that nothing would know anyway is forgotten instead of kept.
    """
    directory = config_dir()
    if not new or directory is None:
        return
    usual = ExerciseNames(with_other_names(program, {}))
    changed: dict[str, str | None] = {
        name: exercise if exercise or usual.is_known(usual.exercise(name)) else None
        for name, exercise in new.items()
    }
    file = SettingsFile(directory / NAME, Preferences)
    value: Setting = changed
    file.write("names", value).result()
    if file.problem:
        warn(f"the names are not remembered: {file.problem}")
