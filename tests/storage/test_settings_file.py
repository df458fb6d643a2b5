"""The settings file: a mistake affects one setting, and the user's comments are preserved."""

import sys
from collections.abc import Callable
from concurrent.futures import Future, wait
from pathlib import Path
from typing import Any

import pytest

from legday_tui.settings.preferences import Preferences, Value
from legday_tui.storage.editor_schemas import bundled_schema, first_line, put_schema_beside
from legday_tui.storage.fs import RealFs
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
def file(tmp_path: Path) -> SettingsFile[Preferences]:
    return SettingsFile(tmp_path / "legday-tui" / "settings.toml", Preferences)


def write(file: SettingsFile[Preferences], text: str) -> None:
    file.path.parent.mkdir()
    file.path.write_text(text)


def test_without_a_file_all_settings_have_defaults(file: SettingsFile[Preferences]) -> None:
    assert file.read() == (Preferences(), [])


def test_written_settings_are_read_again(file: SettingsFile[Preferences]) -> None:
    changes: dict[str, Value] = {"sound": False, "lead_in_s": 15, "level": "advanced"}
    for name, value in changes.items():
        file.write(name, value)
    file.write("keys", {"advance": "enter,f13"})
    file.write("rests", {"wall-sit": (75, 90)})
    file.write("rests", {"air-squat": (30, 45), "wall-sit": None}).result()
    rests = {"air-squat": (30, 45)}
    expected = Preferences(
        sound=False, lead_in_s=15, level="advanced", keys={"advance": "enter,f13"}, rests=rests
    )
    assert file.read() == (expected, [])


def test_a_change_preserves_comments_order_and_other_settings(file: SettingsFile[Preferences]) -> None:
    write(file, MINE)
    file.write("sound", False)
    file.write("keys", {"work": "space,f9", "undo": "u"}).result()
    assert file.path.read_text() == MINE.replace("true", "false") + 'undo = "u"\n'


def test_a_new_file_names_the_schema_beside_it(file: SettingsFile[Preferences]) -> None:
    file.write("sound", False)
    file.write("voice", True).result()
    first, *_ = file.path.read_text().splitlines()
    assert first == first_line("settings")
    assert (file.path.parent / first.split("./")[1]).read_bytes() == bundled_schema("settings")


def test_a_file_of_the_user_gets_no_schema_but_one_that_is_there_follows_the_version(
    file: SettingsFile[Preferences],
) -> None:
    write(file, MINE)
    file.write("sound", False).result()
    assert list(file.path.parent.iterdir()) == [file.path]
    schema = put_schema_beside(file.path, "settings")
    schema.write_text('{"title": "The settings of legday-tui"}')  # that of another version
    file.write("sound", True).result()
    assert schema.read_bytes() == bundled_schema("settings")
    assert file.path.read_text() == MINE


def test_none_removes_an_item_of_a_table_and_nothing_else(file: SettingsFile[Preferences]) -> None:
    write(file, MINE + 'nonsense = 7\nadvance = "enter"\n')
    file.write("keys", {"advance": None}).result()
    assert file.path.read_text() == MINE + "nonsense = 7\n"


@pytest.mark.parametrize(
    "text",
    [
        "rests = { lunge = [45, 60], squat = [60, 90] }  # mine\n",
        "rests.lunge = [45, 60]  # mine\nrests.squat = [60, 90]\n",
        "rests.lunge = [45, 60]  # mine\nsound = true\nrests.squat = [60, 90]\n",
    ],
    ids=["inline", "dotted", "scattered"],
)
def test_an_item_is_removed_alone_however_its_table_is_written(
    file: SettingsFile[Preferences], text: str
) -> None:
    write(file, text)
    file.write("rests", {"squat": None}).result()
    assert file.read() == (Preferences(rests={"lunge": (45, 60)}), [])
    assert "# mine" in file.path.read_text()


def test_a_place_is_removed_alone_from_between_other_tables(file: SettingsFile[Preferences]) -> None:
    hotel, keys = '[places.hotel]\nmissing = ["chair"]\n\n', '[keys]\nwork = "space,f9"\n'
    write(file, f'{hotel}{keys}\n[places.park]\nmissing = ["mat"]\n')
    file.write("places", {"park": None}).result()
    assert file.path.read_text().rstrip() == f"{hotel}{keys}".rstrip()


def test_what_a_place_no_longer_has_is_removed_and_the_comments_beside_it_stay(
    file: SettingsFile[Preferences],
) -> None:
    own = '[places.home.racks]\nlunge = "2 x 4"  # in the hall\n'
    write(file, own + 'squat = "2 x 8"\n')
    file.write("places", {"home": {"racks": {"lunge": "2 x 4"}}}).result()
    assert file.path.read_text() == own


def test_none_removes_a_table_s_only_item_without_a_file(file: SettingsFile[Preferences]) -> None:
    file.write("methods", {"beginner": None}).result()
    assert file.read() == (Preferences(), [])


def test_none_removes_a_setting_from_the_file(file: SettingsFile[Preferences]) -> None:
    write(file, MINE)
    file.write("level", None).result()
    assert "level" not in file.path.read_text()


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("sound = 3", "sound: expected true or false, found 3; using the default for this one"),
        ("sond = true", '"sond" is not a setting, so it is ignored; did you mean "sound"?'),
        ("volumne = 3", '"volumne" is not a setting, so it is ignored'),
        (
            "lead_in_s = 100",
            "lead_in_s: expected a whole number, at most 60, found 100; using the default for this one",
        ),
        (
            'lead_in_s = "ten"',
            'lead_in_s: expected a whole number, found "ten"; using the default for this one',
        ),
        ("keys = 1", "keys: expected a table, found 1; using the default for this one"),
        ("keys.work = 1", "keys.work: expected text in quotes, found 1; using the default for this one"),
    ],
)
def test_a_mistake_affects_one_setting_only(
    file: SettingsFile[Preferences], line: str, sentence: str
) -> None:
    write(file, f"# mine\n{line}\nvoice = true\n")
    preferences, (trouble,) = file.read()
    assert preferences == Preferences(voice=True)
    assert trouble == f"{file.path}: line 2: {sentence}"


def test_an_invalid_file_is_reported_and_not_overwritten(file: SettingsFile[Preferences]) -> None:
    write(file, "sound = \n# mine\n")
    preferences, (trouble,) = file.read()
    assert preferences == Preferences()
    assert f"{file.path}: line 1: expected a value" in trouble
    file.write("sound", False).result()
    assert file.problem is not None
    assert file.path.read_text() == "sound = \n# mine\n"


def test_a_link_that_leads_nowhere_is_reported(file: SettingsFile[Preferences]) -> None:
    file.path.parent.mkdir()
    file.path.symlink_to("unmounted.toml")
    preferences, (trouble,) = file.read()
    assert preferences == Preferences()
    assert trouble == f"{file.path}: there is no such file; using the default settings"


def test_escape_codes_in_the_file_are_escaped_in_messages(file: SettingsFile[Preferences]) -> None:
    write(file, '"\\u001b[2J" = 1\n')
    _, (trouble,) = file.read()
    assert "\x1b" not in trouble


def test_a_failed_write_is_reported_and_leaves_the_file_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(MINE)
    file = SettingsFile(path, Preferences, FaultyFs(1))
    file.write("sound", False).result()
    assert file.problem == f"{path} was not changed: No space left on device"
    assert path.read_text() == MINE


def test_an_unexpected_error_is_reported_even_if_nobody_waits(
    file: SettingsFile[Preferences], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("legday_tui.storage.settings_file.atomic_write", fail)
    future = file.write("sound", False)
    with pytest.raises(ZeroDivisionError):
        future.result()
    assert file.problem == f"{file.path} was not changed: ZeroDivisionError('a bug')"


@pytest.mark.parametrize(
    ("name", "value"), [("lead_in_s", 99_999), ("level", "x" * 61), ("racks", {"a": "1" * 401})]
)
def test_a_value_that_cannot_be_read_again_is_not_written(
    file: SettingsFile[Preferences], name: str, value: Any
) -> None:
    write(file, MINE)
    file.write(name, value).result()
    assert file.problem is not None
    assert "was not changed" in file.problem
    assert file.path.read_text() == MINE
    file.write("sound", False).result()
    assert file.problem is None


class Meanwhile(RealFs):
    """A file system on which another process writes a setting while the first file is written."""

    def __init__(self, change: Callable[[], Future[None]]) -> None:
        self._change = change
        self.other: Future[None] | None = None

    def create(self, directory: Path, prefix: str) -> tuple[int, Path]:
        if self.other is None:
            self.other = self._change()
            wait([self.other], timeout=0.1)
        return super().create(directory, prefix)


@pytest.mark.skipif(sys.platform == "win32", reason="a directory cannot be locked there")
def test_two_processes_that_change_settings_at_once_lose_none(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("# mine\n")
    other = SettingsFile(path, Preferences)
    fs = Meanwhile(lambda: other.write("unit", "lb"))
    SettingsFile(path, Preferences, fs).write("sound", value=False).result()
    assert fs.other is not None
    fs.other.result()
    assert path.read_text() == '# mine\nsound = false\nunit = "lb"\n'
