"""The arrows between the pieces, and the rooms that each of them has."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

PACKAGE = Path(__file__).parent.parent / "legday_tui"
FILES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300
TYPICAL = 100

MAY_KNOW = {
    "domain": {"domain"},
    "figure": {"figure", "domain"},
    "storage": {"storage", "domain", "figure", "preferences"},
    "cues": {"cues", "preferences"},
    "preferences": {"domain"},
    "settings": {"preferences"},
    "widgets": {"widgets", "domain", "words", "figure"},
    "screens": {
        "screens", "widgets", "domain", "coach", "cues", "clock",
        "keys", "words", "report", "today", "weights", "figure", "preferences", "settings",
        "why", "ways", "outlook", "racks", "corrections", "listing", "past_words", "record_words",
        "trend_words", "balance_words", "day_plans", "draft_words",
    },
    "coach": {"domain", "clock"},
    "clock": set(),
    "words": {"domain", "preferences"},
    "why": {"domain", "preferences", "words"},
    "ways": {"domain"},
    "outlook": {"domain", "preferences", "why", "words"},
    "report": {"domain", "words", "preferences"},
    "corrections": {"domain"},
    "finding": {"domain", "report", "ways", "words"},
    "record_words": {"domain", "preferences", "words"},
    "past_words": {"domain", "outlook", "preferences", "report", "ways", "words"},
    "day_plans": {"domain", "settings", "today", "ways"},
    "draft_words": {"domain", "words"},
    "today": {"domain", "words", "why", "preferences"},
    "weights": {"domain", "preferences"},
    "racks": {"domain", "preferences"},
    "keys": set(),
    "diary": {"domain", "storage"},
    "plain": {"plain", "domain", "coach", "screens", "words", "why", "report"},
    "memory": {"domain", "storage", "clock"},
    "archive": {"domain", "listing", "memory", "storage"},
    "listing": {"domain", "finding"},
    "trend_words": {"domain", "preferences", "words"},
    "balance_words": {"domain"},
    "drafts": {"domain", "storage"},
    "web": {"web"},
}  # fmt: skip
"""Which pieces of the package a piece may import; the pieces of the wiring are not listed."""


def imports_of(file: Path) -> Iterator[str]:
    """The full names of all modules that a file imports, also inside functions."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def piece_of(module: str) -> str:
    """`legday_tui.domain.planning.plan` belongs to `domain`."""
    return module.split(".")[1] if "." in module else ""


def printed_by(code: str) -> str:
    """What a fresh interpreter prints that runs it."""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return run.stdout.strip()


def test_the_training_can_be_imported_without_screen_disk_or_clock() -> None:
    code = (
        "import sys, importlib, pkgutil, legday_tui.domain, legday_tui.figure\n"
        "for package in (legday_tui.domain, legday_tui.figure):\n"
        "    for module in pkgutil.walk_packages(package.__path__, f'{package.__name__}.'):\n"
        "        importlib.import_module(module.name)\n"
        "print([name for name in ('textual', 'rich', 'tinydb', 'random', 'asyncio') if name in sys.modules])"
    )
    assert printed_by(code) == "[]"


def test_the_first_screen_waits_for_nothing_that_it_does_not_show() -> None:
    code = (
        "import sys, legday_tui.cli, legday_tui.commands.train, legday_tui.app\n"
        "kept_out = ('tinydb', 'filelock', 'tomlkit', 'playsound3', 'plotext', 'legday_tui.figure',\n"
        "    'legday_tui.domain.workout.workout', 'legday_tui.domain.planning.planner',\n"
        "    'legday_tui.storage.loading',\n"
        "    'legday_tui.coaching.training', 'legday_tui.history.editor',\n"
        "    'legday_tui.screens.stage_screens')\n"
        "print([name for name in kept_out if name in sys.modules])"
    )
    assert printed_by(code) == "[]"


@pytest.mark.parametrize("piece", sorted(MAY_KNOW))
def test_a_piece_imports_only_those_that_it_may_know(piece: str) -> None:
    files = [f for f in FILES if f.relative_to(PACKAGE).with_suffix("").parts[0] == piece]
    known = {
        (str(file.relative_to(PACKAGE)), piece_of(module))
        for file in files
        for module in imports_of(file)
        if module.startswith("legday_tui.")
    }
    assert {(file, other) for file, other in known if other not in MAY_KNOW[piece]} == set()


def test_only_the_clock_asks_what_time_it_is() -> None:
    asking = {
        str(file.relative_to(PACKAGE))
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if (isinstance(node, ast.Attribute) and node.attr in ("now", "today", "utcnow"))
        or (isinstance(node, ast.Import) and any(alias.name == "time" for alias in node.names))
        or (isinstance(node, ast.ImportFrom) and node.module == "time")
    }
    # The name of a file in quarantine is no training time, nor is how late a sound would be.
    assert asking == {"clock.py", "storage/quarantine.py", "cues/newest.py"}


def test_no_handler_calls_that_of_its_base_class() -> None:
    """Textual calls the handlers of all base classes by itself: what they begin would run twice."""
    calls = re.compile(r"super\(\)\._?on_(?!event)")
    assert [str(f.relative_to(PACKAGE)) for f in FILES if calls.search(f.read_text("utf-8"))] == []


def test_no_file_is_long_and_most_are_short() -> None:
    lengths = {str(f.relative_to(PACKAGE)): len(f.read_text("utf-8").splitlines()) for f in FILES}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}
    assert median(length for length in lengths.values() if length > 1) < TYPICAL


def test_colours_come_from_the_theme_alone() -> None:
    literal = re.compile(r"(color|background|border\w*|tint):[^;{]*(#[0-9a-fA-F]{3}|rgb\(|hsl\()")
    sources = [*FILES, *PACKAGE.rglob("*.tcss")]
    assert {str(f.relative_to(PACKAGE)) for f in sources if literal.search(f.read_text("utf-8"))} == set()
