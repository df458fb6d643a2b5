"""Files that are imported: errors are storage errors that name the file."""

from pathlib import Path

import pytest

from legday_tui.domain.program.program import Program
from legday_tui.history.import_file import WrongLinesInFileError, parse_import, read_import_file
from legday_tui.interchange.reading import Reading
from legday_tui.storage.errors import DamagedFileError

FILE = Path("other.csv")


@pytest.mark.parametrize("text", ["{", "[]"])
def test_json_that_is_not_an_export_is_refused(program: Program, text: str) -> None:
    with pytest.raises(DamagedFileError, match=r"other\.csv"):
        parse_import(text.encode(), FILE, program, Reading())


def test_an_unknown_format_is_refused(program: Program) -> None:
    with pytest.raises(DamagedFileError, match=r"other\.csv: this is of no known format. Known are"):
        parse_import(b"a,b,c\n1,2,3\n", FILE, program, Reading())


def test_wrong_lines_are_reported_with_the_file(program: Program) -> None:
    data = b"Date,Exercise,Category,Weight,Distance,Distance Unit\n"
    with pytest.raises(WrongLinesInFileError) as caught:
        parse_import(data, FILE, program, Reading())
    assert str(caught.value) == 'other.csv: line 1: the column "reps" is missing'
    assert len(caught.value.wrong_lines) == 1


def test_a_folder_and_a_device_are_refused(tmp_path: Path, program: Program) -> None:
    for path, says in ((tmp_path, "found a folder"), (Path("/dev/zero"), "found a pipe or a device")):
        with pytest.raises(DamagedFileError, match=says):
            read_import_file(path, program, Reading())
