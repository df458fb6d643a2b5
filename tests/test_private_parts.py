"""One module touches private parts of libraries, so that a new release of one can break one module only."""

from pathlib import Path

import pytest

from tests.private_parts import PACKAGE, Sources, overridden

TESTS = Path(__file__).parent
ABOUT_THEM = {Path(__file__), TESTS / "test_textual_internals.py", TESTS / "terminal" / "test_reading.py"}
"""The tests of what is private, which remove it or name it."""
SEAM = "legday_tui/textual_internals.py"
TESTS_THAT_MUST = {
    "idle.py": "a wait for an idle app that takes as long as the app works, and no longer",
    "test_idle.py": "the wait that it replaces",
    "shared_rules.py": "style sheets that are parsed once for all tests",
    "test_shared_rules.py": "the parsing that it replaces",
    "conftest.py": "both replacements",
    "screens/test_memory_use.py": "what must not outlive its screen",
    "widgets/test_set_track.py": "a layout that must not be needed",
    "commands/make_man_page.py": "argparse says nowhere else which options a parser has",
    "commands/test_man_page.py": "the same",
    "platforms/test_clocks.py": "ctypes does not say to what a reference refers",
    "storage/test_every_operation_fails.py": "`os._exit` is documented: a process ends as in a power cut",
    "web/echo_coach.py": "the same",
}
"""Why a file of the tests touches private parts of libraries."""


@pytest.fixture(scope="module")
def package() -> Sources:
    """All files of the package."""
    return Sources(sorted(PACKAGE.rglob("*.py")))


def test_one_module_touches_private_parts_of_libraries(package: Sources) -> None:
    places = [(file.relative_to(PACKAGE.parent).as_posix(), name) for file, _, name in package.touched()]
    assert [place for place in places if place[0] != SEAM] == []
    assert {name for _, name in places} >= {"_compositor", "textual._xterm_parser"}


def test_no_class_shares_a_private_name_with_a_class_of_a_library() -> None:
    assert sorted(overridden()) == [
        "legday_tui.textual_internals.CrashRecorder._fatal_error",
        "legday_tui.textual_internals.CrashRecorder._handle_exception",
    ]


def test_no_other_test_touches_private_parts_of_libraries(package: Sources) -> None:
    tests = Sources({*TESTS.rglob("*.py")} - ABOUT_THEM)
    touched = {file for file, _, _ in tests.touched(package.all_names() | tests.all_names())}
    assert {file.relative_to(TESTS).as_posix() for file in touched} == {*TESTS_THAT_MUST}


OWN = "class Own(App):\n    def "
FOUND = {
    "import textual._wait": ["textual._wait"],
    "from textual._wait import wait_for_idle": ["textual._wait.wait_for_idle"],
    "from textual.keys import _character_to_key as key": ["textual.keys._character_to_key"],
    "screen._compositor.size": ["_compositor"],
    f"{OWN}leave(self): self._driver.close()": ["_driver"],
    f"{OWN}leave(self): super()._exit()": ["_exit"],
    f"{OWN}set(self): self._driver = 1\nclass Other(App):\n    def get(self): self._driver": ["_driver"],
    "getattr(driver, '_queue', None)": ["_queue"],
    "patch.setattr(Stylesheet, '_parse_rules', parse)": ["_parse_rules"],
    "import_module('textual._wait')": ["textual._wait"],
}
NOT_FOUND = [
    "from __future__ import annotations",
    "binding._replace(key='a')",
    "self.__class__.__name__",
    "class Own:\n    _size: int = 0\n    def get(self): return self._size",
    "class Own:\n    __slots__ = ('_size',)\n    def get(self): return self._size",
    f"{OWN}set(self): self._size = 0\nclass Other(Own):\n    def get(self): return self._size",
    "title = 'a_b._'",
]


@pytest.mark.parametrize("code", [*FOUND, *NOT_FOUND])
def test_private_parts_are_found_however_they_are_reached(tmp_path: Path, code: str) -> None:
    file = tmp_path / "code.py"
    file.write_text(code)
    assert [name for _, _, name in Sources([file]).touched()] == FOUND.get(code, [])
