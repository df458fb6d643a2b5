"""`export --format fit` writes a file per session, and replaces only poorer ones of the same session."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from legday_tui.commands import export_fit
from legday_tui.commands.export import export
from legday_tui.commands.options import build_parser
from legday_tui.storage.history import History
from tests.commands.running import run, run_in
from tests.interchange.fit.reading import read
from tests.sample import session

FIT = ("export", "--format", "fit")


def history_of(directory: Path, *numbers: int) -> Path:
    for number in numbers:
        History(directory / "history.json").upsert(session(number))
    return directory


def test_all_sessions_go_into_a_folder_and_nothing_fuller_is_replaced(tmp_path: Path) -> None:
    data, folder = history_of(tmp_path, 1, 2), tmp_path / "activities"
    History(data / "history.json").upsert(replace(session(3), rehearsal=True))
    first = run(*FIT, "-o", str(folder), data_dir=data)
    assert (first.returncode, first.stdout) == (0, f"2 sessions in {folder}\n")
    assert first.stderr == (
        "legday-tui: 1 session left out: rehearsals count for nothing, and FIT can't say so\n"
    )
    names = ["2026-11-17-180411-00000001.fit", "2026-11-18-180411-00000002.fit"]
    assert sorted(file.name for file in folder.iterdir()) == names
    good = [(folder / name).read_bytes() for name in names]
    assert [len(read(content).sets) for content in good] == [len(session(n).sets) for n in (1, 2)]

    (folder / names[1]).write_bytes(b"mine")
    History(data / "history.json").upsert(replace(session(1), sets=session(1).sets[:3]))
    second = run(*FIT, "-o", str(folder), data_dir=data)
    assert (second.returncode, second.stdout) == (1, f"0 sessions in {folder}\n")
    assert f"{names[0]} was not written: it has 28 sets instead of 3; --force replaces it" in second.stderr
    assert f"{names[1]} was not written: it has something else than this session" in second.stderr
    assert (folder / names[0]).read_bytes() == good[0]
    assert run(*FIT, "-o", str(folder), "--force", data_dir=data).returncode == 0
    assert len(read((folder / names[0]).read_bytes()).sets) == 3
    assert (folder / names[1]).read_bytes() == good[1]


def test_what_cannot_be_read_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, file = history_of(tmp_path, 1), tmp_path / "mine.fit"
    file.write_bytes(b"12345")
    monkeypatch.setattr(export_fit, "MAX_BYTES", 4)
    arguments = build_parser().parse_args(
        [*FIT, "--session", "last", "-o", str(file), "--data-dir", str(data)]
    )

    assert export(arguments) == 1
    assert file.read_bytes() == b"12345"


def test_one_session_goes_into_a_file_a_folder_or_a_pipe(tmp_path: Path) -> None:
    data, file = history_of(tmp_path, 1, 2), tmp_path / "last.fit"
    assert run(*FIT, "--session", "last", "-o", str(file), data_dir=data).returncode == 0
    assert f"{read(file.read_bytes()).one('session')['start_time']:%d}" == "18"

    piped = run_in("utf-8", *FIT, "--session", "2026-11-17", data_dir=data)
    inside = run(*FIT, "--session", "2026-11-17", "-o", str(tmp_path), data_dir=data)
    assert inside.stdout == f"1 session in {tmp_path}\n"
    assert (tmp_path / "2026-11-17-180411-00000001.fit").read_bytes() == piped.stdout


def test_what_cannot_be_written_is_said_in_one_sentence(tmp_path: Path) -> None:
    data = history_of(tmp_path, 1)
    one_each = (
        "legday-tui: a FIT file holds one session: add -o FOLDER for all, or --session last -o FILE for one\n"
    )
    (tmp_path / "note.txt").write_text("mine")
    for arguments, sentence in {
        (): one_each,
        ("-o", str(tmp_path / "all.fit")): one_each,
        (
            "-o",
            str(tmp_path / "note.txt"),
        ): f"legday-tui: {tmp_path / 'note.txt'} is there already and no folder; choose another name\n",
        (
            "-o",
            str(tmp_path / "no" / "where"),
        ): f"legday-tui: {tmp_path / 'no' / 'where'} cannot be made a folder: No such file or directory\n",
        (
            "--session",
            "2020-01-01",
        ): "legday-tui: no such session: 2020-01-01; try a date like 2026-11-23, or `last`\n",
    }.items():
        refused = run(*FIT, *arguments, data_dir=data)
        assert (refused.returncode, refused.stdout, refused.stderr) == (2, "", sentence)


def test_one_session_can_be_taken_in_every_format(tmp_path: Path) -> None:
    data = history_of(tmp_path, 1, 2)
    last = run("export", "--session", "last", data_dir=data)

    assert session(2).id in last.stdout
    assert session(1).id not in last.stdout
