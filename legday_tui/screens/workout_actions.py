"""The actions that every screen of a workout has: change the workout, undo, leave."""

from textual import work
from textual.screen import Screen

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.level_change import level_changed
from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.planning.equipment import equipment_after, with_known_equipment
from legday_tui.domain.planning.methods import available_methods
from legday_tui.domain.program.program import Exercise
from legday_tui.domain.terms import Load
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.bounds import EventTooLargeError
from legday_tui.domain.workout.replanning import swapped_steps, swaps_for
from legday_tui.formatting.methods import method_description, method_name
from legday_tui.formatting.names import exercise_name, verb_of
from legday_tui.screens.ask import AskScreen
from legday_tui.screens.ask_load import asked_load
from legday_tui.screens.exercise_info import ExerciseInfoScreen
from legday_tui.screens.leaving import leave_question
from legday_tui.screens.pick import Choice, PickScreen
from legday_tui.screens.pinned_note import pin_note

RETRY_S = 1.0
"""The interval at which a failed write is tried again, and the journal file checked."""


class WorkoutActions(Screen[None]):
    """A screen with the actions whose keys are the same on all screens of a workout."""

    turn: Turn
    context: WorkoutContext

    @property
    def is_closing(self) -> bool:
        """Whether the next screen is on its way."""
        return self.turn.has_ended

    def show_all(self) -> None:
        """Show the current state of the workout."""
        raise NotImplementedError

    def on_mount(self) -> None:
        self.set_interval(RETRY_S, self._retry)

    def _retry(self) -> None:
        if not self.turn.has_ended and self.turn.coach.retry() and self.is_current:
            self.show_all()

    def record(self, event: ev.Event) -> None:
        """Record an event and show its effect, unless it ends the turn; a refused one changes nothing."""
        try:
            self.turn.record(event)
        except EventTooLargeError as refused:
            self.notify(plain(str(refused)), markup=False)
        if not self.turn.has_ended:
            self.show_all()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action is possible now; footer, help and keys depend on it."""
        state = self.turn.state
        upcoming = state.upcoming
        match action:
            case "undo":
                return self.turn.coach.workout.can_undo
            case "skip" | "hurts" | "level" | "about_exercise" | "pin":
                return upcoming is not None
            case "later":
                return state.can_defer
            case "swap":
                return upcoming is not None and bool(swaps_for(self.context.program, upcoming))
            case "equipment":
                return self.equipped_exercise() is not None
            case "load" | "load_step":
                return self.loaded_exercise() is not None
        return True

    def loaded_exercise(self) -> str | None:
        """Return the exercise whose load the load keys change, or None if it has no load."""
        upcoming = self.turn.state.upcoming
        exercise = self.context.program.exercises.get(upcoming.exercise) if upcoming else None
        return upcoming.exercise if upcoming and exercise and exercise.rack else None

    def current_load(self) -> Load:
        """Return the load that the load keys change: the working load, also during a ramp-up or a drop."""
        state = self.turn.state
        return state.working_load_for(state.upcoming) if state.upcoming else Load()

    def set_load(self, load: Load) -> None:
        """Set the load of this and the following sets."""
        exercise = self.loaded_exercise()
        if exercise is not None:
            self.record(ev.LoadChosen(**self.turn.coach.stamp(), exercise=exercise, load=load))

    def skip_notice(self) -> str:
        """Return how to undo a skip of a whole exercise if that was the last event, or an empty string."""
        events, skipped = self.turn.coach.workout.events, self.turn.state.skipped
        if not (events and isinstance(events[-1], ev.Skipped) and events[-1].whole_exercise and skipped):
            return ""
        name = exercise_name(self.context.program, skipped[-1].exercise)
        return f"Skipped {name}: {self.context.settings.key('undo')} undoes it"

    def action_undo(self) -> None:
        self.turn.undo()
        if not self.turn.has_ended:
            self.show_all()

    def action_skip(self, whole: bool = False) -> None:
        self.record(ev.Skipped(**self.turn.coach.stamp(), whole_exercise=whole))

    def action_later(self) -> None:
        self.record(ev.Deferred(**self.turn.coach.stamp()))

    def action_load_step(self, steps: int) -> None:
        exercise = self.loaded_exercise()
        rack = self.context.program.exercises[exercise].rack if exercise else None
        if rack is not None:
            self.set_load(rack.stepped(self.current_load(), steps))

    @work
    async def action_load(self) -> None:
        exercise = self.loaded_exercise()
        rack = self.context.program.exercises[exercise].rack if exercise else None
        if exercise is None or rack is None:
            return
        now, unit = self.context.load_words(self.current_load()), self.context.preferences.unit
        load = await asked_load(
            self.app,
            f"Weight for {exercise_name(self.context.program, exercise)}",
            rack.implements,
            unit,
            hint=f"now {now}; type 16, 2x8, 35 lb, or 0 for bodyweight",
        )
        if load is not None:
            self.set_load(load)

    @work
    async def action_swap(self) -> None:
        upcoming = self.turn.state.upcoming
        if upcoming is None:
            return
        program = self.context.program
        choices = [
            Choice(s.exercise, exercise_name(program, s.exercise), s.why)
            for s in swaps_for(program, upcoming)
        ]
        title = f"Instead of {exercise_name(program, upcoming.exercise)}"
        exercise = await self.app.push_screen_wait(PickScreen(title, choices))
        if exercise is not None:
            self._swap(exercise)

    def _swap(self, exercise: str) -> None:
        coach = self.turn.coach
        steps = swapped_steps(self.context.program, self.turn.state, exercise, self.context.advise)
        steps = with_known_equipment(steps, self.context.past)
        self.record(ev.Swapped(**coach.stamp(), steps=steps))

    @work
    async def action_hurts(self) -> None:
        state, program = self.turn.state, self.context.program
        upcoming = state.upcoming
        if upcoming is None:
            return
        name = exercise_name(program, upcoming.exercise)
        swaps = swaps_for(program, upcoming)
        choices = [Choice("depth", "Less depth", f"{name}, only as deep as is pain-free")]
        choices += [Choice(s.exercise, exercise_name(program, s.exercise), s.why) for s in swaps[:3]]
        choices += [
            Choice("skip", "Skip this exercise", "All its remaining sets"),
            Choice("end", "End here", "Sharp, new or joint pain: stop. What you did is kept"),
        ]
        question = f"{name} {verb_of(name, 'hurts', 'hurt')}"
        choice = await self.app.push_screen_wait(PickScreen(question, choices))
        if choice is None:
            return
        stamp = self.turn.coach.stamp()
        self.record(ev.Hurt(**stamp, exercise=upcoming.exercise, less_depth=choice == "depth"))
        if choice == "skip":
            self.action_skip(whole=True)
        elif choice == "end":
            self.record(ev.Finished(**stamp, early=True))
        elif choice != "depth":
            self._swap(choice)

    def equipped_exercise(self) -> Exercise | None:
        """Return the exercise whose optional equipment the key changes, or None if it has none."""
        upcoming = self.turn.state.upcoming
        exercise = self.context.program.exercises.get(upcoming.exercise) if upcoming else None
        return exercise if exercise and exercise.equipment else None

    def action_equipment(self) -> None:
        step, exercise = self.turn.state.upcoming, self.equipped_exercise()
        if step is not None and exercise is not None:
            equipment = equipment_after(exercise, self.turn.state.equipment_for(step))
            stamp = self.turn.coach.stamp()
            self.record(ev.EquipmentChosen(**stamp, exercise=step.exercise, equipment=equipment))

    def action_about_exercise(self) -> None:
        step = self.turn.state.upcoming
        if step is not None and step.exercise in self.context.program.exercises:
            context = self.context
            about = ExerciseInfoScreen(
                context.program,
                context.settings,
                step,
                self.turn.state.rom_for(step),
                context.figure_of(step.exercise),
                context.carried(self.turn.state, step.exercise),
            )
            self.app.push_screen(about)

    @work
    async def action_pin(self) -> None:
        step = self.turn.state.upcoming
        if step is not None:
            await pin_note(self.app, self.context.settings, self.context.program, step.exercise)
            self.show_all()

    @work
    async def action_note(self) -> None:
        note = await self.app.push_screen_wait(
            AskScreen(
                "Note for this session", text=self.turn.state.note, hint="enter saves it", keeps_lines=True
            )
        )
        if note is not None:
            self.record(ev.Noted(**self.turn.coach.stamp(), note=note))

    @work
    async def action_level(self) -> None:
        state, program, context = self.turn.state, self.context.program, self.context
        current = program.levels.get(state.level)
        methods = [
            method
            for method in (available_methods(program, current) if current else [])
            if method != state.method
        ]
        levels = {name: level for name, level in program.levels.items() if name != state.level}
        choices = [
            *(Choice(m, method_name(m), method_description(program, m)) for m in methods),
            *(Choice(name, f"{level.name} level", level.method_summary) for name, level in levels.items()),
        ]
        choice = await self.app.push_screen_wait(PickScreen("Change style", choices))
        if choice is None:
            return
        level = choice if choice in levels else state.level
        method = next(
            (method for method in methods if method == choice), context.preferences.methods.get(level)
        )
        self.record(level_changed(self.turn.coach, context, level, method))

    @work
    async def action_leave(self) -> None:
        coach = self.turn.coach
        choice = await self.app.push_screen_wait(leave_question(coach.unsaved, coach.problem))
        if choice == "leave":
            self.turn.leave()
        elif choice == "end":
            self.record(ev.Finished(**self.turn.coach.stamp(), early=True))

    def action_follow(self) -> None:
        self.context.settings.toggle("follow_along")
        self.show_all()

    def action_digits_only(self) -> None:
        self.context.settings.toggle("digits_only")
        self.show_all()
