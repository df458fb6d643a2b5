"""Read and validate a program file; a mistake becomes one sentence with its line and location."""

from pathlib import Path

import msgspec

from legday_tui.domain.documents.location import location_of
from legday_tui.domain.program.program import Program
from legday_tui.storage.bundled_files import bundled_assets
from legday_tui.storage.paths import PROGRAM
from legday_tui.storage.toml_file import TomlError, line_of, parse_document, read_text

BUNDLED = bundled_assets() / PROGRAM


def load_program(path: Path | None) -> Program:
    """Read a program, or the bundled one for None. Raise TomlError with the first mistake.

    The tests check the bundled program for the mistakes that its types accept, not every start.
    """
    path = BUNDLED if path is None else path
    text = read_text(path, "program")
    if not text.strip():
        raise TomlError(path, "expected a program, found an empty file")
    document = parse_document(path, text)
    if not document:
        raise TomlError(path, "expected a program, found only comments")
    try:
        program = msgspec.convert(document, Program, str_keys=True)
    except msgspec.ValidationError as error:
        from legday_tui.domain.documents.mismatch import describe_mismatch

        key_path, sentence = describe_mismatch(document, Program, error)
        raise TomlError(path, sentence, location_of(document, key_path), line_of(text, key_path)) from None
    if path != BUNDLED:
        _check(program, path, text)
    return program


def _check(program: Program, path: Path, text: str) -> None:
    from legday_tui.domain.program.validation import find_mistakes

    if mistakes := find_mistakes(program):
        first, *others = mistakes
        more = f" (and {len(others)} more)" if others else ""
        raise TomlError(path, first.sentence + more, first.location, line_of(text, first.path))
