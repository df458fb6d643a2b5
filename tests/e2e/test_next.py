"""`legday-tui next`: the next leg day on the screen, as JSON and as a calendar file."""

import json
from pathlib import Path

from tests.bench.many_sessions import write_history
from tests.e2e.runs import run


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
