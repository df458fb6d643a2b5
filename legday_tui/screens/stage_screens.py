"""Which screen a stage of the workout is shown on."""

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.domain.workout.state import CheckingForm, Resting, Working
from legday_tui.screens.form_check import FormCheckScreen
from legday_tui.screens.guide import GuideScreen
from legday_tui.screens.hold import HoldScreen
from legday_tui.screens.recap import RecapScreen
from legday_tui.screens.reps import RepsScreen
from legday_tui.screens.rest import RestScreen
from legday_tui.screens.workout_actions import WorkoutActions


def screen_for(turn: Turn, context: WorkoutContext) -> WorkoutActions:
    """A new screen for the turn's stage."""
    match turn.stage:
        case Working(step) if step.kind == "reps":
            return RepsScreen(turn, context)
        case Working(step) if step.kind == "hold" or step.type == "working":
            return HoldScreen(turn, context)
        case Working():
            return GuideScreen(turn, context)
        case CheckingForm():
            return FormCheckScreen(turn, context)
        case Resting():
            return RestScreen(turn, context)
        case _:
            return RecapScreen(turn, context)
