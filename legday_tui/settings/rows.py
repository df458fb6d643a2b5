"""The rows of the settings screen: the text of each, and the function that changes its value."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from msgspec.structs import replace

from legday_tui.domain.planning.methods import available_methods, usual_method
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Method
from legday_tui.formatting.file_locations import FileLocation
from legday_tui.formatting.methods import method_name
from legday_tui.formatting.names import exercise_name
from legday_tui.parsing.racks import rack_words, with_racks
from legday_tui.settings.preferences import EditablePreference, Value, editable_preferences
from legday_tui.settings.store import Settings

T = TypeVar("T")
CLICKER, KEYS, RACK_PREFIX = "clicker", "keys", "rack-"
RACKS, FILES = "Racks", "Files"


@dataclass(frozen=True)
class SettingRow:
    """A row of the settings screen."""

    name: str
    group: str
    title: str
    description: str
    value: Callable[[], str] = str
    """Returns the current value as text."""
    change: Callable[[int], None] | None = None
    """Moves the value by a number of choices; None if the value is not a choice."""


def setting_rows(
    settings: Settings, program: Program, themes: Sequence[str], file_locations: Sequence[FileLocation]
) -> Iterator[SettingRow]:
    """Yield all rows, group by group."""
    yield _level_row(settings, program)
    for level_id in program.levels:
        yield _method_row(settings, program, level_id)
    for preference in editable_preferences():
        if preference.name == "theme":
            preference = replace(preference, choices=tuple(themes))
        yield _preference_row(settings, preference)
    for name, exercise in program.exercises.items():
        if exercise.rack is not None:
            yield SettingRow(
                RACK_PREFIX + name,
                RACKS,
                exercise_name(program, name),
                "Weights at hand for [ and ]",
                partial(rack_text, settings, program, name),
            )
    yield SettingRow(KEYS, "Keys", "Change the keys", "Which key does what")
    yield SettingRow(
        CLICKER, "Keys", "Test your clicker", "Shows which key arrives, and lets it do what you want"
    )
    for location in file_locations:
        yield SettingRow(
            f"file-{location.title}", FILES, location.title, location.about, partial(str, location.words)
        )


def _level_row(settings: Settings, program: Program) -> SettingRow:
    levels = list(program.levels)

    def current() -> str:
        level = settings.current.level
        return level if level in program.levels else program.default_level

    def change(by: int) -> None:
        settings.change("level", _choice_after(levels, current(), by))

    description = "The level that is offered first"
    return SettingRow("level", "Level", "Level", description, lambda: program.levels[current()].name, change)


def _method_row(settings: Settings, program: Program, level_id: str) -> SettingRow:
    level = program.levels[level_id]

    def current() -> Method:
        return settings.current.methods.get(level_id, usual_method(program, level))

    def change(by: int) -> None:
        method = _choice_after(available_methods(program, level), current(), by)
        settings.change_in("methods", level_id, method)

    title, description = f"Way, {level.name}", f"How to train at the level {level.name}"
    return SettingRow(
        f"method-{level_id}", "Level", title, description, lambda: method_name(current()), change
    )


def _preference_row(settings: Settings, preference: EditablePreference) -> SettingRow:
    name = preference.name

    def change(by: int) -> None:
        settings.change(name, _choice_after(preference.choices, getattr(settings.current, name), by))

    def value() -> str:
        return _value_text(preference, getattr(settings.current, name))

    return SettingRow(name, preference.group, preference.title, preference.description, value, change)


def rack_text(settings: Settings, program: Program, exercise: str) -> str:
    """Return the current rack of an exercise as text: the user's own, else the program's."""
    current = settings.current
    with_own, _ = with_racks(program, current.racks, current.unit)
    rack = with_own.exercises[exercise].rack
    return rack_words(rack, current.unit) if rack else ""


def _value_text(preference: EditablePreference, value: Value) -> str:
    if value is None:
        return preference.unset
    if isinstance(value, bool):
        return "on" if value else "off"
    return f"{value} s" if preference.name.endswith("_s") else str(value)


def _choice_after(choices: Sequence[T], current: T, by: int) -> T:
    """Return the choice `by` positions after the current one, cyclically; the first if it is no choice."""
    return choices[(choices.index(current) + by) % len(choices)] if current in choices else choices[0]
