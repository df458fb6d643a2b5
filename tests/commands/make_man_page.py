"""Write the manual page from the parser of the command line: `python -m tests.commands.make_man_page`.

The page is roff with the macros of man(7). It has no date, so that it changes with the program only.
"""

import argparse
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from legday_tui import __version__
from legday_tui.commands.examples import EXAMPLES
from legday_tui.commands.options import DESCRIPTION, OneLineParser, build_parser
from legday_tui.storage.paths import VARIABLE

PAGE = Path(__file__).parents[2] / "assets" / "share" / "man" / "man1" / "legday-tui.1"
EVERYWHERE = ("--help", "--data-dir", "--program")
"""Options that each command has, and that the page explains once."""
COLUMNS = re.compile(r"^\s|\S {2,}\S")
"""Lines that are examples or parts of a table."""
QUOTED = re.compile(r"`([^`]+)`")
SPECIAL = {"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti"}
EXIT_STATUS = (
    ("0", "Everything went well."),
    ("1", "A problem was found."),
    ("2", "The input is wrong; one line on standard error tells you what to do."),
    ("128 + N", "The signal N ended it."),
)


def man_page() -> str:
    """Return the manual page."""
    return "\n".join(line for line in _lines() if line) + "\n"


def _lines() -> Iterator[str]:
    parser = build_parser()
    first, _, more = DESCRIPTION.partition("\n\n")
    examples, _, files = EXAMPLES.partition("\n\n")
    yield f'.TH LEGDAY\\-TUI 1 "" "legday\\-tui {__version__}" "User Commands"'
    yield ".nh"  # no word is hyphenated, and no space is widened: what is typed stays as it is
    yield ".ad l"
    yield ".SH NAME"
    yield f"legday\\-tui \\- {_text(first[:1].lower() + first[1:].rstrip('.'))}"
    yield ".SH SYNOPSIS"
    yield from _synopsis("legday-tui", _options(parser))
    yield ".br"
    yield r"\fBlegday\-tui\fR \fICOMMAND\fR ..."
    yield ".SH DESCRIPTION"
    yield from _paragraphs(more)
    yield ".SH OPTIONS"
    yield from _explained(_options(parser))
    yield ".SH COMMANDS"
    yield from _paragraphs("Every command also has --data-dir, --program and --help.")
    for name, command in _commands(parser).items():
        yield from _command(name, command)
    yield ".SH EXAMPLES"
    for line in examples.splitlines()[1:]:
        typed, _, why = line.strip().partition("  ")
        yield from _item(f"\\fB{_code(typed)}\\fR", why.strip())
    yield ".SH FILES"
    yield from _paragraphs(files.removeprefix("files: "))
    yield ".SH ENVIRONMENT"
    yield from _item(f"\\fB{VARIABLE}\\fR", "The data directory, unless --data-dir names another one.")
    yield ".SH EXIT STATUS"
    for code, meaning in EXIT_STATUS:
        yield from _item(f"\\fB{code}\\fR", meaning)


def _commands(parser: argparse.ArgumentParser) -> dict[str, OneLineParser]:
    (commands,) = (a for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    return dict(commands.choices)


def _options(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """Return what can be given on a command line, without the commands."""
    return [a for a in parser._actions if not isinstance(a, argparse._SubParsersAction)]


def _command(name: str, parser: OneLineParser) -> Iterator[str]:
    own = [a for a in _options(parser) if not set(a.option_strings) & set(EVERYWHERE)]
    yield f".SS {_code(name)}"
    yield from _synopsis(f"legday-tui {name}", own)
    yield ".PP"
    yield from _paragraphs(parser.description or "")
    yield from _explained(own)
    if parser.late_epilog is not None:
        yield ".PP"
        yield from _paragraphs(parser.late_epilog())


def _synopsis(command: str, actions: Iterable[argparse.Action]) -> Iterator[str]:
    """Yield one line with all options and arguments; it is broken only between them."""
    words = [f"\\fB{_code(command)}\\fR"]
    for action in actions:
        if "--help" in action.option_strings or "--version" in action.option_strings:
            continue
        given = _given(action, action.option_strings[-1:])
        is_needed = action.required and action.nargs != "?"
        again = " ..." if action.nargs == "+" or isinstance(action, argparse._AppendAction) else ""
        words.append((given if is_needed else f"[{given}]").replace(" ", r"\ ") + again)
    yield " ".join(words)


def _given(action: argparse.Action, names: Iterable[str]) -> str:
    """Return how an option or argument is given, such as `-o, --output FILE`."""
    shown = ", ".join(f"\\fB{_code(name)}\\fR" for name in names)
    if action.nargs == 0:
        return shown
    if action.choices is not None and action.metavar is None:
        value = "|".join(f"\\fB{_code(str(choice))}\\fR" for choice in action.choices)
    else:
        value = f"\\fI{_code(str(action.metavar or action.dest.upper()))}\\fR"
    if action.option_strings and action.nargs == "?":
        value = f"[{value}]"
    return f"{shown} {value}".strip()


def _explained(actions: Iterable[argparse.Action]) -> Iterator[str]:
    for action in actions:
        if action.help:
            yield from _item(_given(action, action.option_strings), action.help)


def _item(tag: str, text: str) -> Iterator[str]:
    yield ".TP"
    yield tag
    yield _text(text)


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a help text; examples and tables keep their lines."""
    kept = False
    for line in text.strip("\n").splitlines():
        is_kept = bool(COLUMNS.search(line))
        if is_kept != kept:
            yield ".RS 4\n.nf" if is_kept else ".fi\n.RE"
            kept = is_kept
        if line.strip():
            yield _code(line.removeprefix("  ")) if kept else _text(line)
        elif not kept:
            yield ".PP"
    if kept:
        yield ".fi\n.RE"


def _text(words: str) -> str:
    """Return a sentence, with what is quoted in bold."""
    parts = QUOTED.split(" ".join(words.split()))
    return _safe("".join(_code(p) if n % 2 == 0 else f"\\fB{_code(p)}\\fR" for n, p in enumerate(parts)))


def _code(text: str) -> str:
    """Return text so that each character is shown as it is."""
    return _safe("".join(SPECIAL.get(c, c if c.isascii() else f"\\[u{ord(c):04X}]") for c in text))


def _safe(line: str) -> str:
    """Return a line that roff does not take for a request."""
    return f"\\&{line}" if line.startswith((".", "'")) else line


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(man_page(), "utf-8")
