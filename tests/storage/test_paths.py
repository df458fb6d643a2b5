"""The data directory, also on machines without a home directory."""

from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from legday_tui.storage.errors import DataDirError
from legday_tui.storage.paths import data_dir


def test_the_option_precedes_the_environment_which_precedes_the_platform_default(
    tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert data_dir() == own_home / ".local" / "share" / "legday-tui"
    monkeypatch.setenv("LEGDAY_DATA_DIR", str(tmp_path / "environment"))
    assert data_dir() == tmp_path / "environment"
    assert data_dir(str(tmp_path / "option")) == tmp_path / "option"
    assert (tmp_path / "option").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("value", ["", "relative/place"])
def test_an_unusable_xdg_data_home_is_ignored(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", value)
    assert data_dir() == own_home / ".local" / "share" / "legday-tui"


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
