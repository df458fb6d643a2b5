"""The rows of the settings screen: the text of each, its choices, and what it is by default."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from msgspec.structs import replace

from legday_tui.domain.planning.methods import available_methods
from legday_tui.domain.program.program import Program
from legday_tui.formatting.file_locations import FileLocation
from legday_tui.formatting.methods import method_name
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.places import at_place
from legday_tui.formatting.units import duration_range, listed
from legday_tui.settings.places import current_place, has_several, place_ids, place_name
from legday_tui.settings.preferences import COACHING, EditablePreference, Value, editable_preferences
from legday_tui.settings.racks import common_rack_text, place_summary, rack_text
from legday_tui.settings.store import Settings

CLICKER, KEYS, ALL_RACKS, RACK_PREFIX, THEME = "clicker", "keys", "racks", "rack-", "theme"
TRAINING, RACKS, FILES = "Training", "What dumbbells do you have?", "Files"
PLACES, THINGS, PLACE_PREFIX, NEW_PLACE = "Where you train", "things", "place-", "new-place"
AS_LAST_TIME = "as last time"
"""The choice of the training style of the last session at a level."""
PROGRAMS_REST = "the program's"
"""The choice of the rest of the program after an exercise, which is in general the level's."""


class RowChoice(NamedTuple):
    """One of the values of a setting."""

    name: str
    choose: Callable[[], None]
    """Sets and saves the value."""


@dataclass(frozen=True)
class SettingRow:
    """A row of the settings screen."""

    name: str
    group: str
    title: str
    description: str
    value: Callable[[], str] = str
    """Returns the current value as text."""
    choices: tuple[RowChoice, ...] = ()
    """All values in order; empty if the value is not a choice."""
    default: str = ""
    """The text of the value of a fresh installation; empty if it is not a choice."""

    @property
    def is_changed(self) -> bool:
        """Whether the value is another one than the default."""
        return bool(self.default) and self.value() != self.default

    def change(self, by: int) -> None:
        """Move the value by that many choices, cyclically; to the first if the value is not a choice."""
        names = [choice.name for choice in self.choices]
        value = self.value()
        self.choices[(names.index(value) + by) % len(names) if value in names else 0].choose()

    def choose(self, name: str) -> None:
        """Set the choice with this name."""
        next(choice for choice in self.choices if choice.name == name).choose()


def setting_rows(
    settings: Settings, program: Program, themes: Sequence[str], file_locations: Sequence[FileLocation]
) -> Iterator[SettingRow]:
    """Yield all rows, group by group."""
    yield _level_row(settings, program)
    for level_id in program.levels:
        yield _method_row(settings, program, level_id)
    preferences = [*editable_preferences()]
    yield from (_preference_row(settings, p) for p in preferences if p.group == COACHING)
    yield from (
        _rest_row(settings, program, name) for name in settings.current.rests if name in program.exercises
    )
    yield from _rack_rows(settings, program)
    yield from _place_rows(settings, program)
    for preference in preferences:
        if preference.name == THEME:
            preference = replace(preference, choices=tuple(themes))
        if preference.group != COACHING:
            yield _preference_row(settings, preference)
    yield SettingRow(KEYS, "Keys", "Change keys", "Give any action the key you like")
    yield SettingRow(
        CLICKER, "Keys", "Test your clicker", "See which key arrives, and make it do what you want"
    )
    for location in file_locations:
        yield SettingRow(
            f"file-{location.title}", FILES, location.title, location.about, partial(str, location.words)
        )


def _level_row(settings: Settings, program: Program) -> SettingRow:
    def current() -> str:
        level = settings.current.level
        return program.levels[level if level in program.levels else program.default_level].name

    choices = tuple(
        RowChoice(level.name, partial(settings.change, "level", level_id))
        for level_id, level in program.levels.items()
    )
    default = program.levels[program.default_level].name
    return SettingRow(
        "level", TRAINING, "Level", "The level that home offers first", current, choices, default
    )


def _method_row(settings: Settings, program: Program, level_id: str) -> SettingRow:
    level = program.levels[level_id]

    def value() -> str:
        chosen = settings.current.methods.get(level_id)
        return AS_LAST_TIME if chosen is None else method_name(chosen)

    choices = (
        RowChoice(AS_LAST_TIME, partial(settings.remove_from, "methods", level_id)),
        *(
            RowChoice(method_name(method), partial(settings.change_in, "methods", level_id, method))
            for method in available_methods(program, level)
        ),
    )
    title, about = f"Style, {level.name}", f"Your training style at {level.name} level"
    return SettingRow(f"method-{level_id}", TRAINING, title, about, value, choices, AS_LAST_TIME)


def _rest_row(settings: Settings, program: Program, exercise: str) -> SettingRow:
    """Return the row of a rest that was kept for an exercise, with which it is dropped and taken again."""
    kept = settings.current.rests[exercise]

    def value() -> str:
        own = settings.current.rests.get(exercise)
        return PROGRAMS_REST if own is None else duration_range(*own)

    choices = (
        RowChoice(PROGRAMS_REST, partial(settings.remove_from, "rests", exercise)),
        RowChoice(duration_range(*kept), partial(settings.change_in, "rests", exercise, kept)),
    )
    name = exercise_name(program, exercise)
    about = f"How long you rest after {name}, instead of the level's rest"
    return SettingRow(f"rest-{exercise}", COACHING, f"Rest, {name}", about, value, choices, PROGRAMS_REST)


def _rack_rows(settings: Settings, program: Program) -> Iterator[SettingRow]:
    exercises = [name for name, exercise in program.exercises.items() if exercise.rack is not None]
    if exercises:
        now = settings.current
        here = f" {at_place(place_name(now, current_place(now)))}" if has_several(now) else ""
        about = f"The weights you have{here}, for every exercise: the coach picks from these"
        yield SettingRow(
            ALL_RACKS, RACKS, "For everything", about, partial(common_rack_text, settings, program)
        )
    for name in exercises:
        about = "Only if this one uses other weights, such as a barbell"
        value = partial(rack_text, settings, program, name)
        yield SettingRow(RACK_PREFIX + name, RACKS, exercise_name(program, name), about, value)


def _place_rows(settings: Settings, program: Program) -> Iterator[SettingRow]:
    """Yield a row for each place; with only one, a row for what is there, and one to add another."""
    now = settings.current
    if has_several(now):
        for place in place_ids(now):
            name = place_name(now, place)
            value = partial(_place_text, settings, program, place)
            yield SettingRow(PLACE_PREFIX + place, PLACES, name, "Its weights, what's there, its name", value)
    elif program.needs:
        about = "The coach works around what isn't there: another exercise, and the reason"
        yield SettingRow(THINGS, PLACES, "What's there", about, partial(_missing_text, settings, program))
    about = "With weights and things of its own: home, a hotel, a park"
    yield SettingRow(NEW_PLACE, PLACES, "Add a place", about)


def _place_text(settings: Settings, program: Program, place: str) -> str:
    here = "here now: " if place == current_place(settings.current) else ""
    return f"{here}{place_summary(settings, program, place)}"


def _missing_text(settings: Settings, program: Program) -> str:
    missing = [thing for thing in program.needs if thing in settings.current.missing]
    return f"all but {listed(missing)}" if missing else "everything"


def _preference_row(settings: Settings, preference: EditablePreference) -> SettingRow:
    name = preference.name

    def value() -> str:
        return _value_text(preference, getattr(settings.current, name))

    choices = tuple(
        RowChoice(_value_text(preference, choice), partial(settings.change, name, choice))
        for choice in preference.choices
    )
    default = _value_text(preference, preference.default)
    return SettingRow(
        name, preference.group, preference.title, preference.description, value, choices, default
    )


def _value_text(preference: EditablePreference, value: Value) -> str:
    if value is None:
        return preference.unset
    if isinstance(value, bool):
        return "on" if value else "off"
    return f"{value} s" if preference.name.endswith("_s") else str(value)
