"""Writing a file that the user named."""

from pathlib import Path

import pytest

from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.named_files import write_named_file


def test_write_returns_the_absolute_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert write_named_file(Path("out.json"), b"{}") == tmp_path / "out.json"
    assert write_named_file(Path("out.json"), b"[]").read_bytes() == b"[]"


def test_a_new_file_does_not_replace_an_existing_one(tmp_path: Path) -> None:
    (tmp_path / "out.json").write_bytes(b"precious")
    with pytest.raises(SaveFailedError, match="is there already"):
        write_named_file(tmp_path / "out.json", b"{}", new=True)
    assert (tmp_path / "out.json").read_bytes() == b"precious"


@pytest.mark.parametrize("name", ["", "no/such/folder/out", "~nobody-here/out", "a\0b", "n" * 5000])
def test_an_impossible_name_is_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SaveFailedError, match=r"cannot be written|can be written|not the name of"):
        write_named_file(Path(name), b"{}")
    assert not list(tmp_path.iterdir())
