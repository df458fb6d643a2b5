"""Every test runs in a home of its own, wherever and in whatever time zone it is started."""

import asyncio
import gc
import itertools
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
import textual.app
import textual.pilot
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from legday_tui.domain.program.program import Program
from tests.idle import IdleWait, resize_terminal
from tests.sample import bundled_program
from tests.shared_rules import SharedRules

# Windows has no pseudo-terminals, sockets with a path and scripts of a shell, and lets nobody replace a file
# that is open.
POSIX_ONLY = [
    "e2e",
    "coaching/test_wake_lock.py",
    "commands/test_about_in_a_terminal.py",
    "cues/test_voice.py",
    "storage/test_journal_in_place.py",
    "storage/test_lock.py",
    "web/test_server.py",
]
collect_ignore = POSIX_ONLY if sys.platform == "win32" else []

# No test depends on the time that the machine takes, which may be busy with other work.
hypothesis.settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("untimed")

# Compiling the tests takes longer than importing them: what one worker has compiled the others only read.
sys.dont_write_bytecode = False

TESTS = Path(__file__).parent
SLOWEST = ("e2e", "screens", "simulation")
"""The rooms whose tests take a second or more, those that mostly wait first."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Return how many workers `-n auto` starts: two more than cores, since end-to-end tests mostly wait."""
    return (os.cpu_count() or 1) + 2


def pytest_configure(config: pytest.Config) -> None:
    """Let each worker start at another file, so that it finds the files before its own compiled."""
    worker = getattr(config, "workerinput", None)
    if worker is None or [Path(config.rootpath, path) for path in config.args] != [TESTS]:
        return
    # What is ignored is so only as long as it is not named.
    ignored = {TESTS / name for name in collect_ignore}
    found = sorted(TESTS.rglob("test_*.py"))
    files = [str(path) for path in found if ignored.isdisjoint((path, *path.parents))]
    first = len(files) * int(worker["workerid"].removeprefix("gw")) // worker["workercount"]
    config.args = files[first:] + files[:first]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Bring the tests into an order that all workers share, and in which each begins with the slowest rooms.

    xdist gives each worker as many consecutive tests, and those at the end of its share to workers that have
    none left. A test that waits costs nothing while others compute, and much when it is the last one.
    """
    worker = getattr(config, "workerinput", None)
    if worker is None:
        return
    by_path = sorted(items, key=lambda item: item.path)
    files = [list(tests) for _, tests in itertools.groupby(by_path, key=lambda item: item.path)]
    shares: list[list[pytest.Item]] = [[] for _ in range(worker["workercount"])]
    for tests in sorted(files, key=lambda tests: (_slowness(tests[0].path), -len(tests))):
        min(shares, key=len).extend(tests)
    items[:] = itertools.chain.from_iterable(shares)


def _slowness(path: Path) -> int:
    """Return the place of the room of a test in SLOWEST."""
    room = path.relative_to(TESTS).parts[0]
    return SLOWEST.index(room) if room in SLOWEST else len(SLOWEST)


def pytest_collection_finish() -> None:
    """Let the garbage collector look at no test and no module again, which there are many of."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The paths of home directories, none of which exists yet."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def own_home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home directory, so that no test finds or changes the user's own files."""
    home = next(homes)
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", str(home / "AppData" / "Local"))
    if sys.platform != "win32":  # it would take the name for one of the zone UTC
        monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for variable in (
        "LEGDAY_DATA_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "NO_COLOR", "TEXTUAL_ANIMATIONS",
        "DBUS_SESSION_BUS_ADDRESS", "SSH_CONNECTION",
    ):  # fmt: skip
        monkeypatch.delenv(variable, raising=False)
    return home


@pytest.fixture(scope="session")
def program() -> Program:
    """The program that comes with the package."""
    return bundled_program()


@pytest.fixture(scope="session", autouse=True)
def without_naps() -> Iterator[None]:
    """Replace Textual's wait for an idle process, which takes half of the time of the screen tests."""
    wait = IdleWait()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(asyncio, "to_thread", wait.to_thread)
        patch.setattr(textual.app, "wait_for_idle", wait.wait_for_idle)
        patch.setattr(textual.pilot, "wait_for_idle", wait.wait_for_idle)
        patch.setattr(textual.pilot.Pilot, "_wait_for_screen", wait.wait_for_screen)
        patch.setattr(textual.pilot.Pilot, "resize_terminal", resize_terminal)
        yield


@pytest.fixture(scope="session", autouse=True)
def style_sheets_parsed_once() -> Iterator[None]:
    """Let all apps of a process share the rules of a style sheet, as Textual lets all screens of one app."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", SharedRules().parse_rules)
        # The same hash as Textual's own, the identity, without a call of Python for each rule and widget.
        patch.setattr(RuleSet, "__hash__", object.__hash__)
        yield


@pytest.fixture(scope="session", autouse=True)
def without_fsync() -> Iterator[None]:
    """Check the descriptor only: no test cuts the power, which is all that fsync is for, and a disk is slow.

    The programs that the end-to-end tests start are not touched by this.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", os.fstat)
        yield
