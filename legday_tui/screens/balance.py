"""The balance tab of the history: the sets of each muscle in recent days."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.stats.balance import SPANS_DAYS, balance_of
from legday_tui.formatting.balance import balance_words, muscle_words
from legday_tui.formatting.columns import NO_BREAK
from legday_tui.keys import SCROLL
from legday_tui.screens.history_tab import BALANCE, HistoryTab, history_tabs
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.legs import MUSCLES, SHADES, Legs, shade_of
from legday_tui.widgets.line import Line

NARROW, LOW = 78, 14
"""Below this many columns or rows only the numbers are shown, without the picture."""
ORDER = ("quadriceps", "hamstrings", "glutes", "calves", "adductors", "abductors")
assert set(ORDER) == set(MUSCLES.values())


class BalanceScreen(HistoryTab):
    """Shows a picture of the legs, shaded by the last 7 or 28 days, and a table of both."""

    HELP = "How much each muscle worked, front against back."
    CSS_PATH = "balance.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,space,enter", "other_span", "7 / 28 days", key_display="tab", id="other-span",
                tooltip="Switch between the last 7 and 28 days"),
        *SCROLL,
    ]  # fmt: skip

    def __init__(
        self, program: Program, sessions: Sequence[Session], today: date, picture: Sequence[str]
    ) -> None:
        super().__init__()
        self._balances = [balance_of(program, sessions, today, days) for days in SPANS_DAYS]
        self._picture = picture
        self._span_index = len(SPANS_DAYS) - 1

    def compose(self) -> ComposeResult:
        yield history_tabs(BALANCE)
        with Horizontal():
            yield Legs(self._picture)
            with VerticalScroll(id="numbers", can_focus=False):
                yield Line(id="table")
                yield Line(id="reading")
        yield KeyBar()

    def on_mount(self) -> None:
        self._show()

    def on_resize(self) -> None:
        self.set_class(self.size.width < NARROW or self.size.height < LOW, "-narrow")

    def _show(self) -> None:
        balance = self._balances[self._span_index]
        self.query_one(Legs).show(balance.worked)
        self.query_one("#table", Line).show("\n".join(self._table()))
        unknown = f"\n\n{balance.unknown} sets are from exercises no longer in the program."
        self.query_one("#reading", Line).show(balance_words(balance) + (unknown if balance.unknown else ""))

    def _table(self) -> list[str]:
        shaded = self._balances[self._span_index]
        worked = shaded.worked
        others = sorted({m for balance in self._balances for m in balance.worked} - set(ORDER))
        most = max((worked.get(muscle, 0.0) for muscle in ORDER), default=0.0)
        days = [f"[{b.days} days]" if b is shaded else f"{b.days} days" for b in self._balances]
        rows = [f"{'SETS':<5}{days[0]:>11}{days[1]:>10}"]
        for muscle in (*ORDER, *others):
            week, month = (muscle_words(b, muscle) for b in self._balances)
            shade = shade_of(worked.get(muscle, 0.0), most) if muscle in ORDER else " "
            rows.append(f"{muscle:<11}{week:>6}{month:>9} {shade * 2}")
        key = f"Shades: {SHADES[0]}{NO_BREAK}none, {SHADES[1:]}{NO_BREAK}some to most"
        return [*rows, "", f"+ sets it helps in. {key}"]

    def action_other_span(self) -> None:
        self._span_index = (self._span_index + 1) % len(SPANS_DAYS)
        self._show()

    def action_scroll(self, by: int) -> None:
        self.query_one("#numbers", VerticalScroll).scroll_relative(y=by, animate=False)
