"""Notes as they are typed, pasted, imported and shown."""

import json
from pathlib import Path

import pytest
from textual.events import Key, Paste

from legday_tui.domain.terms import MAX_NOTE_LENGTH
from legday_tui.storage.history import History
from legday_tui.storage.loading import read_history
from tests.drawn import rows_of
from tests.screens.gym import SIZES, Gym, gym
from tests.storage.file_operations import fill

ASTRONAUT = "👩\u200d🚀"
PERSIAN = "می\u200cخواهم"


async def open_note(app: Gym) -> None:
    await app.start_at("Heel Raise Squat")
    await app.press("n")
    await app.wait_for("Note for this session")


async def paste(app: Gym, text: str) -> None:
    app.app.post_message(Paste(text))
    await app.pilot.pause()


async def kept(app: Gym) -> str:
    await app.press("enter")
    await app.wait_for("SET 1/4")
    return app.state().note


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n", "\u2028"])
async def test_pasted_lines_keep_their_breaks(tmp_path: Path, line_break: str) -> None:
    async with gym(tmp_path) as app:
        await open_note(app)
        await paste(app, line_break.join(["knee fine", "", "next time 20 kg", ""]))
        assert "knee fine↵↵next time 20 kg" in app.text()
        assert await kept(app) == "knee fine\n\nnext time 20 kg"
        await app.press("n")
        await app.wait_for("knee fine↵↵next time 20 kg")
        assert await kept(app) == "knee fine\n\nnext time 20 kg"


async def test_pasted_lines_become_spaces_where_there_is_one_line(tmp_path: Path) -> None:
    async with gym(tmp_path, (60, 18)) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("w")
        await app.wait_for("Weight for")
        await paste(app, "2x8\n kg\n")
        await app.press("enter")
        await app.wait_for("2×8 kg")


@pytest.mark.parametrize("typed", [0, 10, MAX_NOTE_LENGTH])
async def test_a_note_that_is_too_long_is_cut_with_a_word(tmp_path: Path, typed: int) -> None:
    async with gym(tmp_path) as app:
        await open_note(app)
        if typed:
            await paste(app, "a" * typed)
            assert "Cut short" not in app.text()
        await paste(app, "b" * (MAX_NOTE_LENGTH + 1 - typed))
        await app.wait_for("Cut short: 2000 characters is the limit")
        assert await kept(app) == "a" * typed + "b" * (MAX_NOTE_LENGTH - typed)


async def test_a_key_beyond_the_longest_note_is_refused_with_a_word(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await open_note(app)
        await paste(app, "a" * MAX_NOTE_LENGTH)
        await app.press("b")
        await app.wait_for("Cut short")
        assert await kept(app) == "a" * MAX_NOTE_LENGTH


@pytest.mark.parametrize("text", [ASTRONAUT, PERSIAN])
async def test_joiners_survive_typing_and_pasting(tmp_path: Path, text: str) -> None:
    async with gym(tmp_path) as app:
        await open_note(app)
        await paste(app, text)
        for char in text:
            app.app.post_message(Key(char, char))
        await app.pilot.pause()
        assert text * 2 in app.text()
        assert await kept(app) == text * 2


async def test_control_characters_of_a_paste_stay_out_of_the_screen(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await open_note(app)
        await paste(app, "good \u202eday\u2066\x07\x1b[31m")
        assert "good  day   [31m" in app.text()
        assert await kept(app) == "good  day   [31m"


@pytest.mark.parametrize("size", SIZES)
async def test_a_note_of_two_lines_is_shown_right_everywhere(tmp_path: Path, size: tuple[int, int]) -> None:
    fill(tmp_path)
    (tmp_path / "journal.jsonl").unlink()
    path = tmp_path / "history.json"
    tables = json.loads(path.read_text())
    for document in tables["sessions"].values():
        document["note"] = f"First line {ASTRONAUT}\nthen the second"
    path.write_text(json.dumps(tables))
    async with gym(tmp_path, size) as app:
        check_rows(app)
        await app.press("h")
        await app.wait_for("3 sessions")
        await app.press("2")
        await app.wait_for("LEVEL")
        check_rows(app)
        if size[0] >= 120:
            assert f'"First line {ASTRONAUT} then the second"' in app.text()
        await app.press("enter")
        await app.wait_for("Note: First line")
        assert f"Note: First line {ASTRONAUT} then the second" in app.text()
        check_rows(app)
        await app.press("n")
        await app.wait_for("↵then the second")
        check_rows(app)
        await app.press("enter")
    assert {s.note for s in read_history(History(path)).sessions} == {
        f"First line {ASTRONAUT}\nthen the second"
    }


async def test_a_note_of_two_lines_is_shown_on_the_recap(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await open_note(app)
        await paste(app, "First line\nthen the second")
        await app.press("enter")
        await app.press("q")
        await app.wait_for("Leave the workout?")
        await app.press("down", "enter")
        await app.wait_for("Note: First line")
        await app.wait_for("then the second")
        check_rows(app)


def check_rows(app: Gym) -> None:
    """Check that no row holds what a terminal would act upon, and that each has the width of the screen."""
    for row in rows_of(app.app.screen):
        assert all(char.isprintable() or char == "\u200d" for char in row.text), row.text
        assert row.cell_length == app.app.size.width
