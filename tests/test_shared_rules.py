"""The rules of style sheets that apps share."""

import inspect

import pytest
from textual.app import App
from textual.css.stylesheet import Stylesheet

from tests.shared_rules import PARSE_RULES, SharedRules


def test_the_replaced_method_has_the_parameters_that_are_expected() -> None:
    assert inspect.signature(PARSE_RULES).parameters.keys() == {
        "self",
        "css",
        "read_from",
        "is_default_rules",
        "tie_breaker",
        "scope",
    }
    assert Stylesheet._parse_rules is not PARSE_RULES


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Stylesheet, "_parse_rules", SharedRules().parse_rules)


def sheet(css: str, place: str = "here", **variables: str) -> Stylesheet:
    parsed = Stylesheet(variables=variables)
    parsed.add_source(css, read_from=(place, ""))
    parsed.parse()
    return parsed


@pytest.mark.usefixtures("shared")
def test_a_sheet_is_parsed_once_and_again_if_its_text_place_or_theme_is_another() -> None:
    first = sheet("Label { color: $text; }", text="red")
    assert sheet("Label { color: $text; }", text="red").rules[0] is first.rules[0]
    others = [
        sheet("Label { color: $text; }", text="blue"),
        sheet("Label { color: $text; width: 3; }", text="red"),
        sheet("Label { color: $text; }", "elsewhere", text="red"),
    ]
    assert [other.rules[0].styles.color.rgb for other in others] == [(0, 0, 255), (255, 0, 0), (255, 0, 0)]
    assert others[1].rules[0].styles.width is not None
    assert others[2].rules[0] is not first.rules[0]


@pytest.mark.usefixtures("shared")
async def test_apps_share_rules_and_no_app_changes_them() -> None:
    class Coloured(App[None]):
        CSS = "Screen { background: $primary; }"

    for theme in ("textual-dark", "nord", "textual-dark"):
        app = Coloured()
        async with app.run_test() as pilot:
            app.theme = theme
            await pilot.pause()
            assert app.screen.styles.background.hex == app.theme_variables["primary"]
            app.screen.styles.background = "black"
