"""What the screens show after failed writes, suspends and changes of the clock."""

import json
from pathlib import Path

import pytest

from legday_tui.screens.home import HomeScreen
from legday_tui.settings.preferences import Preferences
from legday_tui.storage.backups import Backups
from legday_tui.storage.fs import RealFs
from legday_tui.storage.history import History
from legday_tui.storage.journal import Journal
from legday_tui.storage.loading import read_history
from legday_tui.storage.settings_file import SettingsFile
from legday_tui.widgets.big_text import BigText
from tests.screens.gym import SIZES, gym
from tests.screens.test_settings import choose, open_settings
from tests.storage.file_operations import NOW, fill


class FullDisk(RealFs):
    """A file system whose writes fail while `full` is set."""

    def __init__(self) -> None:
        self.full = False

    def write(self, descriptor: int, data: bytes) -> None:
        if self.full:
            raise OSError(28, "No space left on device")
        super().write(descriptor, data)


@pytest.mark.parametrize("size", SIZES)
async def test_a_full_disk_is_reported_and_loses_no_set(tmp_path: Path, size: tuple[int, int]) -> None:
    disk = FullDisk()
    async with gym(tmp_path, size, fs=disk) as app:
        await app.start_at("Heel Raise Squat")
        disk.full = True
        await app.press("enter")
        text = await app.wait_for("NOT SAVED YET")
        assert "No space left" in " ".join(text.split())
        has_marks = size[0] >= 80
        assert ("◫" in text) is has_marks
        assert "■" not in text.splitlines()[3]
        disk.full = False
        await app.press("up")
        await app.wait_for("■" if has_marks else "SET 2/4")
        assert "NOT SAVED YET" not in app.text()
    draft = Journal(tmp_path / "journal.jsonl").read()
    assert draft is not None
    assert len(draft.entries) == 6


async def test_a_level_that_cannot_be_saved_says_so(tmp_path: Path) -> None:
    disk = FullDisk()
    disk.full = True
    file = SettingsFile(tmp_path / "settings.toml", Preferences, disk)
    async with gym(tmp_path / "data", settings_file=file) as app:
        await app.press("left", "enter")
        await app.wait_for("Your choice is not saved for next time")
        assert app.state().level == "beginner"
        disk.full = False
        app.app.clear_notifications()
        app.app.environment.settings.change("level", "advanced")
    file.write("sound", True).result()  # written in turn, so the one before is there now
    assert file.read()[0].level == "advanced"


async def test_a_failed_write_is_retried_without_a_key(tmp_path: Path) -> None:
    disk = FullDisk()
    async with gym(tmp_path, fs=disk) as app:
        await app.start_at("Heel Raise Squat")
        disk.full = True
        await app.press("enter")
        await app.wait_for("NOT SAVED YET")
        disk.full = False
        for _ in range(40):
            await app.pilot.pause(0.1)
            if "NOT SAVED YET" not in app.text():
                break
        assert "NOT SAVED YET" not in app.text()


async def test_a_workout_on_a_full_disk_can_be_saved_elsewhere(tmp_path: Path) -> None:
    disk = FullDisk()
    disk.full = True
    elsewhere = tmp_path / "stick.json"
    async with gym(tmp_path, fs=disk) as app:
        await app.wait_for("Welcome")
        await app.start_at("Heel Raise Squat")
        await app.wait_for("NOT SAVED YET")
        await app.press("enter", "q")
        await app.wait_for("Leave the workout?")
        await app.press("down", "enter")
        assert "o saves it somewhere else" in " ".join((await app.wait_for("Recap")).split())
        await app.press("o")
        await app.wait_for("Save this session to")
        await app.retype(str(elsewhere))
        await app.press("enter")
        await app.wait_for("Saved to")
    (session,) = json.loads(elsewhere.read_bytes())["sessions"]
    assert [s["exercise"] for s in session["sets"]] == ["heel-raise-squat"]


async def test_who_leaves_with_unsaved_sets_is_told_what_becomes_of_them(tmp_path: Path) -> None:
    disk = FullDisk()
    async with gym(tmp_path, fs=disk) as app:
        await app.start_at("Heel Raise Squat")
        disk.full = True
        await app.press("enter")
        await app.wait_for("NOT SAVED YET")
        await app.press("q")
        text = await app.wait_for("Leave the workout?")
        assert "1 set not saved yet: you get a file to import" in text
        assert "You pick up right where you left off" not in text
        await app.press("enter")
        await app.wait_for("REST")
        disk.full = False
        await app.press("up")
        await app.press("q")
        assert "You pick up right where you left off" in await app.wait_for("Leave the workout?")


async def test_quitting_with_unsaved_sets_asks_on_the_recap_and_on_home(tmp_path: Path) -> None:
    disk = FullDisk()
    async with gym(tmp_path, fs=disk) as app:
        await app.start_at("Heel Raise Squat")
        disk.full = True
        await app.press("enter", "q")
        await app.wait_for("Leave the workout?")
        await app.press("down", "enter")
        await app.wait_for("Recap")
        await app.press("q")
        assert "1 set not saved yet: you get a file to import" in await app.wait_for(
            "Quit before it's saved?"
        )
        await app.press("enter")
        await app.wait_for("Recap")
        await app.press("escape")
        await app.wait_for("in the history yet")
        await app.press("q")
        assert "Not saved yet: you get a file to import" in await app.wait_for("Quit before it's saved?")
        home = app.app.screen_stack[-2]
        await app.press("enter")
        await app.wait_for_keys(HomeScreen, other_than=home)
        await app.pass_time(1)  # a key for the recap starts nothing
        disk.full = False
        await app.press("enter")
        await app.wait_for("Recap")
        await app.press("escape")
        await app.wait_for("LEG DAY")
        await app.pilot.pause(0.2)
    assert len(read_history(History(tmp_path / "history.json")).sessions) == 1


async def test_a_session_that_was_not_saved_is_saved_later(tmp_path: Path) -> None:
    disk = FullDisk()
    async with gym(tmp_path, fs=disk) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter", "q")
        await app.wait_for("Leave the workout?")
        disk.full = True
        await app.press("down", "enter")
        await app.wait_for("NOT SAVED YET")
        await app.press("escape")
        await app.wait_for("in the history yet")
        disk.full = False
        await app.press("enter")
        await app.wait_for("Recap")
        await app.press("escape")
        await app.wait_for("LEG DAY")
        await app.pilot.pause(0.2)
    assert len(read_history(History(tmp_path / "history.json")).sessions) == 1
    assert not (tmp_path / "journal.jsonl").exists()


async def test_a_damaged_history_is_restored_from_the_backup(tmp_path: Path) -> None:
    fill(tmp_path)
    (tmp_path / "journal.jsonl").unlink()
    Backups(tmp_path, RealFs()).add(tmp_path / "history.json", 3, NOW)
    (tmp_path / "history.json").write_bytes(b"")
    async with gym(tmp_path) as app:
        text = await app.wait_for("r restores them")
        assert text.index("r restores them") < text.index("Your history was damaged")
        assert "restore backup" in text
        await app.press("r")
        await app.wait_for("3 sessions are back")
        await app.press("h")
        await app.wait_for("3 sessions")


async def test_a_backup_is_offered_by_the_users_own_key_also_after_a_change_of_the_settings(
    tmp_path: Path,
) -> None:
    fill(tmp_path)
    (tmp_path / "journal.jsonl").unlink()
    Backups(tmp_path, RealFs()).add(tmp_path / "history.json", 3, NOW)
    (tmp_path / "history.json").write_bytes(b"")
    async with gym(tmp_path, preferences=Preferences(keys={"restore": "f9"})) as app:
        await app.wait_for("f9 restores them")
        await open_settings(app)
        await choose(app, "Leg days a week")
        await app.press("right", "escape")
        await app.wait_for("0 of 1 this week")
        await app.press("f9")
        await app.wait_for("3 sessions are back")


async def test_view_only_mode_shows_the_history_and_writes_nothing(tmp_path: Path) -> None:
    fill(tmp_path)
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    async with gym(tmp_path, view_only="Another legday-tui is training") as app:
        assert "enter" not in (await app.wait_for("VIEW ONLY")).splitlines()[-1]
        await app.press("enter", "space", "f", "e", "d", "r")
        assert "VIEW ONLY" in app.text()
        await app.press("h")
        await app.wait_for("3 sessions")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


async def test_a_suspend_pauses_a_hold(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("space")
        await app.pass_time(20)
        before = app.app.screen.query_one("#number", BigText).text
        app.clock.sleep(3600)
        assert "The clock stopped for a while" in await app.wait_for("PAUSED")
        assert app.app.screen.query_one("#number", BigText).text == before
        assert len(app.state().done) == 0
        await app.press("space")
        await app.pass_time(75)
        assert "90 s" in await app.wait_for("Done: Wall Sit")


async def test_a_rest_is_overdue_after_a_suspend(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("REST")
        app.clock.sleep(3600)
        await app.wait_for("OVERDUE")
        assert "Done: Heel Raise Squat 1/4  10" in app.text()


async def test_a_session_belongs_to_the_day_on_which_it_started(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        app.clock.sleep(6 * 3600)
        await app.press("enter", "q")
        await app.wait_for("Leave the workout?")
        await app.press("down", "enter")
        await app.wait_for("Recap")
        await app.press("escape")
        await app.wait_for("LEG DAY")
    (session,) = read_history(History(tmp_path / "history.json")).sessions
    assert session.started_at.date().isoformat() == "2026-11-23"
    assert session.finished_at is not None
    assert session.finished_at.date().isoformat() == "2026-11-24"


async def test_text_from_files_is_shown_without_markup_and_control_characters(tmp_path: Path) -> None:
    fill(tmp_path)
    (tmp_path / "journal.jsonl").unlink()
    path = tmp_path / "history.json"
    tables = json.loads(path.read_text())
    for document in tables["sessions"].values():
        document["started_at"] = "2026-11-20T18:04:11+00:00"
        document["note"] = "[bold red]\x1b[2J\x07 \u202eevil[/] $(rm -rf)"
        document["level"] = "[@click=app.quit]\x1b]0;x\x07"
        document["sets"][4]["exercise"] = "squat\x1b[31m[link=x]"
    path.write_text(json.dumps(tables))
    async with gym(tmp_path) as app:
        await app.wait_for("in a row")
        await app.press("h")
        await app.wait_for("3 sessions")
        await app.press("2")
        await app.wait_for("[@Click=App")
        await app.press("enter")
        assert "[bold red]" in await app.wait_for("Note:")
        assert not any(ord(c) < 32 or c == "\u202e" for c in app.text().replace("\n", ""))
