"""What the program asks for in the end."""

from legday_tui.domain.program.program import Program


def hold_goals_s(program: Program) -> dict[str, int]:
    """Return the longest planned seconds of each exercise that is held."""
    goals: dict[str, int] = {}
    for phase in program.phases:
        for planned in phase.steps:
            for exercise in planned.exercises:
                if planned.seconds is not None and program.exercises[exercise].kind == "hold":
                    goals[exercise] = max(goals.get(exercise, 0), planned.seconds[1])
    return goals
