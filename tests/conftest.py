"""Every test runs in a home of its own, wherever and in whatever time zone it is started."""

from pathlib import Path

import pytest

from legday_tui.domain.program.program import Program
from legday_tui.storage.program_file import load_program


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh home directory: no test finds, or touches, what is on the machine."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for variable in ("LEGDAY_DATA_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "NO_COLOR", "TEXTUAL_ANIMATIONS"):
        monkeypatch.delenv(variable, raising=False)
    return home


@pytest.fixture(scope="session")
def program() -> Program:
    """The program that comes with the package."""
    return load_program(None)
