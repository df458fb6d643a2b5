"""The key bar shows the enabled actions as whole items, and the help key."""

from typing import ClassVar

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.pilot import Pilot
from textual.screen import Screen

from legday_tui.widgets.key_bar import KeyBar

MORE_LESS = Binding.Group("reps", compact=True)
LOAD = Binding.Group("load")
EFFORT = Binding.Group("effort")
GO = Binding.Group("go now")


class Common(Screen[None]):
    """The bindings of every screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u,ctrl+z", "note('undo')", "undo"),
        Binding("p,full_stop", "note('pause')", "pause"),
        Binding("m", "note('mute')", "sound", show=False),
        Binding("question_mark", "app.keys", "keys", show=False),
    ]


class Live(Common):
    """A screen with many bindings."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "note('count')", "count", priority=True),
        Binding("enter,pagedown", "note('done')", "set done", priority=True),
        Binding("up", "note('more')", "more", group=MORE_LESS),
        Binding("down", "less", "less", group=MORE_LESS),
        Binding("left_square_bracket", "note('lighter')", "lighter", group=LOAD),
        Binding("right_square_bracket", "note('heavier')", "heavier", group=LOAD),
        *(Binding(str(n), f"note('effort {n}')", "effort", group=EFFORT) for n in (1, 2, 3, 4)),
        Binding("tab", "side", "other side"),
        Binding("escape", "grey", "never now"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.notes: list[str] = []
        self.sides = 2
        self.count = 3

    def compose(self) -> ComposeResult:
        yield KeyBar()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "grey":
            return None
        if action == "less":
            return self.count > 0
        return self.sides == 2 if action == "side" else True

    def action_note(self, what: str) -> None:
        self.notes.append(what)

    def action_less(self) -> None:
        self.notes.append("less")

    def action_side(self) -> None: ...

    def action_grey(self) -> None: ...


class KeyApp(App[None]):
    """Shows the screen; has a help action."""

    def __init__(self, screen: Screen[None], keymap: dict[str, str] | None = None) -> None:
        super().__init__()
        self._live = screen
        self._keys = keymap or {}

    def on_mount(self) -> None:
        self.set_keymap(self._keys)
        self.push_screen(self._live)

    def action_keys(self) -> None: ...


ALL = [
    " space count ",
    " enter set done ",
    " ↑↓ reps ",
    " [] load ",
    " 1-4 effort ",
    " tab other side ",
    " u undo ",
    " p pause ",
]
HELP = " ? keys "


def row(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(KeyBar).render_line(0).text


@pytest.mark.parametrize(("columns", "shown"), [(40, 2), (60, 4), (80, 5), (120, 8)])
async def test_the_bar_shows_whole_items_and_the_help_key(columns: int, shown: int) -> None:
    async with KeyApp(Live()).run_test(size=(columns, 5)) as pilot:
        await pilot.pause()
        assert row(pilot) == "".join([*ALL[:shown], HELP]).ljust(columns)


async def test_no_width_cuts_an_item() -> None:
    async with KeyApp(Live()).run_test(size=(120, 5)) as pilot:
        await pilot.pause()
        wholes = {"".join([*ALL[:n], HELP]).rstrip() for n in range(len(ALL) + 1)}
        for columns in range(119, 7, -7):
            await pilot.resize_terminal(columns, 5)
            await pilot.pause()
            assert row(pilot).rstrip() in wholes
            assert len(row(pilot)) == columns


async def test_the_bar_is_empty_if_not_even_the_help_key_fits() -> None:
    async with KeyApp(Live()).run_test(size=(7, 5)) as pilot:
        await pilot.pause()
        assert row(pilot).strip() == ""


async def test_disabled_actions_are_not_shown() -> None:
    live = Live()
    async with KeyApp(live).run_test(size=(120, 5)) as pilot:
        await pilot.pause()
        assert "never now" not in row(pilot)
        assert "other side" in row(pilot)
        live.sides, live.count = 1, 0
        live.refresh_bindings()
        await pilot.pause()
        assert "other side" not in row(pilot)
        assert " ↑ more " in row(pilot), (
            "only the enabled action of the pair is shown, with its own description"
        )


async def test_unchanged_keys_are_not_repainted() -> None:
    live = Live()
    async with KeyApp(live).run_test(size=(120, 5)) as pilot:
        await pilot.pause()
        bar = live.query_one(KeyBar)
        rendered: list[int] = []
        render_line = bar.render_line
        bar.render_line = lambda y: rendered.append(y) or render_line(y)  # type: ignore[method-assign,func-returns-value]
        live.refresh_bindings()
        await pilot.pause()
        assert rendered == []
        live.sides = 1
        live.refresh_bindings()
        await pilot.pause()
        assert rendered == [0]


async def test_a_screen_without_help_shows_no_help_key() -> None:
    class Plain(Screen[None]):
        BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "back")]

        def compose(self) -> ComposeResult:
            yield KeyBar()

        def action_back(self) -> None: ...

    async with KeyApp(Plain()).run_test(size=(40, 5)) as pilot:
        await pilot.pause()
        assert row(pilot).rstrip() == " esc back"


async def test_a_rebound_key_is_shown_with_its_new_name() -> None:
    class Rebound(Screen[None]):
        BINDINGS: ClassVar[list[BindingType]] = [Binding("u", "undo", "undo", id="undo", key_display="u")]

        def compose(self) -> ComposeResult:
            yield KeyBar()

        def action_undo(self) -> None: ...

    async with KeyApp(Rebound(), {"undo": "backspace"}).run_test(size=(40, 5)) as pilot:
        await pilot.pause()
        assert row(pilot).rstrip() == " backspace undo"


@pytest.mark.parametrize(
    ("part", "offset", "noted"),
    [
        (" space count", 1, ["count"]),
        (" space count", 9, ["count"]),
        ("↑↓", 0, ["more"]),
        ("↑↓", 1, ["less"]),
        ("↑↓", 4, []),
        ("[]", 1, ["heavier"]),
        ("1-4", 0, ["effort 1"]),
        ("1-4", 2, ["effort 4"]),
        ("1-4", 5, []),
        (" u undo", 3, ["undo"]),
    ],
)
async def test_a_click_runs_the_action_of_the_clicked_key(part: str, offset: int, noted: list[str]) -> None:
    live = Live()
    async with KeyApp(live).run_test(size=(120, 5)) as pilot:
        await pilot.pause()
        await pilot.click(KeyBar, offset=(row(pilot).index(part) + offset, 0))
        assert live.notes == noted


class TwoForOne(Common):
    """A screen with two keys that do the same."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "work", "go now", group=GO),
        Binding("enter", "advance", "go now", group=GO),
    ]
    notes = ""

    def compose(self) -> ComposeResult:
        yield KeyBar()

    def action_work(self) -> None:
        self.notes += "work "

    def action_advance(self) -> None:
        self.notes += "advance "


async def test_the_words_of_two_keys_that_do_the_same_can_be_tapped() -> None:
    screen = TwoForOne()
    async with KeyApp(screen).run_test(size=(120, 5)) as pilot:
        await pilot.pause()
        for part in ("space", "enter", "go now"):
            await pilot.click(KeyBar, offset=(row(pilot).index(part) + 1, 0))
        assert screen.notes == "work advance work "
