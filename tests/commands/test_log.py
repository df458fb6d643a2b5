"""`legday-tui log`: what is refused, what is asked, and what is saved."""

import io
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from legday_tui import cli
from legday_tui.domain.session import Session
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.loading import read_history
from legday_tui.storage.paths import config_dir


class Terminal(io.StringIO):
    """An input that somebody can be asked at."""

    def isatty(self) -> bool:
        return True


def saved(directory: Path) -> Sequence[Session]:
    return [*read_history(DataDir(directory).history).sessions]


def log(directory: Path, *arguments: str) -> int:
    return cli.main(["log", "--data-dir", str(directory), *arguments])


def test_a_session_is_saved_on_its_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = ["--set", "heel-raise-squat: 12 11 @ 2x16", "--set", "hamstring-bridge: skip"]

    assert log(tmp_path, "--date", "2026-01-20", "--time", "7:30", "--minutes", "45", "--yes", *said) == 0

    (session,) = saved(tmp_path)
    assert (session.started_at.replace(tzinfo=None), session.duration) == (
        datetime(2026, 1, 20, 7, 30),  # noqa: DTZ001  # the local time
        timedelta(minutes=45),
    )
    squats = [r for r in session.sets if r.exercise == "heel-raise-squat"]
    assert [(r.reps, r.load_kg) for r in squats] == [(12, 32), (11, 32)]
    assert session.logged
    assert session.minutes is None
    assert "Heel Raise Squat (10–12): 12 | 11  at 2 x 16 kg" in capsys.readouterr().out


def test_the_plan_is_that_of_its_day_and_the_time_is_the_usual_one(tmp_path: Path) -> None:
    for day, squats in (("2026-01-13 7:15", "4x12 @ 2x12"), ("2026-01-27 8:00", "4x12 @ 2x20")):
        date, time = day.split()
        log(tmp_path, "--date", date, "--time", time, "--yes", "--set", f"heel-raise-squat: {squats}")

    log(tmp_path, "--date", "2026-01-20", "--yes")

    first, between, _ = saved(tmp_path)
    loads = [{r.load_kg for r in s.sets if r.exercise == "heel-raise-squat"} for s in (first, between)]
    assert loads[0] == {24}
    assert all(24 <= (kg or 0) < 40 for kg in loads[1])  # it knows nothing of the session after it
    assert f"{between.started_at:%H:%M}" == "07:15"


@pytest.mark.parametrize(("answer", "sessions"), [("y\n", 1), ("n\n", 0), ("\n", 0), ("", 0)])
def test_it_is_saved_only_once_confirmed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, sessions: int
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(answer))

    assert log(tmp_path, "--date", "yesterday") == 0

    assert len(saved(tmp_path)) == sessions


def test_a_dry_run_saves_nothing(tmp_path: Path) -> None:
    assert log(tmp_path, "--date", "yesterday", "--dry-run") == 0

    assert not (tmp_path / "history.json").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--date", "2999-01-01"], "2999-01-01 is in the future"),
        (["--date", "soon"], "type a day like"),
        (["--date", "0001-01-01"], "too long ago"),
        (["--date", "yesterday", "--time", "25:00"], "there is no 25:00"),
        (["--date", "2026-01-20", "--set", "wal-sit: 60"], 'did you mean "wall-sit"'),
        (["--date", "2026-01-20", "--set", "calf-raise: skip"], "isn't in the plan"),
        (["--date", "2026-01-20", "--set", "heel-raise-squat: 2000"], "more than anyone"),
        (["--date", "2026-01-20", "--set", "wall-sit: 60", "--set", "Wall Sit: 50"], "already said"),
        (["--date", "2026-01-20", "--level", "expert"], "there is no level"),
        (["--date", "2026-01-20", "--only", "arms"], "there is no phase"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    with pytest.raises(SystemExit) as exit_:
        log(tmp_path, "--yes", *arguments)

    assert exit_.value.code == 2
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "history.json").exists()


def test_a_session_at_the_same_time_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log(tmp_path, "--date", "2026-01-20", "--time", "18:00", "--minutes", "50", "--yes")

    with pytest.raises(SystemExit):
        log(tmp_path, "--date", "2026-01-20", "--time", "18:40", "--yes")

    assert "already: Tue 20 Jan 2026, 18:00, 50 min" in capsys.readouterr().err
    assert len(saved(tmp_path)) == 1


@pytest.fixture
def hotel() -> None:
    """A second place, with light dumbbells and no chair."""
    directory = config_dir()
    assert directory is not None
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "settings.toml").write_text(
        '[places.hotel]\nracks = { "heel-raise-squat" = "2 x 4-8 by 2" }\nmissing = ["chair"]\n'
    )


@pytest.mark.usefixtures("hotel")
def test_it_was_at_a_place_with_what_is_there(tmp_path: Path) -> None:
    for day, place in (("20", "Hotel"), ("22", "gym")):
        assert log(tmp_path, "--date", f"2026-01-{day}", "--place", place, "--yes") == 0

    away, home = saved(tmp_path)
    assert (away.place, home.place) == ("hotel", "")
    split = "bulgarian-split-squat"
    assert [any(r.exercise == split for r in one.sets) for one in (away, home)] == [False, True]


@pytest.mark.usefixtures("hotel")
def test_a_place_that_is_none_is_refused_with_those_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        log(tmp_path, "--date", "2026-01-20", "--place", "park", "--yes")

    assert exit_.value.code == 2
    assert "there is no place 'park'; choose one of gym, hotel" in capsys.readouterr().err
    assert not (tmp_path / "history.json").exists()


def test_without_a_terminal_nobody_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))

    with pytest.raises(SystemExit):
        log(tmp_path, "--date", "2026-01-20")

    assert "--yes" in capsys.readouterr().err


def test_a_session_is_moved_and_moved_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log(tmp_path, "--date", "2026-01-20", "--time", "18:00:05", "--minutes", "50", "--yes")
    (before,) = saved(tmp_path)

    where = ["--data-dir", str(tmp_path)]
    assert cli.main(["history", "2026-01-20", "--move", "2026-01-18 7:30", *where]) == 0

    (after,) = saved(tmp_path)
    assert (f"{after.started_at:%d %H:%M}", after.duration) == ("18 07:30", before.duration)
    undo = capsys.readouterr().out.splitlines()[-1].partition("--move ")[2].strip('"')
    assert cli.main(["history", after.id, "--move", undo, *where]) == 0
    assert saved(tmp_path) == [before]
    with pytest.raises(SystemExit):
        cli.main(["history", "last", "--move", "2999-01-01", *where])
    assert "in the future" in capsys.readouterr().err
