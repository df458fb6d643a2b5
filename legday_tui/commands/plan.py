"""`legday-tui plan`: print today's plan as text or JSON."""

from argparse import Namespace

import msgspec

from legday_tui.clock import SystemClock
from legday_tui.commands.opening import open_data, open_program, open_settings, requested_method
from legday_tui.commands.output import print_bytes, print_lines
from legday_tui.commands.reading import read_sessions
from legday_tui.domain.planning.estimate import estimated_minutes
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.formatting.methods import method_name
from legday_tui.formatting.today import todays_plan_lines
from legday_tui.parsing.racks import with_racks


def plan(arguments: Namespace) -> int:
    """Print today's plan."""
    preferences = open_settings().current
    program, level = open_program(arguments, preferences.level)
    program, _ = with_racks(program, preferences.racks, preferences.unit)
    past = TrainingHistory(read_sessions(open_data(arguments)), SystemClock().wall())
    todays = todays_plan(
        program,
        level,
        past,
        method=requested_method(arguments, program, level) or preferences.methods.get(level),
        hold_target_s=preferences.hold_target_s,
    )
    if arguments.format == "json":
        return print_bytes(msgspec.json.format(msgspec.json.encode(todays), indent=2) + b"\n")
    method = method_name(todays.method).lower()
    minutes = estimated_minutes(todays.steps, past.pace)
    head = f"{program.name}, {program.levels[level].name}, {method}, about {minutes} min"
    return print_lines([head, "", *todays_plan_lines(program, todays, past, preferences.unit)])
