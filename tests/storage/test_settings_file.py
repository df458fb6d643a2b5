"""The settings file: one mistake costs one setting, and what a person wrote stays."""

from pathlib import Path

import pytest

from legday_tui.settings.preferences import Preferences, Value
from legday_tui.storage.settings_file import SettingsFile
from tests.storage.faulty_fs import FaultyFs

MINE = """\
# my own words
sound = true  # at home
level = "beginner"

[keys]
work = "space,f9"  # the red one
"""


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "legday-tui" / "settings.toml")


def write(file: SettingsFile, text: str) -> None:
    file.path.parent.mkdir()
    file.path.write_text(text)


def test_without_a_file_everything_is_as_it_comes(file: SettingsFile) -> None:
    assert file.read() == (Preferences(), [])


def test_what_is_kept_is_there_next_time(file: SettingsFile) -> None:
    changes: dict[str, Value] = {"sound": False, "lead_in_s": 15, "level": "advanced"}
    for name, value in changes.items():
        file.keep(name, value)
    file.keep("keys", {"advance": "enter,f13"}).result()
    assert file.read() == (
        Preferences(sound=False, lead_in_s=15, level="advanced", keys={"advance": "enter,f13"}),
        [],
    )


def test_a_change_leaves_comments_order_and_the_rest(file: SettingsFile) -> None:
    write(file, MINE)
    file.keep("sound", False)
    file.keep("keys", {"work": "space,f9", "undo": "u"}).result()
    assert file.path.read_text() == MINE.replace("true", "false") + 'undo = "u"\n'


def test_what_is_left_to_the_program_is_not_in_the_file(file: SettingsFile) -> None:
    write(file, MINE)
    file.keep("level", None).result()
    assert "level" not in file.path.read_text()


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("sound = 3", "sound: expected true or false, found 3"),
        ("sond = true", '"sond" is not a setting; did you mean "sound"?'),
        ("lead_in_s = 100", "lead_in_s: expected a whole number, at most 60, found 100"),
        ('lead_in_s = "ten"', 'lead_in_s: expected a whole number, found "ten"'),
        ("keys = 1", "keys: expected a table, found 1"),
        ("keys.work = 1", "keys.work: expected text in quotes, found 1"),
    ],
)
def test_a_mistake_costs_one_setting(file: SettingsFile, line: str, sentence: str) -> None:
    write(file, f"{line}\nvoice = true\n")
    preferences, (trouble,) = file.read()
    assert preferences == Preferences(voice=True)
    assert trouble == f"{file.path}: {sentence}; this one is as it comes"


def test_what_cannot_be_read_is_named_and_never_written_over(file: SettingsFile) -> None:
    write(file, "sound = \n# mine\n")
    preferences, (trouble,) = file.read()
    assert preferences == Preferences()
    assert f"{file.path}: line 1: expected a value" in trouble
    file.keep("sound", False).result()
    assert file.problem is not None
    assert file.path.read_text() == "sound = \n# mine\n"


def test_escape_codes_in_the_file_do_not_reach_the_screen(file: SettingsFile) -> None:
    write(file, '"\\u001b[2J" = 1\n')
    _, (trouble,) = file.read()
    assert "\x1b" not in trouble


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(MINE)
    file = SettingsFile(path, FaultyFs(1))
    file.keep("sound", False).result()
    assert file.problem is not None
    assert path.read_text() == MINE
