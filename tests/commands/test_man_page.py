"""The manual page is that of the command line, and shows what it says as it is."""

import argparse

import pytest

from legday_tui.commands.options import build_parser
from tests.commands.make_man_page import PAGE, man_page


def test_the_page_in_assets_is_that_of_the_parser() -> None:
    assert PAGE.read_text("utf-8") == man_page(), "run: python -m tests.commands.make_man_page"


@pytest.fixture(scope="module")
def shown() -> str:
    """The text of the page, without what roff does with it."""
    page = man_page()
    for code, char in ((r"\fB", ""), (r"\fI", ""), (r"\fR", ""), ("\\ ", " "), (r"\-", "-"), (r"\(aq", "'")):
        page = page.replace(code, char)
    return page


def test_it_explains_every_command_and_every_option(shown: str) -> None:
    (commands,) = (a for a in build_parser()._actions if isinstance(a, argparse._SubParsersAction))
    sections = dict(part.split("\n", 1) for part in shown.split(".SS ")[1:])
    assert list(sections) == list(commands.choices)
    for name, parser in commands.choices.items():
        for action in parser._actions:
            for option in action.option_strings:
                assert option in sections[name] or option in shown.split(".SH COMMANDS")[0], (
                    f"{name} {option}"
                )
    assert "[--only PHASE] ..." in sections["plan"]
    assert "bash|zsh|fish" in sections["completion"]


def test_no_line_of_text_is_a_request(shown: str) -> None:
    requests = {line.split()[0] for line in shown.splitlines() if line.startswith((".", "'"))}
    assert requests <= {".TH", ".SH", ".SS", ".TP", ".PP", ".RS", ".RE", ".nf", ".fi", ".nh", ".ad", ".br"}
