"""The questions before a workout is left, and before the program ends with something that is not saved."""

from collections.abc import Collection

from legday_tui.formatting.units import counted
from legday_tui.screens.pick import Choice, PickScreen


def leave_question(unsaved: Collection[str], problem: str | None) -> PickScreen:
    """Return the question whether to leave a running workout.

    `unsaved` are the sets that are not on the disk, and `problem` is the reason, None if all is saved.
    """
    if problem is None:
        choices = [
            Choice("leave", "Leave, carry on later", "You pick up right where you left off"),
            Choice("end", "End here", "What you did goes into the history"),
            Choice("stay", "Keep training", ""),
        ]
    else:
        choices = [
            Choice("stay", "Keep training", "Saving is tried again all the time"),
            Choice("end", "End here", "Then you can save it somewhere else"),
            Choice("leave", "Leave anyway", _as_file(unsaved)),
        ]
    return PickScreen("Leave the workout?", choices)


def quit_question(unsaved: Collection[str] = ()) -> PickScreen:
    """Return the question whether to end the program although something is not saved."""
    choices = [
        Choice("stay", "Stay", "The recap can save it somewhere else"),
        Choice("leave", "Quit anyway", _as_file(unsaved)),
    ]
    return PickScreen("Quit before it's saved?", choices)


def _as_file(unsaved: Collection[str]) -> str:
    what = f"{counted(len(unsaved), 'set')} not saved yet" if unsaved else "Not saved yet"
    return f"{what}: you get a file to import"
