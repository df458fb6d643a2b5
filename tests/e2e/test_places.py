"""Two places in a real terminal: choosing the other one on home changes today's loads, and is remembered."""

from pathlib import Path

import pytest

from tests.bench.many_sessions import write_history
from tests.e2e.terminal import Terminal

SQUATS = r"Heel Raise Squat +4 x [\d–]+ +2 x {} kg"
SETTINGS = """welcomed = true
[places.hotel]
racks = { "heel-raise-squat" = "2 x 4" }
missing = ["chair"]
"""


def test_another_place_on_home_changes_the_loads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = tmp_path / "config" / "legday-tui" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(SETTINGS)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    write_history(tmp_path, 6)  # the last one with 20 kg in each hand
    with Terminal(["--level", "intermediate", "--adjustment", "none"], data_dir=tmp_path) as terminal:
        terminal.wait(SQUATS.format("20"))
        terminal.press("p")
        terminal.wait("Where do you train today")
        terminal.press("down", "enter")
        assert "hotel" in terminal.wait(SQUATS.format("4")).splitlines()[0]
        assert "No chair at the hotel" in terminal.text()
        terminal.press("q")
        assert terminal.exit_code() == 0
    assert 'place = "hotel"' in settings.read_text()
