"""`legday-tui next` and `weight`: as text, as JSON, and as a file for the calendar."""

import json
from pathlib import Path

from legday_tui.storage.paths import config_dir
from tests.bench.many_sessions import write_history
from tests.commands.running import run


def test_the_next_leg_day_is_printed_and_written_for_the_calendar(tmp_path: Path) -> None:
    data, file = tmp_path / "data", tmp_path / "legs.ics"
    data.mkdir()
    write_history(data, 12)
    assert "Next leg day: " in run("next", data_dir=data).stdout
    found = json.loads(run("next", "--format", "json", data_dir=data).stdout)
    assert found["wanted_a_week"] is None
    written = run("next", "--ics", str(file), "--weeks", "3", data_dir=data)
    assert written.returncode == 0
    assert str(file) in written.stdout
    printed = run("next", "-o", "-", "--weeks", "3", data_dir=data).stdout
    assert printed.count("BEGIN:VEVENT") == file.read_bytes().count(b"BEGIN:VEVENT") > 0

    assert run("next", "--ics", str(file), data_dir=data).returncode == 0  # its own file is replaced
    file.write_text("BEGIN:VCALENDAR of mine")
    refused = run("next", "--ics", str(file), data_dir=data)
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert file.read_text() == "BEGIN:VCALENDAR of mine"


def test_a_body_weight_is_noted_exported_and_said_beside_total_lifted(tmp_path: Path) -> None:
    write_history(tmp_path, 3)
    assert "of you" not in run("history", "last", data_dir=tmp_path).stdout
    assert run("weight", "82.5", data_dir=tmp_path).stdout.startswith("82.5 kg on ")
    (weight,) = json.loads(run("export", data_dir=tmp_path).stdout)["body_weights"]
    assert weight["kg"] == 82.5
    assert "of you" in run("history", "last", data_dir=tmp_path).stdout
    refused = run("weight", "5", data_dir=tmp_path)
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert run("weight", "--remove", data_dir=tmp_path).returncode == 0
    assert "No weight yet" in run("weight", data_dir=tmp_path).stdout


def test_a_weight_that_is_not_in_the_chosen_unit_is_said_to_be(tmp_path: Path) -> None:
    directory = config_dir()
    assert directory is not None
    directory.mkdir(parents=True, exist_ok=True)
    settings = directory / "settings.toml"
    settings.write_text('unit = "lb"\nsound = [\n')
    noted = run("weight", "180", "--date", "2026-01-20", data_dir=tmp_path)
    assert (noted.returncode, noted.stdout) == (0, "180 kg on 2026-01-20\n")
    assert noted.stderr.startswith(f"legday-tui: {settings}: line 2")
    assert noted.stderr.endswith("; using the default settings\n")
