"""Which keys a bar shows if there is no room for all."""

import pytest
from textual.binding import ActiveBinding, Binding
from textual.screen import Screen

from legday_tui.screens.home_keys import HOME_BINDINGS
from legday_tui.widgets.key_items import fitting, help_item, items_of


def test_a_narrow_bar_leaves_out_what_is_dispensable_first_and_then_the_last_ones() -> None:
    screen = Screen[None]()
    bindings = [
        Binding("enter", "go", "go", id="start"),
        Binding("o", "straight", "straight", id="straight"),
        Binding("t", "time", "time", id="time-limit"),
        Binding("h", "history", "history", id="history"),
        Binding("w", "app.body_weight", "body weight", id="body-weight"),
    ]
    items = items_of([ActiveBinding(screen, binding, True, "") for binding in bindings])
    widths = {item.words: item.width for item in items}
    all_of_them = sum(widths.values())

    def shown(columns: int) -> list[str]:
        return [item.words for item in fitting(items, None, columns)]

    assert shown(all_of_them) == ["go", "straight", "time", "history", "body weight"]
    assert shown(all_of_them - 1) == ["go", "time", "history", "body weight"]
    assert shown(all_of_them - widths["straight"] - 1) == ["go", "history", "body weight"]
    without_both = all_of_them - widths["straight"] - widths["time"]
    assert shown(without_both - 1) == ["go", "history"], "no time for body weight"


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        (60, ["go", "level", "history", "follow along", "keys"]),
        (80, ["go", "level", "history", "follow along", "time", "place", "quit", "keys"]),
    ],
)
def test_on_home_the_history_is_more_important_than_the_place(columns: int, words: list[str]) -> None:
    screen = Screen[None]()
    bindings = [binding for binding in HOME_BINDINGS if isinstance(binding, Binding)]
    now = [
        b for b in Binding.make_bindings(bindings) if b.id not in ("restore", "finish", "set-aside", "offer")
    ]
    active = [ActiveBinding(screen, binding, True, "") for binding in now]
    fit = fitting(items_of(active), help_item(active), columns)
    assert sorted(item.words for item in fit) == sorted(words)
