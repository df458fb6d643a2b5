"""Names that no file can have on Windows."""

import sys
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import cast

import pytest

from legday_tui.platforms.file_names import impossible_name
from legday_tui.storage.errors import DataDirError, SaveFailedError
from legday_tui.storage.named_files import named_folder, write_named_file
from legday_tui.storage.paths import data_dir


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("C:\\Users\\me\\legs.json", None),
        ("\\\\nas\\share\\legs.json", None),
        ("\\\\?\\C:\\a\\legs.json", None),
        ("legs.json", None),
        ("..\\console.json", None),
        ("C:\\me\\legs 18:04.json", "has : in its name"),
        ("C:\\me\\what?*.json", "has * or ? in its name"),
        ("C:\\me\\a\tb.json", "in its name"),
        ("C:\\me\\con", "con is a device"),
        ("C:\\AUX.backup\\legs.json", "AUX.backup is a device"),
        ("lpt1.json", "lpt1.json is a device"),
        ("C:\\me\\legs.", "ends with a dot or a space"),
        ("C:\\me \\legs.json", "ends with a dot or a space"),
    ],
)
def test_windows_has_names_that_are_impossible(
    monkeypatch: pytest.MonkeyPatch, path: str, reason: str | None
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    found = impossible_name(cast(Path, PureWindowsPath(path)))
    assert found is None if reason is None else found is not None and reason in found


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_other_systems_have_all_of_them(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    for name in ("con", "legs 18:04.json", "legs."):
        assert impossible_name(cast(Path, PurePosixPath("/tmp") / name)) is None


def test_such_a_name_gets_a_sentence_and_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    with pytest.raises(SaveFailedError, match=r"04\.json cannot be written: no file on Windows has : in"):
        write_named_file(tmp_path / "legs 18:04.json", b"{}")
    with pytest.raises(SaveFailedError, match="nul cannot be made a folder: nul is a device on Windows"):
        named_folder(tmp_path / "nul")
    with pytest.raises(DataDirError, match="con is a device on Windows; choose another --data-dir"):
        data_dir(str(tmp_path / "con"))
    assert list(tmp_path.iterdir()) == []
