"""The recap as a poster: the leg day in numbers, its new bests with before and after, what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.stats.records import NewRecord
from legday_tui.domain.stats.session_stats import Totals
from legday_tui.domain.terms import Unit
from legday_tui.formatting.names import exercise_name, mindset_line
from legday_tui.formatting.next_session import NextTarget
from legday_tui.formatting.records import kind_words, value_words
from legday_tui.formatting.rows import Piece, Row, row
from legday_tui.formatting.units import clock_time, counted, weight_words

NEW_BEST = "★ NEW BEST  "
BAR = 14
"""Columns of the bar of a record."""
LEAST_RECORDS, LEAST_TARGETS = 2, 1
"""So many are shown however little room there is."""
GAP = "   "


@dataclass(frozen=True, slots=True)
class Poster:
    """The contents of the poster, in order."""

    facts: Row
    verdict: Row
    records: Sequence[Row]
    targets: Sequence[Row]
    tip: Row

    def rows(self, lines: int) -> list[Row]:
        """Return the poster in at most so many rows: first the blank rows go, then the last of each list."""
        records, targets = list(self.records), list(self.targets)
        tips = [self.tip] if self.tip.pieces else []
        blank = [row()]
        while True:
            next_time = [row(Piece("NEXT TIME", "heading")), *targets] if targets else []
            parts = [part for part in ([self.facts, self.verdict], records, next_time, tips) if part]
            rows = [r for part in parts for r in (*blank, *part)][len(blank) :]
            if len(rows) <= lines:
                return rows
            if blank:
                blank = []
            elif len(records) > LEAST_RECORDS:
                records.pop()
            elif len(targets) > LEAST_TARGETS:
                targets.pop()
            elif tips:
                tips = []
            else:
                return rows[:lines]


def facts_row(totals: Totals, weeks_in_a_row: int, unit: Unit = "kg") -> Row:
    """Return the numbers of the leg day that are not zero."""
    lifted = round(totals.volume_load_kg)
    facts = [
        f"{counted(weeks_in_a_row, 'week')} in a row" if weeks_in_a_row else "",
        f"{weight_words(lifted, unit)} lifted" if lifted else "",
        counted(totals.reps, "rep") if totals.reps else "",
        f"{clock_time(totals.hold_s)} held" if totals.hold_s else "",
        f"{round(totals.duration_s / 60)} min",
    ]
    return row(Piece(GAP.join(fact for fact in facts if fact), "strong"))


def record_row(program: Program, record: NewRecord, columns: int, unit: Unit = "kg") -> Row:
    """Return a new best: its name, the value before, a bar that grows, the value now and the difference.

    The bar, and then the difference, are left out where there is no room for them.
    """
    key = record.key
    name = exercise_name(program, key.exercise)
    what = name if key.kind in ("load", "hold") else f"{name}, {kind_words(key, unit)}"
    before, now = (value_words(key, value, unit) for value in (record.previous, record.value))
    more = f"  +{value_words(key, record.value - record.previous, unit)}"
    room = columns - len(NEW_BEST) - len(what) - len(before) - len(now) - 4
    if room < len(more):
        more = ""
    if room < BAR + len(more):
        middle = [Piece(" → ", "dim")]
    else:
        old = min(BAR - 1, round(BAR * record.previous / record.value))
        middle = [Piece(f" {'█' * old}", "bars"), Piece(f"{'█' * (BAR - old)} ", "good")]
    return row(
        Piece(NEW_BEST, "good"),
        Piece(f"{what}  ", "strong"),
        Piece(before, "dim"),
        *middle,
        Piece(now, "strong"),
        Piece(more, "good"),
        indent=len(NEW_BEST),
    )


def target_rows(targets: Sequence[NextTarget], columns: int) -> list[Row]:
    """Return a row for each target of the next session, with its reason where it fits."""
    rows = []
    for target in targets:
        words = f"  {target.name:<22} {target.dose:<17}  {target.load:<9}".rstrip()
        reason = f"  {target.reason}"
        fits = len(words) + len(reason) <= columns
        rows.append(row(Piece(words), Piece(reason if fits else "", "dim")))
    return rows


def verdict_words(program: Program, session: Session, planned: int) -> str:
    """Return how much of the session was done, and a mindset line; `planned` is its number of sets."""
    cut_short = any(r.cut_short for r in session.sets)
    done = len(session.sets) - cut_short
    early = session.status == "ended_early"
    if early:
        part = " and part of another" if cut_short else ""
        verdict = f"You stopped after {done} of {planned} sets{part}. Every one of them counts."
    elif done < planned:
        verdict = f"{done} of {planned} sets done, the rest skipped."
    else:
        verdict = "That was the whole leg day."
    return f"{verdict} {mindset_line(program, 'early' if early else 'recap', done)}".rstrip()
