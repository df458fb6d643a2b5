"""Reading a program file, bundled or the user's own, so that a mistake in it is one clear sentence."""

from pathlib import Path

import msgspec

from legday_tui.domain.documents.location import location_of
from legday_tui.domain.program.program import Program
from legday_tui.domain.program.validation import find_mistakes
from legday_tui.storage.bundled_files import bundled_assets
from legday_tui.storage.paths import PROGRAM
from legday_tui.storage.toml_file import TomlError, document_of, line_of, text_of

BUNDLED = bundled_assets() / PROGRAM


def load_program(path: Path | None) -> Program:
    """The program in a file, or the bundled one for None, checked. Raises TomlError."""
    path = BUNDLED if path is None else path
    text = text_of(path, "program")
    if not text.strip():
        raise TomlError(path, "expected a program, found an empty file")
    document = document_of(path, text)
    if not document:
        raise TomlError(path, "expected a program, found only comments")
    try:
        program = msgspec.convert(document, Program, str_keys=True)
    except msgspec.ValidationError as error:
        from legday_tui.domain.documents.mismatch import describe_mismatch

        where, sentence = describe_mismatch(document, Program, error)
        raise TomlError(path, sentence, location_of(document, where), line_of(text, where)) from None
    if mistakes := find_mistakes(program):
        first, *others = mistakes
        more = f" (and {len(others)} more)" if others else ""
        raise TomlError(path, first.sentence + more, first.location, line_of(text, first.path))
    return program
