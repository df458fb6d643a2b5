"""The data directory, also on machines without a home directory."""

import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest
from platformdirs.macos import MacOS

from legday_tui.storage.errors import DataDirError
from legday_tui.storage.paths import config_dir, data_dir

PLACES = {"darwin": "Library/Application Support", "win32": "AppData/Local"}
OWN_DATA = PLACES.get(sys.platform, ".local/share")
"""Where the data of a user is, below the home directory."""


def test_the_option_precedes_the_environment_which_precedes_the_platform_default(
    tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert data_dir() == own_home / OWN_DATA / "legday-tui"
    monkeypatch.setenv("LEGDAY_DATA_DIR", str(tmp_path / "environment"))
    assert data_dir() == tmp_path / "environment"
    assert data_dir(str(tmp_path / "option")) == tmp_path / "option"
    assert sys.platform == "win32" or (tmp_path / "option").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("value", ["", "relative/place"])
def test_an_unusable_xdg_data_home_is_ignored(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", value)
    assert data_dir() == own_home / OWN_DATA / "legday-tui"


def test_macos_has_one_folder_for_data_and_settings(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "PlatformDirs", MacOS)

    assert data_dir() == own_home / PLACES["darwin"] / "legday-tui"
    assert config_dir() == data_dir()


def test_a_relative_option_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_dir("here") == tmp_path / "here"


def raise_no_home(*_: object, **__: object) -> str:
    raise RuntimeError("Could not determine home directory.")


@pytest.mark.parametrize("user_data_dir", [raise_no_home, lambda *_, **__: "~/relative"])
def test_without_a_home_directory_an_error_is_raised_and_nothing_created(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, user_data_dir: Callable[..., str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(platformdirs, "user_data_dir", user_data_dir)
    with pytest.raises(DataDirError, match="--data-dir"):
        data_dir()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("option", ["", "  "])
def test_an_empty_option_is_refused(option: str) -> None:
    with pytest.raises(DataDirError, match="--data-dir"):
        data_dir(option)


def test_the_home_of_nobody_is_refused() -> None:
    with pytest.raises(DataDirError, match="~nobody-here/legs names no home directory; choose another"):
        data_dir("~nobody-here/legs")


def test_a_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(DataDirError, match="is a file"):
        data_dir(str(file))
    with pytest.raises(DataDirError, match="cannot create"):
        data_dir(str(file / "below"))
