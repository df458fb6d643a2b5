"""A note pinned to an exercise in a real terminal: kept, told everywhere, and taken to another machine."""

import json
from pathlib import Path

import pytest

from tests.commands.running import run
from tests.e2e.runs import plain
from tests.e2e.terminal import Terminal

BLOCK = "block, hole 7"


def test_a_pinned_note_is_kept_and_goes_to_another_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    here, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    with Terminal(["--level", "beginner", "--no-sound"], data_dir=here) as terminal:
        terminal.wait("Beginner")
        terminal.press("enter")
        terminal.wait(r"0/\d+ sets")
        terminal.press("N")
        terminal.wait("Pin a note to Leg Swings")
        terminal.press(*BLOCK, "enter")
        terminal.wait(f"Pinned: {BLOCK}")
        terminal.press("3", "0", "enter")
        terminal.wait(r"1/\d+ sets")
        terminal.press("q")
        terminal.wait("Leave the workout")
        terminal.press("down", "enter")
        terminal.wait("Recap")
        terminal.press("q")
        assert terminal.exit_code() == 0
    assert f"Pinned: {BLOCK}" in run("plan", data_dir=here).stdout
    steps = json.loads(run("plan", "--format", "json", data_dir=here).stdout)["steps"]
    assert [s["exercise"] for s in steps if s.get("pinned") == BLOCK] == ["leg-swing"]
    settings = tmp_path / "config" / "legday-tui" / "settings.toml"
    settings.write_text(f'{settings.read_text()}heel-raise-squat = "shoes off"\n')
    told = plain(here, "--level", "beginner", typed="s\ns\ns\ns\n\nq\n")
    assert f"Pinned: {BLOCK}" in told
    _, _, after = told.partition("FORM CHECK  Heel Raise Squat")
    assert after.splitlines()[1].strip() == "Pinned: shoes off"
    assert told.count("shoes off") == 1, "the first set need not say it again"

    files = [tmp_path / "all.json", tmp_path / "hevy.csv"]
    for path in files:
        run("export", "--format", path.stem.replace("all", "json"), "-o", str(path), data_dir=here)
    for path in files:
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / path.stem))
        told = f"pinned          Leg Swings: {BLOCK}"
        assert told in run("import", str(path), "--dry-run", data_dir=elsewhere).stdout
        assert "Pinned" not in run("plan", data_dir=elsewhere).stdout
        assert told in run("import", str(path), data_dir=elsewhere).stdout
        assert f"Pinned: {BLOCK}" in run("plan", data_dir=elsewhere).stdout
        settings = tmp_path / path.stem / "legday-tui" / "settings.toml"
        settings.write_text(settings.read_text().replace("hole 7", "hole 8"))
        assert "nothing was changed" in run("import", str(path), data_dir=elsewhere).stdout
        assert "hole 8" in settings.read_text()
