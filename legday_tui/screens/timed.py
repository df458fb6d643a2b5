"""The base class of the screens of timed sets."""

from collections.abc import Mapping
from math import inf
from typing import ClassVar

from textual.binding import Binding, BindingType

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.timed_turn import HeldSeconds, signal_between, typed_hold
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.terms import SLIP_S
from legday_tui.domain.workout.events import HoldTargetMoved
from legday_tui.domain.workout.state import Working
from legday_tui.domain.workout.timed_set import MAX_GAP_S, TimedSet, timed_set_of
from legday_tui.formatting.sets import dose
from legday_tui.formatting.units import clock_time
from legday_tui.keys import LONGER_SHORTER, advance, digits, work
from legday_tui.screens.number_screen import NumberScreen
from legday_tui.screens.step_layout import TALL_LINES
from legday_tui.widgets.facts import SEPARATOR

MIN_HOLD_S = 0.5
"""The least time that can be ended with a key; shorter ones are accidental double presses."""
TARGET_STEP_S = 5


class TimedScreen(NumberScreen):
    """Runs a timed set: lead-in, work and, for exercises with sides, the other side."""

    TICK_S: ClassVar[float] = 1 / 15
    BINDINGS: ClassVar[list[BindingType]] = [
        work("start / end", "Start now, or end it and log your real time"),
        advance("start / end", "Start now, or end it and log your real time, or the one you typed"),
        Binding("plus", "target(1)", "longer", key_display="+", show=False, group=LONGER_SHORTER,
                id="longer", tooltip="5 s longer"),
        Binding("minus", "target(-1)", "shorter", key_display="-", show=False, group=LONGER_SHORTER,
                id="shorter", tooltip="5 s shorter"),
        *digits("Type your seconds"),
    ]  # fmt: skip

    def __init__(self, turn: Turn, context: WorkoutContext) -> None:
        super().__init__(turn, context)
        self.run, was_done = self._new_run()
        if not was_done:
            self.run = self.run.resume(context.clock.monotonic())
        self._seconds = HeldSeconds(turn, least_s=self._least_s)
        self._mark_getting_set()

    @property
    def step(self) -> Step:
        stage = self.turn.stage
        assert isinstance(stage, Working)
        return stage.step

    @property
    def pinned(self) -> str:
        # After a gap of the clock there are more urgent words.
        return "" if self.run.interrupted else super().pinned

    @property
    def _least_s(self) -> float:
        """The least seconds that count as work."""
        return SLIP_S if self.step.kind == "hold" else MIN_HOLD_S

    def _new_run(self) -> tuple[TimedSet, bool]:
        return timed_set_of(
            self.step,
            self.turn.state.counter,
            lead_in=self.context.lead_in(self.step),
            ends=self._target_after(0.0)[1],
            switch=float(self.context.program.side_switch_s),
        )

    def _target_after(self, held_s: float) -> tuple[float, float]:
        """Return the seconds after which the work of a side can end, and ends automatically (inf for never).

        `held_s` are those held so far. From inside the window, follow along goes on to the end of it.
        """
        low, high = (float(end) for end in self.step.seconds or (0, 0))
        preferences = self.context.preferences
        if preferences.keep_holding and self.step.kind == "hold":
            return low, inf
        return low, low if preferences.follow_along and held_s < low else high

    def show_all(self) -> None:
        # The target depends on events and on preferences, which other screens can change as well.
        self.run = self.run.with_target(*self._target_after(self.run.held_on(self.run.segment.side)))
        super().show_all()

    def key_words(self) -> Mapping[str, str]:
        now = "end it" if self.run.segment.part == "work" else "start now"
        # Space and enter do the same here, and the footer says a thing once.
        return super().key_words() or {"work": now, "advance": now}

    # Time

    def begin(self) -> None:
        # The end of the set was undone: the user decides whether to hold on, to end it again, or to go back.
        self.paused = self.run.is_paused

    def tick(self) -> None:
        super().tick()
        if not self.is_active:
            return  # what has just been opened over it pauses it, and would be closed by its end
        # The clock that continues during suspend, so that a suspend is recognised as a gap.
        clock = self.context.clock
        before = self.run
        self.run = before.tick(clock.monotonic(), MAX_GAP_S * clock.speed)
        if self.run.interrupted:
            self._seconds.record(self.run, self.run.segment)
            self.paused = True
        if not before.is_done and (signal := signal_between(before, self.run, self.step.kind)):
            self.cue(*signal)
        if self.run.is_done:
            if self.typed.text:
                self.show_time()  # the number is confirmed, dropped or forgotten first
            else:
                self._finish()
            return
        left = self.run.left
        if 0 < left < self.TICK_S * clock.speed:
            self.schedule_tick(left)
        self._seconds.record_regularly(self.run)
        if self.run.index != before.index:
            self._seconds.record(self.run, before.segment)
            self.show_all()
        else:
            self.show_time()

    def _finish(self) -> None:
        self.record(self._seconds.finished(self.step, self.run))

    # Display

    def show_number(self) -> None:
        self.show_time()

    def number_completed(self) -> None:
        self.typed.clear()

    def show_time(self) -> None:
        """Show the current time; cheap if nothing has changed."""
        number = f"{self.typed.text}?" if self.typed.text else clock_time(self.shown_seconds())
        segment = self.run.segment
        side = segment.side.upper() if segment.side else ""
        # Which side it will be is said before its time runs, and in the larger letters.
        state = self.word()
        words = [side, state] if side and not self.paused else [state, side]
        name = self.context.program.exercises[self.step.exercise].name
        said = [*words, *self.answers(), name]
        word, third, *_ = [*dict.fromkeys(words for words in said if words), ""]
        # In one row, the name stands beside the sets already.
        facts = [third if third != name else self.dose_words(), *self.answers()]
        small = SEPARATOR.join(dict.fromkeys(facts))
        # What is not work yet is shaded, as a rest is.
        self.show_big(number, word, third, small=small, mode="work" if segment.part == "work" else "rest")

    def dose_words(self) -> str:
        """Return how long the step lasts."""
        return dose(self.step)

    def answers(self) -> list[str]:
        """Return what else is read from across the room, the most important first."""
        return []

    def shown_seconds(self) -> float:
        """Return the whole seconds to show: the remaining ones, or after the target the held ones."""
        segment = self.run.segment
        if (
            segment.part == "work"
            and self.run.elapsed >= segment.ready_s
            and segment.ends_s > segment.ready_s
        ):
            return float(int(self.run.held_on(segment.side)))
        goal = segment.ready_s if segment.part == "work" else segment.ends_s
        return float(-int(-(goal - self.run.elapsed) // 1))

    @property
    def has_dose_in_large(self) -> bool:
        """Whether the row of the third answer says how long to go on, so that the facts need not."""
        return self.size.height < TALL_LINES and not self.run.segment.side and not self.answers()

    def word(self) -> str:
        """Return the state of the set as a word."""
        if self.paused:
            return "PAUSED"
        segment = self.run.segment
        if segment.part == "lead-in":
            return "GET SET"
        if segment.part == "switch":
            return "SWITCH"
        return "HOLD" if self.step.kind == "hold" else "GO"

    def show_state(self) -> None:
        step = self.step
        word = "GET SET" if self.run.segment.part == "lead-in" else ""
        self._mark_getting_set()
        side = self.run.segment.side.upper() if self.run.segment.side else ""
        position = f"SET {step.set}/{step.sets}" if step.sets > 1 else ""
        self.show_name(self.context.program.exercises[step.exercise].name)
        self.show_track(position, side, word)
        self.show_time()

    def _mark_getting_set(self) -> None:
        self.set_class(self.run.segment.part != "work", "-getting-set", update=self.is_mounted)

    # Actions

    def covered(self) -> None:
        if not self.paused and not self.turn.has_ended:
            self.action_pause()

    def action_pause(self) -> None:
        clock = self.context.clock
        if self.paused:
            self.run = self.run.resume(clock.monotonic())
        else:
            run = self.run.tick(clock.monotonic(), MAX_GAP_S * clock.speed)
            if run.index != self.run.index:
                run = self.run  # the end of a part has its signal, so it waits for a tick
            self.run = run if run.interrupted else run.pause()
            self._seconds.record(self.run, self.run.segment)
        super().action_pause()

    def action_work(self) -> None:
        self._advance()

    def action_advance(self) -> None:
        if self.context.accept_advance():
            self._advance()

    def _advance(self) -> None:
        if self.typed.text:
            seconds = float(self.typed.take())
            self.record(typed_hold(self.step, self.turn.coach.stamp(), seconds))
            return
        if self.paused:
            self.action_pause()
            return
        run = self.run.tick(self.context.clock.monotonic(), MAX_GAP_S * self.context.clock.speed)
        if run.segment.part == "work" and run.held_on(run.segment.side) < self._least_s:
            if run.elapsed >= MIN_HOLD_S:
                self._start_again()
            return
        self.run = run.advance()
        if signal := signal_between(run, self.run, self.step.kind):
            self.cue(*signal)
        if self.run.is_done:
            self._finish()
        else:
            self._seconds.record(self.run, run.segment)
            self.show_all()

    def action_target(self, steps: int) -> None:
        """Change the target; the time that has been held stays."""
        self._seconds.record(self.run, self.run.segment)
        self.record(HoldTargetMoved(**self.turn.coach.stamp(), seconds=steps * TARGET_STEP_S))

    def action_undo(self) -> None:
        """Undo something of this set; else pause it first, and go back a stage only when it is paused."""
        if self.typed.text:
            super().action_undo()
        elif self.run.has_work and not (self.paused or self.turn.undo_keeps_stage):
            self.action_pause()
        else:
            self.turn.undo()
            if not self.turn.has_ended:
                self.show_all()

    def _start_again(self) -> None:
        """Restart the set after a slip, which does not count as a hold."""
        self.run = self._new_run()[0].resume(self.context.clock.monotonic())
        skip = self.context.settings.key("skip")
        self.notify(
            f"Under {SLIP_S:g} s doesn't count as a hold. Get set again, or {skip} to skip", markup=False
        )
        self.show_all()
