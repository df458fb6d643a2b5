"""The description of a step: setup, cues, notes, and the purpose of the exercise."""

from collections.abc import Sequence

from legday_tui.domain.planning.exercise_order import prescription_of
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Rom
from legday_tui.formatting.units import listed

LEAD_IN_LINE_S = 5.0
"""Seconds for which a line is shown in the lead-in."""
CUE_S = 6.0
"""Seconds for which a cue is shown."""


def step_note(program: Program, step: Step) -> str:
    """Return the note of the program about a step; empty if there is none, or after a swap."""
    prescription = prescription_of(program, step.slot)
    if prescription is None or step.exercise not in prescription.exercises:
        return ""
    return prescription.note or ""


def phase_goal(program: Program, phase: str) -> str:
    """Return what a phase is for, or an empty string if the program does not have it."""
    return next((p.goal for p in program.phases if p.id == phase), "")


def lead_in_lines(program: Program, step: Step, rom: Rom, pinned: Sequence[str] = ()) -> list[str]:
    """Return what to read while getting into position: the setup, and before a first set the note.

    What the user pinned to the exercise comes first.
    """
    setup = program.exercises[step.exercise].setup_at(rom)
    note = step_note(program, step) if step.set == 1 else ""
    return [*pinned, setup, note] if note else [*pinned, setup]


def lead_in_line(program: Program, step: Step, rom: Rom, seconds: float, pinned: Sequence[str] = ()) -> str:
    """Return what to read after this many seconds of the lead-in."""
    lines = lead_in_lines(program, step, rom, pinned)
    return lines[int(seconds // LEAD_IN_LINE_S) % len(lines)]


def cue_line(program: Program, step: Step, rom: Rom, seconds: float) -> str:
    """Return the cue after this many seconds of a set; they alternate slowly.

    A counted set has no lead-in, so the note comes first in its first set.
    """
    note = step_note(program, step) if step.set == 1 and step.kind == "reps" and step.type != "pulse" else ""
    cues = [*([note] if note else []), *program.exercises[step.exercise].cues_at(rom)]
    return cues[int(seconds // CUE_S) % len(cues)]


def how_to_lines(program: Program, step: Step, rom: Rom) -> list[str]:
    """Return the setup and all cues of the exercise, as a list."""
    exercise = program.exercises[step.exercise]
    return [exercise.setup_at(rom), "", *(f"- {cue}" for cue in exercise.cues_at(rom))]


def exercise_parts(
    program: Program, step: Step, rom: Rom, equipment_key: str
) -> list[tuple[str, Sequence[str]]]:
    """Return the full description of the exercise of a step, as headings with their lines.

    `equipment_key` is the name of the key that records the equipment.
    """
    exercise = program.exercises[step.exercise]
    helping = f"; your {listed(exercise.secondary)} help" if exercise.secondary else ""
    muscles = [f"Works your {listed(exercise.primary)}{helping}."] if exercise.primary else []
    note, goal = step_note(program, step), phase_goal(program, step.phase)
    optional = f"Optional: {' or '.join(exercise.equipment)}. {equipment_key} records it."
    equipment = optional if exercise.equipment else ""
    parts: list[tuple[str, Sequence[str]]] = [
        ("How it's set up", how_to_lines(program, step, rom)),
        ("What it's for", [exercise.why, *muscles]),
        ("Keep in mind", [line for line in (note, equipment, goal) if line]),
    ]
    return [(heading, lines) for heading, lines in parts if lines]
