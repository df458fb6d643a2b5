"""A file is read as the one format that it has, and as no other."""

import pytest

from legday_tui.commands.options import build_parser
from legday_tui.interchange.encodings import Text, read_text
from legday_tui.interchange.formats import FOREIGN_FORMATS, WRITERS
from legday_tui.interchange.table import Table
from tests.interchange.golden import FIXTURES

FILES = sorted(file for file in FIXTURES.iterdir() if file.is_file() and file.stem != "table")


def table_of(name: str) -> Table:
    text = read_text((FIXTURES / name).read_bytes())
    if not name.endswith(".json"):
        return Table(text)
    json = text.as_utf8().decode()
    found = [f.csv_of_json(json) for f in FOREIGN_FORMATS if f.csv_of_json is not None]
    (csv,) = (csv for csv in found if csv is not None)
    return Table(Text(csv.encode()))


@pytest.mark.parametrize("name", [file.name for file in FILES])
def test_exactly_one_format_says_that_a_file_is_its_own(name: str) -> None:
    header = table_of(name).header

    recognised = [f.name.lower() for f in FOREIGN_FORMATS if f.recognises(header)]

    assert len(recognised) == 1
    assert name.startswith(recognised[0])


def test_every_format_has_a_file_to_try() -> None:
    assert {f.name.lower() for f in FOREIGN_FORMATS} == {file.stem.split("_")[0] for file in FILES}


def test_every_format_that_can_be_written_can_be_asked_for() -> None:
    for name in WRITERS:
        assert build_parser().parse_args(["export", "--format", name]).format == name


def test_the_help_of_import_lists_every_format_with_its_export_button_in_80_columns(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        build_parser().parse_args(["import", "--help"])

    shown = capsys.readouterr().out
    lines = shown.splitlines()
    assert max(map(len, lines)) <= 80
    for known in FOREIGN_FORMATS:
        assert f"  {known.name:<12}{known.where_to_export}" in lines
