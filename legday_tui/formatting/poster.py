"""The recap as a poster: the leg day in numbers, its new bests with before and after, what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.stats.records import NewRecord
from legday_tui.domain.stats.session_stats import Totals
from legday_tui.domain.terms import Unit
from legday_tui.formatting.columns import cell_width, padded
from legday_tui.formatting.names import exercise_name, mindset_line
from legday_tui.formatting.next_session import NextTarget
from legday_tui.formatting.records import NEW_BEST, kind_words, value_words
from legday_tui.formatting.report import of_you_words
from legday_tui.formatting.rows import Piece, Row, row
from legday_tui.formatting.units import clock_time, counted, lifted_words, minutes_words, whole_minutes

STAR = f"★ {NEW_BEST}  "
BAR = 14
"""Columns of the bar of a record."""
LEAST_RECORDS, LEAST_TARGETS = 2, 1
"""This many are shown however little room there is."""
GAP = "   "
REHEARSAL = "REHEARSAL"
"""The title of the poster of a rehearsal, which is not a leg day."""
ABOUT_REHEARSALS = "A rehearsal at a faster clock: it's marked in your history, and counts for nothing."
ARROW = " → "
LEAST_GAIN = 20
"""Columns that the value now and the difference take at most, with their gaps."""


@dataclass(frozen=True, slots=True)
class Poster:
    """The contents of the poster, in order."""

    facts: Sequence[Row]
    """At least one; the others have what it has no room for."""
    verdict: Row
    records: Sequence[Row]
    targets: Sequence[Row]
    tip: Row

    def rows(self, lines: int) -> list[Row]:
        """Return the poster in at most this many rows.

        First all but the first row of facts go, then the blank rows, then the last of each list.
        """
        facts, records, targets = list(self.facts), list(self.records), list(self.targets)
        tips = [self.tip] if self.tip.pieces else []
        blank = [row()]
        while True:
            next_time = [row(Piece("NEXT TIME", "heading")), *targets] if targets else []
            parts = [part for part in ([*facts, self.verdict], records, next_time, tips) if part]
            rows = [r for part in parts for r in (*blank, *part)][len(blank) :]
            if len(rows) <= lines:
                return rows
            if len(facts) > 1:
                facts = facts[:1]
            elif blank:
                blank = []
            elif len(records) > LEAST_RECORDS:
                records.pop()
            elif len(targets) > LEAST_TARGETS:
                targets.pop()
            elif tips:
                tips = []
            else:
                return rows[:lines]


def fact_rows(
    totals: Totals, weeks_in_a_row: int, columns: int, unit: Unit = "kg", *, body_kg: float = 0.0
) -> list[Row]:
    """Return the numbers of the leg day that are not zero: a row, and another one with those that do not fit.

    `body_kg` is the estimate of what the user moved of the own weight. It is left out where it would leave
    no room for the repetitions in the first row.
    """
    weeks = f"{counted(weeks_in_a_row, 'week')} in a row" if weeks_in_a_row else ""
    lifted_kg = totals.volume_load_kg
    lifted = f"{lifted_words(lifted_kg, unit)} lifted" if lifted_kg else ""
    of_you = of_you_words(body_kg, unit) if body_kg else ""
    moved = " + ".join(filter(None, (lifted, of_you)))
    reps = counted(totals.reps, "rep") if totals.reps else ""
    if len(GAP.join(filter(None, (weeks, moved, reps)))) > columns:
        moved = lifted
    held = f"{clock_time(totals.hold_s)} held" if totals.hold_s else ""
    minutes = minutes_words(whole_minutes(totals.duration_s)) if totals.duration_s else ""
    facts = [fact for fact in (weeks, moved, reps, held, minutes) if fact]
    first = _fitting(facts, columns)
    parts = (facts[:first], facts[first:])
    return [row(Piece(GAP.join(part), "strong")) for part in parts if part] or [row()]


def _fitting(facts: Sequence[str], columns: int) -> int:
    """Return how many of the facts fit into a row, at least one."""
    return max(1, sum(len(GAP.join(facts[:number])) <= columns for number in range(1, len(facts) + 1)))


def record_rows(program: Program, records: Sequence[NewRecord], columns: int, unit: Unit = "kg") -> list[Row]:
    """Return the new bests, with their bars below one another."""
    names = [cell_width(_best_of(program, record, unit)) for record in records]
    before = [len(value_words(r.key, r.previous, unit)) for r in records]
    widths = max(names, default=0), max(before, default=0)
    aligns = sum(widths) + len(STAR) + BAR + LEAST_GAIN <= columns
    return [record_row(program, r, columns, unit, widths=widths if aligns else (0, 0)) for r in records]


def _best_of(program: Program, record: NewRecord, unit: Unit) -> str:
    key = record.key
    name = exercise_name(program, key.exercise)
    return name if key.kind in ("load", "hold") else f"{name}, {kind_words(key, unit)}"


def record_row(
    program: Program,
    record: NewRecord,
    columns: int,
    unit: Unit = "kg",
    *,
    widths: tuple[int, int] = (0, 0),
) -> Row:
    """Return a new best: its name, the value before, a bar that grows, the value now and the difference.

    The bar, and then the difference, are left out where there is no room for them, and at last what is
    best of an exercise, which the details say. `widths` are the least columns of name and value before.
    """
    key = record.key
    what = padded(_best_of(program, record, unit), widths[0])
    before, now = (value_words(key, value, unit) for value in (record.previous, record.value))
    before = before.rjust(widths[1])
    more = f"  +{value_words(key, record.value - record.previous, unit)}"
    if len(STAR) + cell_width(what) + len(before) + len(now) + 5 > columns:
        name = exercise_name(program, key.exercise)
        what = f"{name}, reps" if key.kind == "reps" else name
    room = columns - len(STAR) - cell_width(what) - len(before) - len(now) - 4
    if room < BAR + len(more):
        middle = [Piece(ARROW, "dim")]
        # Without the bar, and the space on each side of it.
        if room + 2 < len(ARROW) + len(more):
            more = ""
    else:
        old = min(BAR - 1, round(BAR * record.previous / record.value))
        middle = [Piece(f" {'█' * old}", "bars"), Piece(f"{'█' * (BAR - old)} ", "good")]
    return row(
        Piece(STAR, "good"),
        Piece(f"{what}  ", "strong"),
        Piece(before, "dim"),
        *middle,
        Piece(now, "strong"),
        Piece(more, "good"),
        indent=len(STAR),
    )


def target_rows(targets: Sequence[NextTarget], columns: int) -> list[Row]:
    """Return a row for each target of the next session, with its reason where it fits."""
    rows = []
    width = max((len(target.dose) for target in targets), default=0)
    for target in targets:
        words = f"  {padded(target.name, 22)} {target.dose:<{width}}  {target.load:<9}"
        reason = f"  {target.reason}"
        fits = cell_width(words) + cell_width(reason) <= columns
        rows.append(row(Piece(words if fits else words.rstrip()), Piece(reason if fits else "", "dim")))
    return rows


def verdict_words(program: Program, session: Session, planned: int) -> str:
    """Return how much of the session was done, and what that means; `planned` is its number of sets."""
    cut_short = any(r.cut_short for r in session.sets)
    done = len(session.sets) - cut_short
    early = session.status == "ended_early"
    if early:
        part = " and part of another" if cut_short else ""
        verdict = f"You stopped after {done} of {planned} sets{part}. Every one of them counts."
    elif done < planned:
        verdict = f"{done} of {planned} sets done, the rest skipped."
    elif session.minutes is not None:
        verdict = f"That was the whole leg day, cut to {session.minutes} minutes."
    else:
        verdict = "That was the whole leg day."
    if session.rehearsal:
        return f"{verdict} {ABOUT_REHEARSALS}"
    return f"{verdict} {mindset_line(program, 'early' if early else 'recap', done)}".rstrip()
