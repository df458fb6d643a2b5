"""`import` and `export` on the command line."""

import json
from pathlib import Path

import pytest

from tests.e2e.runs import files, run
from tests.storage.file_operations import fill

FIXTURES = Path(__file__).parents[1] / "interchange" / "fixtures"
FOREIGN = [
    FIXTURES / name
    for name in ("strong_classic.csv", "hevy_imperial.csv", "fitnotes.csv", "table.csv", "wger_logs.json")
]


def sessions(data_dir: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("export", data_dir=data_dir).stdout)["sessions"]
    return found


@pytest.mark.parametrize("file", FOREIGN, ids=lambda file: file.stem)
def test_a_file_is_previewed_imported_and_undone(file: Path, tmp_path: Path) -> None:
    preview = run("import", str(file), "--dry-run", data_dir=tmp_path)
    assert (preview.returncode, preview.stderr) == (0, "")
    assert "nothing was changed" in preview.stdout
    assert sessions(tmp_path) == []

    assert "imported " in run("import", str(file), data_dir=tmp_path).stdout
    imported = sessions(tmp_path)
    assert imported
    history = (tmp_path / "history.json").read_bytes()

    again = run("import", str(file), data_dir=tmp_path)
    assert "here already" in again.stdout
    assert "nothing was changed" in again.stdout
    assert (tmp_path / "history.json").read_bytes() == history

    assert "undid" in run("import", "--undo", data_dir=tmp_path).stdout
    assert sessions(tmp_path) == []
    assert "there is no import" in run("import", "--undo", data_dir=tmp_path).stdout
    run("import", str(file), data_dir=tmp_path)
    assert sessions(tmp_path) == imported
    assert "PROBLEM" not in run("doctor", data_dir=tmp_path).stdout


@pytest.mark.parametrize("to", ["json", "csv", "strong", "hevy", "fitnotes"])
def test_an_export_can_be_imported_again(to: str, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    fill(tmp_path / "old")
    out = tmp_path / "out"
    assert run("export", "--format", to, "-o", str(out), data_dir=tmp_path / "old").returncode == 0
    result = run("import", str(out), data_dir=tmp_path / "new")
    assert result.returncode == 0
    old, new = sessions(tmp_path / "old"), sessions(tmp_path / "new")
    if to in ("json", "csv"):
        assert new == old
    again = run("import", str(out), data_dir=tmp_path / "old")
    assert "nothing was changed" in again.stdout


def test_an_invalid_line_is_reported_and_nothing_is_imported(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    fill(tmp_path / "data")
    before = files(tmp_path / "data")
    lines = (FIXTURES / "strong_android.csv").read_text("utf-8-sig").splitlines(keepends=True)
    bad = tmp_path / "bad.csv"
    bad.write_text("".join([*lines[:2], lines[2].replace(";", "", 3), *lines[3:]]))
    result = run("import", str(bad), data_dir=tmp_path / "data")
    assert result.returncode == 2
    assert "line 3: expected" in result.stdout
    assert "line 3" in result.stderr
    assert "nothing was changed" in result.stderr
    assert result.stderr.count("\n") == 1
    assert {**files(tmp_path / "data"), "legday.lock": b""} == {**before, "legday.lock": b""}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "give one file"),
        (["a.csv", "--undo"], "give one file"),
        (["/does/not/exist.csv"], "/does/not/exist.csv"),
        (["/"], "found a folder"),
        (["/dev/zero"], "found a pipe or a device"),
        (["a.csv", "--unit", "stone"], "stone"),
    ],
)
def test_a_source_that_cannot_be_read_is_reported(arguments: list[str], says: str, tmp_path: Path) -> None:
    result = run("import", *arguments, data_dir=tmp_path)
    assert result.returncode == 2
    assert says in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_session_that_the_user_deleted_is_not_imported_again(tmp_path: Path) -> None:
    fill(tmp_path)
    exported = tmp_path / "all.json"
    run("export", "-o", str(exported), data_dir=tmp_path)
    tables = json.loads((tmp_path / "history.json").read_text())
    gone = tables["sessions"].pop("1")
    tables["deleted"] = {"1": {"id": gone["id"]}}
    (tmp_path / "history.json").write_text(json.dumps(tables))
    result = run("import", str(exported), data_dir=tmp_path)
    assert "deleted by you" in result.stdout
    assert gone["id"] not in [session["id"] for session in sessions(tmp_path)]
