"""A past session as a list of lines, each with a key that identifies what it shows."""

from collections.abc import Mapping, Sequence

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.stats.body_weight import BodyWeight, body_moved_kg
from legday_tui.domain.stats.session_stats import fair_comparison
from legday_tui.domain.stats.timeline import Timeline
from legday_tui.domain.terms import Unit
from legday_tui.formatting.methods import method_name
from legday_tui.formatting.names import level_name, phase_title
from legday_tui.formatting.pinned_notes import pinned_line
from legday_tui.formatting.records import record_words
from legday_tui.formatting.report import effort_line, head_marks, left_hurting_words, set_line, total_lines

SET = "set-"
"""Prefix of the keys of sets; the index of the set in the session follows."""
PINNED = "pinned-"
"""Prefix of the keys of pinned notes; the index of the first set of the exercise follows."""


def past_session_lines(
    program: Program,
    session: Session,
    timeline: Timeline,
    unit: Unit,
    pinned: Mapping[str, str],
    weights: Sequence[BodyWeight] = (),
) -> list[tuple[str, str, str]]:
    """Return (heading, key, text) of every line: the session as a whole, its records, its sets by phase.

    What is pinned to an exercise now stands above its first set.
    """
    marks = [level_name(program, session.level), method_name(session.method), *head_marks(session)]
    records = timeline.records_broken_in(session.id)
    previous = fair_comparison(timeline.session_stats, session, has_records=bool(records))
    body_kg = body_moved_kg(program, session, weights)
    whole = [", ".join(marks), *total_lines(session, unit, previous, body_kg=body_kg)]
    parts = [("SESSION", f"whole-{number}", words) for number, words in enumerate(whole)]
    if words := left_hurting_words(program, session):
        parts.append(("SESSION", "hurt", words))
    parts.append(("SESSION", "effort", effort_line(session)))
    parts.append(("SESSION", "note", f"Note: {session.note}" if session.note else "No note"))
    for number, record in enumerate(records):
        parts.append(("RECORDS", f"record-{number}", record_words(program, record, unit)))
    seen: set[str] = set()
    for index, result in enumerate(session.sets):
        heading = phase_title(program, result.phase)
        if result.exercise not in seen and (words := pinned_line(pinned, result.exercise)):
            parts.append((heading, f"{PINNED}{index}", words))
        seen.add(result.exercise)
        parts.append((heading, f"{SET}{index}", set_line(program, result, unit)))
    return parts


def set_index(key: str) -> int | None:
    """Return the index of the set that a key identifies; None for any other key."""
    return int(key.removeprefix(SET)) if key.startswith(SET) else None


def exercise_at(session: Session, key: str) -> str | None:
    """Return the exercise of the set or the pinned note that a key identifies; None for any other key."""
    index = set_index(key.replace(PINNED, SET, 1))
    return None if index is None else session.sets[index].exercise
