"""`legday-tui schema` prints the schemas for editors, or puts them beside the files of the user."""

from pathlib import Path

import pytest

from legday_tui.storage.editor_schemas import bundled_schema
from tests.commands.running import run


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the settings and of the user's program."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path / "legday-tui"


@pytest.mark.parametrize("kind", ["program", "settings"])
def test_it_prints_a_schema(kind: str) -> None:
    printed = run("schema", kind)
    assert printed.returncode == 0
    assert f'"title": "The {kind} of legday-tui"' in printed.stdout


@pytest.mark.parametrize(("kind", "advice"), [("program", "program init"), ("settings", "change a setting")])
def test_without_a_file_it_says_how_there_will_be_one(kind: str, advice: str, folder: Path) -> None:
    refused = run("schema", kind, "--save")
    assert refused.returncode == 2
    assert advice in refused.stderr
    assert not folder.exists()


def test_it_puts_the_schema_beside_an_older_file_and_changes_that_in_nothing(folder: Path) -> None:
    folder.mkdir()
    file, schema = folder / "settings.toml", folder / "settings.schema.json"
    file.write_text("# mine\n")
    saved = run("schema", "settings", "--save")
    assert schema.read_bytes() == bundled_schema("settings")
    assert f"Make this the first line of {file}:\n#:schema ./settings.schema.json\n" in saved.stdout
    assert file.read_text() == "# mine\n"
    file.write_text("#:schema ./settings.schema.json\n# mine\n")
    assert f"{file} names it already." in run("schema", "settings", "--save").stdout


def test_a_program_of_your_own_begins_with_its_schema(folder: Path, tmp_path: Path) -> None:
    for arguments, place in (([], folder), ([str(tmp_path / "mine.toml")], tmp_path)):
        assert run("program", "init", *arguments).returncode == 0
        schema = place / "program.schema.json"
        assert schema.read_bytes() == bundled_schema("program")
        schema.unlink()
    assert (
        "names it already"
        in run("schema", "program", "--save", "--program", str(tmp_path / "mine.toml")).stdout
    )
    assert (tmp_path / "program.schema.json").exists()


def test_doctor_says_when_the_schema_beside_a_file_is_not_that_of_this_version(
    folder: Path, tmp_path: Path
) -> None:
    def notes() -> list[str]:
        said = run("doctor", data_dir=tmp_path / "data")
        assert said.returncode == 0
        return [line for line in said.stdout.splitlines() if "schema" in line]

    folder.mkdir()
    (folder / "settings.toml").write_text("sound = true\n")
    run("program", "init")
    assert notes() == []
    (folder / "settings.toml").write_text("#:schema ./settings.schema.json\nsound = true\n")
    (folder / "program.schema.json").write_text('{"title": "The program of legday-tui"}')
    program, settings = notes()
    assert (
        "program.schema.json: missing, or of another version; `legday-tui schema program --save`" in program
    )
    assert settings.startswith("note")
    for kind in ("program", "settings"):
        run("schema", kind, "--save")
    assert notes() == []


def test_a_schema_of_another_program_is_never_replaced(tmp_path: Path) -> None:
    theirs = tmp_path / "program.schema.json"
    theirs.write_text('{"title": "The program of a festival"}')
    file = str(tmp_path / "mine.toml")
    assert run("program", "init", file).returncode == 0
    refused = run("schema", "program", "--save", "--program", file)
    assert refused.returncode == 2
    assert f"{theirs}: it is there already, and isn't a schema of legday-tui" in refused.stderr
    assert theirs.read_text() == '{"title": "The program of a festival"}'
