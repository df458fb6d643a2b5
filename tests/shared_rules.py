"""Style sheets that are parsed once for all apps of a process."""

from collections.abc import Callable

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation

PARSE_RULES = Stylesheet._parse_rules


class SharedRules:
    """Keeps the rules of each style sheet, which a tenth of the time of a screen test would go into.

    Textual itself keeps them for as long as an app runs, and gives the same rules to all of its screens.
    They depend on the text and place of a sheet, and on the variables of the theme.
    """

    def __init__(self) -> None:
        self._rules: dict[tuple[object, ...], list[RuleSet]] = {}
        self._variables: dict[str, str] = {}
        self._theme = frozenset(self._variables.items())

    @property
    def parse_rules(self) -> Callable[..., list[RuleSet]]:
        """The method of a `Stylesheet` that looks here first."""

        def parse_rules(
            sheet: Stylesheet,
            css: str,
            read_from: CSSLocation,
            is_default_rules: bool = False,
            tie_breaker: int = 0,
            scope: str = "",
        ) -> list[RuleSet]:
            place = css, read_from, is_default_rules, tie_breaker, scope
            if sheet._variables is not self._variables:
                self._variables = sheet._variables
                self._theme = frozenset(self._variables.items())
            key = (*place, self._theme)
            if key not in self._rules:
                self._rules[key] = PARSE_RULES(sheet, *place)
            return self._rules[key]

        return parse_rules
