"""The home screen: the levels, today's plan and the unfinished workout."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import ScreenResume

from legday_tui.clock import Clock
from legday_tui.domain.program.program import Program
from legday_tui.formatting.methods import method_name
from legday_tui.formatting.units import counted
from legday_tui.screens.home_choice import Decision, HomeChoice
from legday_tui.screens.home_dialogs import HomeDialogs
from legday_tui.screens.home_keys import HOME_BINDINGS
from legday_tui.settings.places import current_place, has_several, place_name
from legday_tui.settings.store import Settings
from legday_tui.settings.training_styles import training_style
from legday_tui.widgets.cached_rows import BlankRows, Row
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.level_cards import LevelCards
from legday_tui.widgets.line import Line
from legday_tui.widgets.past_half import PastHalf
from legday_tui.widgets.today_half import TodayHalf

if TYPE_CHECKING:
    from legday_tui.coaching.todays_plans import TodaysPlans
    from legday_tui.domain.workout.workout import Workout

IGNORE_KEYS_S = 0.5
"""How long the start key is ignored after a workout, in real seconds."""
AUTO_START_S = 10.0
"""How long the screen waits for a key before it starts a workout while following along."""
DATE_CHECK_S = 10.0
"""How often a screen that is left open looks whether its plans are still those of today."""

WIDE = 120
"""Columns from which the past has the right half of the screen."""


class HomeScreen(HomeDialogs, BlankRows):
    """Shows the level cards and, below them, today's plan or the unfinished workout."""

    HELP = "Pick a level, see today's plan, and start."
    CSS_PATH = "home.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-roomy"), (WIDE, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (15, "-low"), (22, "-even"), (34, "-tall")]
    BINDINGS: ClassVar[list[BindingType]] = HOME_BINDINGS

    def __init__(
        self,
        program: Program,
        clock: Clock,
        settings: Settings,
        *,
        level: str,
        plans: "TodaysPlans | None",
        draft: "Workout | None",
        notices: Sequence[str],
        after_workout: bool,
        left_open: bool,
        view_only: str | None,
        offer: str,
        restore: Callable[[], Awaitable[None]],
    ) -> None:
        """Initialise the screen.

        `plans` is None while the history is being loaded; `notices` are sentences for the user. With
        `after_workout` the start key is ignored at first, as it may have been pressed for the recap. With
        `left_open` follow along begins nothing: nobody has looked yet. `view_only` says why no workout can be
        started; `offer` is what a backup holds that `restore` restores, or empty.
        """
        super().__init__()
        self.program = program
        self.clock = clock
        self.settings = settings
        self.set_reactive(HomeScreen.level, level)
        self.plans = plans
        self.draft = draft
        self.notices = notices
        self.view_only = view_only
        self.offer = offer
        self._restore = restore
        self._ignore_keys_s = IGNORE_KEYS_S * clock.speed if after_workout else 0.0
        self._shown_at = clock.awake()
        self._after_workout = after_workout
        self._left_open = left_open
        self._is_invalid = False
        self._painted = asyncio.Event()
        self._decided: asyncio.Future[HomeChoice] = asyncio.get_running_loop().create_future()

    async def decided(self) -> HomeChoice:
        """Wait for the decision of the user."""
        return await self._decided

    @property
    def is_closing(self) -> bool:
        """Whether the next screen is on its way."""
        return self.has_decided

    @property
    def has_decided(self) -> bool:
        """Whether the user has decided; the screen is still visible for a moment."""
        return self._decided.done()

    async def painted(self) -> None:
        """Wait until the current state has been painted."""
        await self._painted.wait()

    def compose(self) -> ComposeResult:
        yield Line(id="head")
        yield Line(id="notices")
        with Row(id="halves"):
            yield TodayHalf(self.program.levels, self.level)
            # Filled when the history is known, which the first paint does not wait for.
            yield PastHalf()
        yield KeyBar()

    def on_mount(self) -> None:
        self._auto_start = self.set_interval(0.25, self._count_down, pause=True)
        self.set_interval(DATE_CHECK_S, self.look_at_the_date)
        self.show_all()
        # The first refresh lays out, the second one paints.
        self.call_after_refresh(self.call_after_refresh, self._painted.set)

    def history_loaded(
        self,
        plans: "TodaysPlans",
        notices: Sequence[str],
        *,
        view_only: str | None = None,
        offer: str = "",
    ) -> None:
        """Show what is known after the history has been loaded."""
        self.plans, self.notices = plans, notices
        self.view_only, self.offer = view_only, offer
        # The user may have quit in the meantime.
        if self.is_mounted and self.is_attached and self.app.is_running:
            self._painted.clear()
            self.show_all()
            self.call_after_refresh(self._painted.set)

    def invalidate(self, decision: Decision = "refresh") -> None:
        """Replace the screen by a new one, now or as soon as no other screen is open over it."""
        if self.is_active:
            self.action_decide(decision)
        else:
            self._is_invalid = True

    def look_at_the_date(self) -> None:
        """Replace the screen if it has been open for so long that what it says about today is not true."""
        if self.plans is not None and not self.plans.still_hold(self.clock.wall()):
            self.invalidate("outdated")

    @on(ScreenResume)
    def _uncovered(self) -> None:
        # The countdown starts again after the help was read.
        self._shown_at = self.clock.awake()
        if self._is_invalid:
            self.action_decide("refresh")

    def today_changed(self) -> None:
        self._shown_at, self._left_open = self.clock.awake(), False
        self.show_all()

    def show_all(self) -> None:
        if self.plans is not None:
            minutes = {level: self.plans.minutes(level) for level in self.program.levels}
            self.query_one(LevelCards).minutes = minutes
        self._show_level()
        (self._auto_start.resume if self._starts_by_itself else self._auto_start.pause)()
        notices = [f"VIEW ONLY  {self.view_only}"] if self.view_only else []
        if self._can_restore:
            # First, since the others may name files, whose paths leave no room on a small screen.
            notices.append(f"{self.offer}: {self.settings.key('restore')} restores them")
        notices += [notice for notice in self.notices if notice != self.view_only]
        self.query_one("#notices", Line).show("\n".join(notices))
        self.set_class(bool(notices), "-notices")
        self.set_class(self.draft is not None, "-draft")
        self.refresh_bindings()

    @property
    def _can_restore(self) -> bool:
        return bool(self.offer) and self.view_only is None

    @property
    def _starts_by_itself(self) -> bool:
        """Whether follow along resumes or begins a workout without a key."""
        if not self.settings.current.follow_along or self.view_only is not None:
            return False
        if self.plans is None or self._left_open:
            return False
        if self.draft is not None:
            return not self._after_workout
        return self.plans.may_begin_by_itself(after_workout=self._after_workout)

    def _show_past(self) -> None:
        """Fill the right half as soon as there is room for it and the history is known."""
        plans = self.plans
        if plans is not None and self.size.width >= WIDE:
            sets, unit = plans.muscle_sets(self.level), self.settings.current.unit
            self.query_one(PastHalf).show(self.program, plans.overview, plans.legs, sets, unit)

    def on_resize(self) -> None:
        self._show_past()

    @on(LevelCards.Chosen)
    def _card_clicked(self, clicked: LevelCards.Chosen) -> None:
        self._shown_at = self.clock.awake()
        self.level = clicked.level_id

    def _show_level(self) -> None:
        """Show what depends on the chosen level."""
        self.query_one("#head", Line).show(self._title, self._head_words())
        today = self.query_one(TodayHalf)
        today.show(self.level)
        if self.draft is not None:
            from legday_tui.formatting.unfinished import unfinished_headline, unfinished_lines

            draft, unit = (self.program, self.draft), self.settings.current.unit
            today.show_plan(unfinished_headline(*draft), unfinished_lines(*draft, self.settings.key, unit))
        elif self.plans is not None:
            today.show_plan(self.plans.headline(self.level), self.plans.rows(self.level))
        self._show_past()

    def _head_words(self) -> str:
        now = self.settings.current
        follow = "follow along" if now.follow_along else ""
        place = place_name(now, current_place(now)) if has_several(now) and not self.draft else ""
        past = self.plans.past if self.plans else ()
        style = training_style(self.settings, self.program, self.level, past)
        parts = [place, follow, "" if self.draft else method_name(style).lower()]
        weeks = self.plans.overview.weeks_in_a_row if self.plans else 0
        streak = f"{counted(weeks, 'week')} in a row" if weeks else ""
        return "   ".join(part for part in (*parts, streak) if part)

    @property
    def _title(self) -> str:
        return f"LEG DAY {self.plans.overview.leg_days + 1}" if self.plans and not self.draft else "LEG DAY"

    def _count_down(self) -> None:
        """Start the workout after a countdown, without a key."""
        if not self.has_decided and self.app.screen is self:
            left = AUTO_START_S - (self.clock.awake() - self._shown_at)
            self.query_one("#head", Line).show(self._title, f"follow along: starts in {max(0, left):.0f} s")
            if left <= 0:
                self.action_go()

    def watch_level(self) -> None:
        if self.is_mounted:
            self._show_level()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "time":
            return self.draft is None and self.plans is not None
        if action == "place":
            return self.draft is None and self.plans is not None and has_several(self.settings.current)
        if action == "change_level":
            return self.draft is None and len(self.program.levels) > 1
        if action in ("method", "straight"):
            return self.draft is None
        if action == "offer":
            return self.draft is None and bool(self.plans and self.plans.offers(self.level))
        if action == "decide" and parameters[0] != "quit":
            return self.draft is not None and self.view_only is None
        if action in ("go", "follow", "body_weight"):
            return self.view_only is None
        if action == "restore":
            return self._can_restore
        return True

    def action_change_level(self, by: int) -> None:
        levels = list(self.program.levels)
        self._shown_at = self.clock.awake()
        self.level = levels[(levels.index(self.level) + by) % len(levels)]

    def action_go(self) -> None:
        if self.clock.awake() - self._shown_at >= self._ignore_keys_s:
            self.action_decide("start" if self.draft is None else "resume")

    def action_decide(self, decision: Decision) -> None:
        if not self.has_decided:
            wishes = None if self.plans is None else self.plans.wishes
            self._decided.set_result(HomeChoice(decision, self.level, wishes))

    async def action_restore(self) -> None:
        self.offer = ""
        await self._restore()
        self.action_decide("refresh")

    def action_follow(self) -> None:
        self.settings.toggle("follow_along")
        self.today_changed()

    def action_scroll(self, by: int) -> None:
        self.query_one(TodayHalf).scroll_plan(by)
