"""`legday-tui plan`: print today's plan as text or JSON."""

from argparse import Namespace
from collections.abc import Sequence

import msgspec

from legday_tui.clock import SystemClock
from legday_tui.commands.opening import (
    go_to_requested_place,
    open_data,
    open_program,
    open_settings,
    requested_method,
    requested_wishes,
)
from legday_tui.commands.options import fail
from legday_tui.commands.output import print_bytes, print_lines, warn
from legday_tui.commands.reading import read_sessions
from legday_tui.domain.documents.did_you_mean import did_you_mean
from legday_tui.domain.planning.estimate import estimated_minutes
from legday_tui.domain.planning.offers import offers_for
from legday_tui.domain.planning.plan import Plan
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.planning.why import explained
from legday_tui.domain.planning.wished_plan import cuts_for
from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.explanation import Explanation
from legday_tui.domain.terms import Unit
from legday_tui.formatting.methods import method_name
from legday_tui.formatting.offers import offer_words
from legday_tui.formatting.pinned_notes import pinned_text
from legday_tui.formatting.places import at_place, left_out_lines
from legday_tui.formatting.reasons import reason_words
from legday_tui.formatting.time_limit import cut_lines, wishes_lines
from legday_tui.formatting.today import todays_plan_lines
from legday_tui.formatting.units import minutes_words
from legday_tui.formatting.why import RULES, why_lines
from legday_tui.settings.own_program import with_preferences
from legday_tui.settings.preferences import Preferences


def plan(arguments: Namespace) -> int:
    """Print today's plan, or why it asks for what it asks for."""
    settings = open_settings()
    preferences = settings.current
    program, level = open_program(arguments, preferences.level)
    go_to_requested_place(arguments, preferences)
    program, problems = with_preferences(program, preferences)
    for mistake in [*settings.file_problems, *problems]:
        warn(mistake)
    past = TrainingHistory(read_sessions(open_data(arguments, to_write=False)), SystemClock().wall())
    method = requested_method(arguments, program, level) or preferences.methods.get(level)
    if arguments.why is not None:
        told = explained(program, level, past, method=method, hold_target_s=preferences.hold_target_s)
        return _why(arguments, program, told, preferences.unit)
    wishes = requested_wishes(arguments, program)
    hold_target_s = preferences.hold_target_s
    todays = todays_plan(program, level, past, method=method, hold_target_s=hold_target_s, wishes=wishes)
    whole = todays_plan(program, level, past, method=method, hold_target_s=hold_target_s)
    pace = past.pace_in(program)
    minutes = estimated_minutes(todays.steps, pace)
    offers = [offer_words(program, offer) for offer in offers_for(program, level, past)]
    if arguments.format == "json":
        return _print_json(_with_words(todays, preferences) | {"minutes": minutes, "offers": offers})
    style = method_name(todays.method).lower()
    where = f"{at_place(program.place)}, " if program.place else ""
    head = f"{program.name}, {program.levels[level].name}, {style}, {where}about {minutes_words(minutes)}"
    cuts = cuts_for(program, whole, wishes, pace)
    about_cuts = [*wishes_lines(program, wishes, minutes, cuts), *cut_lines(program, cuts)]
    limits = [*about_cuts, *left_out_lines(program, todays.left_out)]
    lines = todays_plan_lines(program, todays, past, preferences.unit, pinned=preferences.pinned)
    return print_lines([head, *limits, *offers, "", *lines])


def _with_words(todays: Plan, preferences: Preferences) -> dict[str, object]:
    """Return the plan as JSON has it, each reason with its sentence, each first set with the pinned note."""
    made: dict[str, object] = msgspec.to_builtins(todays)
    seen: set[str] = set()
    steps = []
    for step in todays.steps:
        words = {"why": reason_words(step.reason, preferences.unit)} if step.reason else {}
        pinned = "" if step.exercise in seen else pinned_text(preferences.pinned, step.exercise)
        seen.add(step.exercise)
        steps.append({**msgspec.to_builtins(step), **words, **({"pinned": pinned} if pinned else {})})
    made["steps"] = steps
    return made


def _print_json(value: object) -> int:
    return print_bytes(msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n")


def _why(arguments: Namespace, program: Program, explanations: Sequence[Explanation], unit: Unit) -> int:
    """Print what the targets follow from: of the named exercise, or of all of today."""
    names = {e.exercise for e in explanations}
    if arguments.why and arguments.why not in names:
        hint = did_you_mean(arguments.why, names)
        fail(f"no exercise '{arguments.why}' in today's plan{hint or ': ' + ', '.join(sorted(names))}")
    chosen = [e for e in explanations if arguments.why in ("", e.exercise)]
    if arguments.format == "json":
        return _print_json([_explained_in_words(e, unit) for e in chosen])
    return print_lines("\n\n".join("\n".join(why_lines(program, e, unit)) for e in chosen).split("\n"))


def _explained_in_words(explanation: Explanation, unit: Unit) -> dict[str, object]:
    """Return an explanation as JSON has it, with its sentence and its rule in words."""
    made: dict[str, object] = msgspec.to_builtins(explanation)
    reason = explanation.reason
    if reason is not None:
        made |= {"why": reason_words(reason, unit), "rule": RULES[reason.verdict]}
    return made
