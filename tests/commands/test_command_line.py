"""Output, errors and exit codes of the command line."""

import json
import re
from pathlib import Path

import pytest

from legday_tui.cli import COMMANDS
from legday_tui.commands.options import OneLineParser, build_parser
from legday_tui.storage.paths import config_dir, own_program
from legday_tui.storage.program_file import BUNDLED
from tests.commands.running import run

NOWHERE = Path("/does/not/exist")
NO_PROGRAM, NO_FOLDER = str(NOWHERE.with_suffix(".toml")), str(NOWHERE / "file.json")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--level", "godlike"], "no level 'godlike'"),
        (["plan", "--level", ""], "no level ''"),
        (["--speed", "0"], "not a number above 0"),
        (["--speed", "nan"], "not a number above 0"),
        (["--speed", "fast"], "not a number above 0"),
        (["--program", NO_PROGRAM], NO_PROGRAM),
        (["dance"], "dance"),
        (["export", "--format", "xml"], "xml"),
        (["export", "-o", NO_FOLDER], NO_FOLDER),
        ([], "needs a terminal"),
    ],
)
def test_wrong_input_exits_with_2_and_one_line_on_stderr(
    tmp_path: Path, arguments: list[str], says: str
) -> None:
    result = run(*arguments, data_dir=tmp_path)
    assert result.returncode == 2
    assert says in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def _help(capsys: pytest.CaptureFixture[str], parser: OneLineParser, *words: str) -> str:
    with pytest.raises(SystemExit):
        parser.parse_args([*words, "--help"])
    return capsys.readouterr().out


@pytest.mark.parametrize("words", [[], *([name] for name in COMMANDS if name)])
def test_the_options_of_other_commands_change_nothing_that_can_be_asked_for(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    """At a start only those of the named command are built."""
    assert _help(capsys, build_parser(words), *words) == _help(capsys, build_parser(), *words)


def test_a_data_directory_that_is_a_file_is_refused_and_not_changed(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    for command in ([], ["history"], ["export"], ["plan"]):
        result = run(*command, data_dir=file)
        assert result.returncode == 2
        assert result.stderr.count("\n") == 1
        assert str(file) in result.stderr
    assert file.read_text() == "mine"


def test_an_invalid_program_file_is_reported_with_its_line(tmp_path: Path) -> None:
    program = tmp_path / "program.toml"
    program.write_text("schema = 1\nname = \n")
    result = run("plan", "--program", str(program), data_dir=tmp_path)
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1
    assert str(program) in result.stderr
    assert "line 2" in result.stderr


def test_the_data_directory_is_accepted_before_and_after_the_command(tmp_path: Path) -> None:
    before = run("--data-dir", str(tmp_path / "a"), "export")
    after = run("export", "--data-dir", str(tmp_path / "b"))
    assert (before.returncode, after.returncode) == (0, 0)
    assert before.stdout == after.stdout
    assert (tmp_path / "a").is_dir()
    assert (tmp_path / "b").is_dir()


def test_plan_prints_phases_sets_and_reps(tmp_path: Path) -> None:
    text = run("plan", "--level", "advanced", "--adjustment", "none", data_dir=tmp_path).stdout
    for words in ("WARM-UP", "STRENGTH", "EXPLOSIVE", "FINISHER", "STRETCH"):
        assert words in text
    assert re.search(r"Heel Raise Squat +4 x 8–10 reps.*offered", text)
    as_json = run("plan", "--level", "beginner", "--format", "json", data_dir=tmp_path).stdout
    steps = json.loads(as_json)["steps"]
    squats = [s for s in steps if s["exercise"] == "heel-raise-squat"]
    assert [(s["set"], s["reps"]) for s in squats] == [(1, [12, 15]), (2, [12, 15]), (3, [12, 15])]
    assert squats[0]["why"] == "First time: 12 reps, as light as you like"


def test_a_custom_program_is_created_edited_and_used(tmp_path: Path) -> None:
    begun = run("program", "init", data_dir=tmp_path).stdout
    own = own_program()
    assert own is not None
    assert begun.startswith(f"{own} is yours to edit")
    assert own.read_bytes() == BUNDLED.read_bytes()

    own.write_text(own.read_text(encoding="utf-8").replace('"Wall Sit"', '"Horse Stance"'), encoding="utf-8")
    assert "Horse Stance" in run("plan", data_dir=tmp_path).stdout
    assert str(own) in run("program", "check").stdout
    again = run("program", "init", data_dir=tmp_path)
    assert again.returncode == 2
    assert "is there already" in again.stderr
    assert "Horse Stance" in own.read_text(encoding="utf-8")

    own.write_text(own.read_text(encoding="utf-8").replace("lead_in_s = 10", "lead_in_s = 0"), "utf-8")
    line = 1 + next(
        n for n, text in enumerate(own.read_text(encoding="utf-8").splitlines()) if "lead_in_s" in text
    )
    for command in (["plan"], ["program", "check"], []):
        refused = run(*command, data_dir=tmp_path)
        assert refused.returncode == 2
        assert f"{own}: line {line}: lead_in_s: expected a whole number, at least 1" in refused.stderr
    assert "PROBLEM" in run("doctor", data_dir=tmp_path).stdout


def test_an_empty_history_is_not_an_error(tmp_path: Path) -> None:
    assert run("history", data_dir=tmp_path).stdout.startswith("No sessions yet. ")
    assert json.loads(run("export", data_dir=tmp_path).stdout) == {"schema": 1, "sessions": []}


def test_export_writes_to_a_file(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    result = run("export", "-o", str(target), data_dir=tmp_path / "data")
    assert result.returncode == 0
    assert json.loads(target.read_text()) == {"schema": 1, "sessions": []}


@pytest.mark.parametrize("command", [["plan"], []])
def test_a_method_of_another_level_is_refused(tmp_path: Path, command: list[str]) -> None:
    refused = run(*command, "--level", "beginner", "--adjustment", "superset", data_dir=tmp_path)
    assert refused.returncode == 2
    assert "choose one of none, form-first, circuit" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


def test_a_program_that_links_to_nowhere_is_not_replaced_by_the_bundled_one(tmp_path: Path) -> None:
    directory = config_dir()
    assert directory is not None
    directory.mkdir(parents=True)
    (directory / "program.toml").symlink_to(tmp_path / "unmounted" / "program.toml")
    result = run("plan", data_dir=tmp_path)
    assert result.returncode == 2
    assert result.stderr.endswith("program.toml: there is no such file\n")
