"""What stands in the list of the settings: each line with its words, and what changes it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from msgspec.structs import replace

from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Method
from legday_tui.formatting.file_locations import FileLocation
from legday_tui.formatting.methods import available_methods, method_name
from legday_tui.formatting.names import exercise_name
from legday_tui.parsing.racks import rack_words, with_racks
from legday_tui.settings.preferences import Entry, Value, entries
from legday_tui.settings.store import Settings

T = TypeVar("T")
CLICKER, KEYS, RACK = "clicker", "keys", "rack-"
RACKS, FILES = "Racks", "Files"


@dataclass(frozen=True)
class Row:
    """A line of the settings."""

    name: str
    group: str
    title: str
    about: str
    value: Callable[[], str] = str
    """What it is set to, in words."""
    turn: Callable[[int], None] | None = None
    """Sets it to the choice so many places on; None for what is asked for elsewhere, or cannot be changed."""


def setting_rows(
    settings: Settings, program: Program, themes: Sequence[str], file_locations: Sequence[FileLocation]
) -> Iterator[Row]:
    """All lines, group by group."""
    yield _level_row(settings, program)
    for level_id in program.levels:
        yield _method_row(settings, program, level_id)
    for entry in entries():
        yield _entry_row(settings, replace(entry, choices=tuple(themes)) if entry.name == "theme" else entry)
    for name, exercise in program.exercises.items():
        if exercise.rack is not None:
            words = partial(rack_text, settings, program, name)
            yield Row(RACK + name, RACKS, exercise_name(program, name), "Weights at hand for [ and ]", words)
    yield Row(KEYS, "Keys", "Change the keys", "Which key does what")
    yield Row(CLICKER, "Keys", "Test your clicker", "Shows which key arrives, and lets it do what you want")
    for location in file_locations:
        yield Row(
            f"place-{location.title}", FILES, location.title, location.about, partial(str, location.words)
        )


def _level_row(settings: Settings, program: Program) -> Row:
    levels = list(program.levels)

    def now() -> str:
        chosen = settings.current.level
        return chosen if chosen in program.levels else program.default_level

    def turn(by: int) -> None:
        settings.change("level", _on(levels, now(), by))

    return Row(
        "level", "Level", "Level", "The level that is offered first", lambda: program.levels[now()].name, turn
    )


def _method_row(settings: Settings, program: Program, level_id: str) -> Row:
    level = program.levels[level_id]

    def now() -> Method:
        return settings.current.methods.get(level_id, level.usual_method)

    def turn(by: int) -> None:
        settings.change_in("methods", level_id, _on(available_methods(program, level), now(), by))

    about = f"How to train at the level {level.name}"
    return Row(f"way-{level_id}", "Level", f"Way, {level.name}", about, lambda: method_name(now()), turn)


def _entry_row(settings: Settings, entry: Entry) -> Row:
    def turn(by: int) -> None:
        settings.change(entry.name, _on(entry.choices, getattr(settings.current, entry.name), by))

    def words() -> str:
        return value_words(entry, getattr(settings.current, entry.name))

    return Row(entry.name, entry.group, entry.title, entry.description, words, turn)


def rack_text(settings: Settings, program: Program, exercise: str) -> str:
    """The rack as it stands: the user's own, or the program's."""
    current = settings.current
    with_own, _ = with_racks(program, current.racks, current.unit)
    rack = with_own.exercises[exercise].rack
    return rack_words(rack, current.unit) if rack else ""


def value_words(entry: Entry, value: Value) -> str:
    """What a setting is set to, in words."""
    if value is None:
        return "as suggested" if entry.name == "hold_target_s" else "as the program says"
    if isinstance(value, bool):
        return "on" if value else "off"
    return f"{value} s" if entry.name.endswith("_s") else str(value)


def _on(choices: Sequence[T], now: T, by: int) -> T:
    """The choice so many places on, from the end back to the beginning."""
    return choices[(choices.index(now) + by) % len(choices)] if now in choices else choices[0]
