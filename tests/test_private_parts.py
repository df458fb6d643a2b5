"""One module touches private parts of libraries, so that a new release of one can break one module only."""

from pathlib import Path

import pytest

from tests.private_parts import PACKAGE, Sources, overridden

TESTS = Path(__file__).parent
ABOUT_THEM = {Path(__file__), TESTS / "test_textual_internals.py", TESTS / "terminal" / "test_reading.py"}
"""The tests of what is private, which remove it or name it."""
SEAM = "legday_tui/textual_internals.py"
TESTS_TOUCH = {
    # The wait for an idle app that takes as long as the app works, and no longer.
    "idle.py": {"_exception_event", "_ready", "_resize_timer", "_wait_for_screen"},
    "test_idle.py": {"textual._wait"},
    # Style sheets that are parsed once for all tests.
    "conftest.py": {"_parse_rules", "_wait_for_screen"},
    "shared_rules.py": {"_parse_rules"},
    "test_shared_rules.py": {"_parse_rules"},
    # What must not outlive its screen, and what must not be done again.
    "screens/test_memory_use.py": {"_styles_cache", "textual._styles_cache.StylesCache"},
    "widgets/test_set_track.py": {"_layout_required"},
    # argparse says nowhere else which options a parser has.
    "commands/make_man_page.py": {"_AppendAction", "_SubParsersAction", "_actions"},
    "commands/test_man_page.py": {"_SubParsersAction", "_actions"},
    # What `ctypes.byref` refers to, in the place of Windows.
    "platforms/test_clocks.py": {"_obj"},
    # `os._exit` is documented: it ends a process as a power cut does.
    "storage/test_every_operation_fails.py": {"_exit"},
    "web/echo_coach.py": {"_exit"},
}
"""The private parts of libraries that tests need, by file."""


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


def test_tests_touch_only_the_private_parts_that_they_must(package: Sources) -> None:
    tests = Sources({*TESTS.rglob("*.py")} - ABOUT_THEM)
    touched: dict[str, set[str]] = {}
    for file, _, name in tests.touched(package.all_names() | tests.all_names()):
        touched.setdefault(file.relative_to(TESTS).as_posix(), set()).add(name)
    assert touched == TESTS_TOUCH


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
