"""`doctor`, `merge` and `export` on sound and on damaged data."""

import json
import os
from pathlib import Path

import pytest

from legday_tui.storage.backups import Backups
from legday_tui.storage.fs import RealFs
from legday_tui.storage.history import History
from tests.commands.running import run
from tests.e2e.runs import files
from tests.sample import session
from tests.storage.file_operations import NOW, fill


def test_doctor_reports_no_problem_in_a_sound_directory(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    fill(tmp_path)
    before = files(tmp_path)
    result = run("doctor", data_dir=tmp_path)
    assert result.returncode == 0
    assert "history.json: 3 sessions, all readable" in result.stdout
    assert "an unfinished workout with" in result.stdout
    assert "PROBLEM" not in result.stdout
    assert files(tmp_path) == before


def test_doctor_reports_no_problem_in_an_empty_directory(tmp_path: Path) -> None:
    assert run("doctor", data_dir=tmp_path).returncode == 0


def test_doctor_reports_each_damaged_file_and_changes_none(tmp_path: Path) -> None:
    fill(tmp_path)
    tables = json.loads((tmp_path / "history.json").read_text())
    tables["sessions"]["2"]["sets"] = 5
    (tmp_path / "history.json").write_text(json.dumps(tables))
    (tmp_path / "journal.jsonl").write_bytes(b"\0\0\0")
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "history-20261101T000000Z-3.json").write_bytes(b"{")
    (tmp_path / "history.sync-conflict-1.json").write_bytes(b"{}")
    before = files(tmp_path)
    result = run("doctor", data_dir=tmp_path)
    assert result.returncode == 1
    problems = [line for line in result.stdout.splitlines() if line.startswith("PROBLEM")]
    for name in ("history.json:", "journal.jsonl", "history-20261101T000000Z-3.json", "sync-conflict-1"):
        assert any(name in line for line in problems), name
    assert files(tmp_path) == before


def test_doctor_reports_each_mistake_in_the_settings_and_the_plan_warns_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "legday-tui").mkdir()
    settings = tmp_path / "legday-tui" / "settings.toml"
    settings.write_text(
        'sound = 3\ntheme = "sepia"\nplace = "sauna"\n[racks]\nheel-raise-squat = "2 x banana"\n'
        'heel-rise-squat = "2 x 4"\n[places.hotel.racks]\nbulgarian-split-squat = "4-2 by 1"\n'
        '[rests]\nwall-sit = [90, 30]\n[keys]\nwrk = "x"\n'
    )

    result = run("doctor", data_dir=tmp_path / "data")
    assert result.returncode == 1
    problems = [line for line in result.stdout.splitlines() if line.startswith("PROBLEM")]
    for words in (
        "sound:",
        '"sepia"',
        '"sauna"',
        'racks.heel-raise-squat is "2 x banana"',
        "places.hotel.racks.bulgarian-split-squat",
        "rests.wall-sit",
        '"wrk"',
    ):
        assert any(words in line for line in problems), words
    notes = [line for line in result.stdout.splitlines() if line.startswith("note")]
    assert any("racks.heel-rise-squat isn't used" in n and '"heel-raise-squat"' in n for n in notes)
    warned = run("plan", data_dir=tmp_path / "data").stderr
    assert all(words in warned for words in ("sound:", '"sauna"', "racks.heel-raise-squat"))

    settings.write_text("sound = false\n")
    assert "settings.toml: all settings are valid" in run("doctor", data_dir=tmp_path / "data").stdout


def test_doctor_reports_an_incomplete_last_line_as_a_note(tmp_path: Path) -> None:
    fill(tmp_path)
    path = tmp_path / "journal.jsonl"
    path.write_bytes(path.read_bytes() + b'{"crc":12,"ent')
    result = run("doctor", data_dir=tmp_path)
    assert result.returncode == 0
    assert "the last line is incomplete" in result.stdout


def test_a_damaged_line_inside_the_journal_is_a_problem_to_doctor_and_export(tmp_path: Path) -> None:
    fill(tmp_path)
    path, out = tmp_path / "journal.jsonl", tmp_path / "out.json"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:2], b"\xff\n", *lines[3:]]))
    result = run("doctor", data_dir=tmp_path)
    assert result.returncode == 1
    assert "PROBLEM  journal.jsonl: line 3 is damaged" in result.stdout
    result = run("export", "-o", str(out), data_dir=tmp_path)
    assert result.returncode == 1
    assert "the end of the workout in progress cannot be used" in result.stderr
    assert not out.exists()


def test_merge_adds_the_sessions_of_histories_and_exports_once(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    History(here / "history.json").upsert(session(1))
    for number in (1, 2, 3):
        History(there / "history.json").upsert(session(number))
    export = tmp_path / "export.json"
    assert run("export", "-o", str(export), data_dir=there).returncode == 0
    first = run("merge", str(there / "history.json"), data_dir=here)
    assert "2 new sessions, 0 fuller, 1 here already" in first.stdout
    assert "0 new sessions" in run("merge", str(export), data_dir=here).stdout
    assert len(json.loads(run("export", data_dir=here).stdout)["sessions"]) == 3


def test_merge_reads_a_csv_export_and_says_what_was_deleted_here(tmp_path: Path) -> None:
    here, export = tmp_path / "here", tmp_path / "export.csv"
    here.mkdir()
    for number in (1, 2):
        History(here / "history.json").upsert(session(number))
    run("export", "--format", "csv", "-o", str(export), data_dir=here)
    History(here / "history.json").remove(session(2).id)
    before = (here / "history.json").read_bytes()
    result = run("merge", str(export), data_dir=here)
    assert "0 new sessions, 0 fuller, 1 here already, 1 deleted by you and left out" in result.stdout
    assert (here / "history.json").read_bytes() == before
    run("import", str(export), "--again", data_dir=here)
    assert len(json.loads(run("export", data_dir=here).stdout)["sessions"]) == 2


def test_the_workout_in_progress_is_not_merged_into_the_history(tmp_path: Path) -> None:
    here, export = tmp_path / "here", tmp_path / "export.json"
    here.mkdir()
    fill(here)
    run("export", "-o", str(export), data_dir=here)
    assert "0 new sessions, 0 fuller, 4 here already" in run("merge", str(export), data_dir=here).stdout


def test_merge_names_the_command_that_reads_a_file_of_another_program(tmp_path: Path) -> None:
    good, strong = tmp_path / "good.json", tmp_path / "strong.csv"
    History(good).upsert(session(1))
    strong.write_text(
        "Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n2025-01-02 10:00:00,A,Squat,1,20,5\n"
    )
    result = run("merge", str(good), str(strong), data_dir=tmp_path / "here")
    assert result.returncode == 2
    assert "strong.csv is a Strong file: `legday-tui import` reads it; nothing was changed" in result.stderr
    assert not (tmp_path / "here" / "history.json").exists()


def test_merge_adds_all_files_or_none(tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    History(good).upsert(session(1))
    bad.write_text('{"schema": 1, "sessions": [{"id": 5}]}')
    result = run("merge", str(good), str(bad), data_dir=here)
    assert result.returncode == 2
    assert "session 1: id: expected text" in result.stderr
    assert json.loads(run("export", data_dir=here).stdout)["sessions"] == []


def test_control_characters_in_a_file_name_are_not_printed(tmp_path: Path) -> None:
    result = run("merge", "a\x1b[31mred\n.json", data_dir=tmp_path)
    assert result.returncode == 2
    assert "\x1b" not in result.stderr
    assert result.stderr.count("\n") == 1


def test_export_prints_what_can_be_read_of_damaged_data(tmp_path: Path) -> None:
    fill(tmp_path)
    path = tmp_path / "history.json"
    path.write_bytes(path.read_bytes()[:-500])
    before = files(tmp_path)
    assert run("export", "--partial", data_dir=tmp_path).returncode == 0
    result = run("export", data_dir=tmp_path)
    assert result.returncode == 1
    ids = {s["id"] for s in json.loads(result.stdout)["sessions"]}
    assert {f"{1:032x}", f"{2:032x}"} <= ids
    assert "cannot be read" in result.stderr
    assert files(tmp_path) == before


def test_doctor_says_one_session_and_one_backup_in_the_singular(tmp_path: Path) -> None:
    history = History(tmp_path / "history.json")
    history.upsert(session(1))
    Backups(tmp_path, RealFs()).add(history.path, 1, NOW)
    said = run("doctor", data_dir=tmp_path).stdout
    assert "history.json: 1 session, all readable" in said
    assert "backups: 1 good one" in said


def test_a_directory_that_may_only_be_read_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path)
    tmp_path.chmod(0o700)
    readings = [["export"], ["history"], ["history", "last"], ["plan"], ["next"], ["weight"]]
    usual = [run(*words, data_dir=tmp_path) for words in readings]
    before = files(tmp_path)
    monkeypatch.setattr(os, "access", lambda _, mode: not mode & os.W_OK)
    for words, was in zip(readings, usual, strict=True):
        now = run(*words, data_dir=tmp_path)
        assert (now.returncode, now.stdout, now.stderr) == (0, was.stdout, was.stderr)
    checked = run("doctor", data_dir=tmp_path)
    assert checked.returncode == 1
    assert f"PROBLEM  {tmp_path} cannot be written to, so nothing can be saved\n" in checked.stdout
    for words in (
        ["weight", "80"],
        ["log", "--yes", "--date", "2026-01-20"],
        ["import", "sessions.csv"],
        ["--plain"],
    ):
        refused = run(*words, data_dir=tmp_path)
        assert refused.returncode == 2
        assert refused.stderr == f"legday-tui: {tmp_path} cannot be written to; choose another --data-dir\n"
    assert files(tmp_path) == before
