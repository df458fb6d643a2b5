"""Today's plan at each level, with its duration, as the home screen shows it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from msgspec.structs import replace

from legday_tui.domain.planning.estimate import estimated_minutes
from legday_tui.domain.planning.next_leg_day import next_leg_day
from legday_tui.domain.planning.offers import Offer, offers_for
from legday_tui.domain.planning.plan import Plan
from legday_tui.domain.planning.shorter import Cut
from legday_tui.domain.planning.starting import may_begin_by_itself
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.planning.usual_days import habits_of
from legday_tui.domain.planning.wished_plan import cuts_for
from legday_tui.domain.planning.wishes import EVERYTHING, Wishes
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import LocalTime, SessionHead
from legday_tui.domain.stats.overview import overview_of
from legday_tui.domain.terms import Method
from legday_tui.formatting.headline import Headline, headline_of
from legday_tui.formatting.methods import method_description, method_name
from legday_tui.formatting.next_leg_day import week_line
from legday_tui.formatting.offers import offer_words
from legday_tui.formatting.places import left_out_lines
from legday_tui.formatting.reasons import NEXT_TIME, TODAY
from legday_tui.formatting.rows import Piece, Row, row
from legday_tui.formatting.time_limit import cut_lines, wishes_lines
from legday_tui.formatting.today import INDENT, first_steps, is_recovering, recovery_lines, todays_plan_rows
from legday_tui.settings.store import Settings
from legday_tui.storage.bundled_files import legs_picture


class _Key(NamedTuple):
    """What a plan is computed from, besides the program and the past."""

    level: str
    method: Method | None
    hold_target_s: int | None
    wishes: Wishes


class TodaysPlans:
    """Today's plans for all levels. Each plan is computed once for each method and hold target.

    So are its rows. The home screen gets new plans after each change of the other settings.
    """

    def __init__(
        self,
        program: Program,
        past: TrainingHistory,
        settings: Settings,
        now: datetime,
        wishes: Wishes = EVERYTHING,
        *,
        local_time: LocalTime | None = None,
    ) -> None:
        """`local_time` tells what the clock shows at a later date, as it does for `next_leg_day`."""
        self._program = program
        self._past = past
        self._pace = past.pace_in(program)
        self._settings = settings
        self._now, self._local_time = now, local_time
        self._plans: dict[_Key, Plan] = {}
        self._rows: dict[_Key, list[Row]] = {}
        self._cuts: dict[_Key, Sequence[Cut]] = {}
        self._offers: dict[str, tuple[Offer, ...]] = {}
        self.wishes = wishes
        """What the user wants of today's session."""
        for level in program.levels:
            self._plan(level)
        self.overview = overview_of(
            program,
            past,
            now.date(),
            settings.current.unit,
            hold_target_s=settings.current.hold_target_s,
        )
        """The past on one page."""

    def minutes(self, level: str) -> int:
        """Return the estimated minutes of a session at a level, at the user's own pace."""
        return estimated_minutes(self._plan(level).steps, self._pace)

    def whole_minutes(self, level: str) -> int:
        """Return the minutes of a session at a level without the time limit."""
        return estimated_minutes(self._plan(level, replace(self.wishes, minutes=None)).steps, self._pace)

    def cuts_at(self, level: str, minutes: int) -> Sequence[Cut]:
        """Return what a time limit would take from a session at a level."""
        wishes = replace(self.wishes, minutes=minutes)
        key = self._key(level, wishes)
        if key not in self._cuts:
            whole = self._plan(level, EVERYTHING)
            self._cuts[key] = cuts_for(self._program, whole, wishes, self._pace)
        return self._cuts[key]

    def headline(self, level: str) -> Headline:
        """Return what is new at a level, today or, while the legs recover, next time."""
        return headline_of(
            self._program,
            self._plan(level),
            self.overview.leg_days + 1,
            self._settings.current.unit,
            recovering=is_recovering(self._past.heads, self._now),
        )

    def rows(self, level: str) -> list[Row]:
        """Return the plan with its method and reasons, after a recovery tip if there is one.

        On a first run the plan is followed by the first steps.
        """
        key = self._key(level, self.wishes)
        if key not in self._rows:
            self._rows[key] = self._made_rows(level)
        return self._rows[key]

    def _made_rows(self, level: str) -> list[Row]:
        program, past, plan = self._program, self._past, self._plan(level)
        name, description = method_name(plan.method), method_description(program, plan.method)
        tips = [row(Piece(tip, "good"), indent=0) for tip in recovery_lines(program, past.heads, self._now)]
        style = row(
            Piece(f"{name}  ", "strong"),
            Piece(f"{description}  ({self._settings.key('level')}: change)", "dim"),
        )
        first = (
            []
            if past.heads
            else [row(), *(row(Piece(words, "dim")) for words in first_steps(self._settings.key))]
        )
        now = self._settings.current
        when = NEXT_TIME if is_recovering(past.heads, self._now) else TODAY
        rows = todays_plan_rows(program, plan, past, now.unit, pinned=now.pinned, brief=True, when=when)
        limits = wishes_lines(program, self.wishes, self.minutes(level), self._todays_cuts(level))
        above = [*self._offer_rows(level), *(row(Piece(line, "accent"), indent=2) for line in limits)]
        cuts = self._cut_rows(level)
        return [*tips, *self._week_rows(), *([row()] if tips else []), *above, style, *rows, *cuts, *first]

    def _week_rows(self) -> list[Row]:
        """Return a row with the leg days of this week and the next one, if the user wants so many a week."""
        wanted, heads = self._settings.current.a_week, self._past.heads
        if wanted is None:
            return []
        habits = habits_of(heads, self._now, wanted)
        following = next_leg_day(heads, self._now, habits, wanted, local_time=self._local_time)
        return [row(Piece(week_line(following), "good"), indent=0)]

    def _cut_rows(self, level: str) -> list[Row]:
        """Return what a time limit leaves out, and what is not there, and why."""
        lines = [
            *cut_lines(self._program, self._todays_cuts(level)),
            *left_out_lines(self._program, self._plan(level).left_out),
        ]
        if not lines:
            return []
        return [row(Piece("LEFT OUT", "accent")), *(row(Piece(line, "dim"), indent=INDENT) for line in lines)]

    def _todays_cuts(self, level: str) -> Sequence[Cut]:
        limit = self.wishes.minutes
        return () if limit is None else self.cuts_at(level, limit)

    def _offer_rows(self, level: str) -> list[Row]:
        """Return a row for each offer, or what was taken."""
        if self.wishes.easy:
            return [row(Piece("Easy session: half the sets, same weight", "accent"))]
        words = [offer_words(self._program, offer) for offer in self.offers(level)]
        how = Piece(f"({self._settings.key('offer')}: choose)", "dim")
        return [row(Piece(f"{offer}  ", "accent"), how, indent=2) for offer in words]

    def muscle_sets(self, level: str) -> Mapping[str, int]:
        """Return the planned sets of each muscle, as a primary one."""
        exercises = self._program.exercises
        working = (exercises[s.exercise] for s in self._plan(level).steps if s.type == "working")
        return Counter(muscle for exercise in working for muscle in exercise.primary)

    @property
    def legs(self) -> Sequence[str]:
        """The rows of the picture of the legs."""
        return legs_picture()

    def may_begin_by_itself(self, *, after_workout: bool) -> bool:
        """Return whether follow along may begin a workout without a key."""
        return may_begin_by_itself(self._past.heads, self._now, after_workout=after_workout)

    def still_hold(self, now: datetime) -> bool:
        """Return whether the plans, and what is said about the last leg day, are true at a later time."""
        heads = self._past.heads
        recovers = is_recovering(heads, now) == is_recovering(heads, self._now)
        return recovers and now.date() == self._now.date()

    def offers(self, level: str) -> tuple[Offer, ...]:
        """Return what is offered at a level: full depth, another level, an easy session, a rest."""
        if level not in self._offers:
            self._offers[level] = offers_for(self._program, level, self._past)
        return self._offers[level]

    @property
    def past(self) -> Sequence[SessionHead]:
        """The sessions that count, oldest first."""
        return self._past.heads

    def take(self, offer: Offer) -> None:
        """Plan by an offer: an easy session today, or its training method or its rest from now on.

        A rest is in the plans that are made of the changed program.
        """
        if offer.rest is not None:
            self._settings.change_in("rests", offer.exercise, offer.rest)
            return
        self.wishes = replace(self.wishes, easy=offer.kind in ("easy-weeks", "easy-misses"))
        if offer.method is not None:
            self._settings.change_in("methods", offer.level, offer.method)

    def _plan(self, level: str, wishes: Wishes | None = None) -> Plan:
        wishes = self.wishes if wishes is None else wishes
        key = self._key(level, wishes)
        plan = self._plans.get(key)
        if plan is None:
            plan = todays_plan(
                self._program,
                level,
                self._past,
                method=key.method,
                hold_target_s=key.hold_target_s,
                wishes=wishes,
            )
            self._plans[key] = plan
        return plan

    def _key(self, level: str, wishes: Wishes) -> _Key:
        preferences = self._settings.current
        return _Key(level, preferences.methods.get(level), preferences.hold_target_s, wishes)
