"""A past session as a row of the list, under the heads of its columns."""

from collections.abc import Sequence

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.stats.body_weight import BodyWeight, body_moved_kg
from legday_tui.domain.stats.session_stats import SessionStats, totals_of
from legday_tui.domain.terms import Unit
from legday_tui.formatting.columns import cell_width, fitted, padded, sets_kept_whole
from legday_tui.formatting.names import level_name
from legday_tui.formatting.report import effort_line, head_marks, set_rows, total_lines
from legday_tui.formatting.rows import Piece, Row, row
from legday_tui.formatting.units import clock_time, counted, lifted_words, whole_minutes

DAY = "%a %d %H:%M"
GAP = "  "
NOTHING = "-"
MAX_MINUTES, MAX_HOURS = 999, 99
"""The most of a unit that is shown in three columns; above that it is the next larger one."""
HOUR_S, DAY_H = 3600, 24


def list_head() -> str:
    """Return the heads of the columns."""
    return GAP.join(
        [f"{'DAY':<12}", f"{'LEVEL':<12}", f"{'MIN':>3}", f"{'SETS':>4}", f"{'HOLD':>5}", f"{'LIFTED':>8}"]
    )


def list_row(program: Program, stats: SessionStats, unit: Unit = "kg") -> str:
    """Return a session as a row: day, level, minutes, sets, longest hold, total lifted, marks and note."""
    head, total = stats.head, stats.totals
    lifted = lifted_words(total.volume_load_kg, unit) if total.volume_load_kg else NOTHING
    parts = [
        f"{head.started_at:{DAY}}",
        fitted(level_name(program, head.level), 12),
        f"{_minutes(total.duration_s):>3}",
        f"{total.sets:>4}",
        f"{_hold(total.longest_hold_s):>5}",
        f"{lifted:>8}",
        *head_marks(head),
        f'"{" ".join(head.note.split())}"' if head.note else "",
    ]
    return GAP.join(parts).rstrip()


def _minutes(seconds: float) -> str:
    """Return a duration in at most three columns: `57`, from 1000 minutes on `24h`, from 100 hours on `31d`.

    That long is a workout that was not ended in time, or one of another program's file.
    """
    minutes = whole_minutes(seconds)
    if minutes <= MAX_MINUTES:
        return str(minutes or NOTHING)
    hours = round(seconds / HOUR_S)
    return f"{hours}h" if hours <= MAX_HOURS else f"{round(hours / DAY_H)}d"


def _hold(seconds: float) -> str:
    """Return the longest hold in at most five columns: `1:30`, `1h02m`, from ten hours on `12h`."""
    if round(seconds) < HOUR_S:
        return clock_time(seconds) if seconds else NOTHING
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours}h{minutes:02}m" if hours < 10 else f"{hours}h"


def session_detail(
    program: Program, session: Session, unit: Unit = "kg", weights: Sequence[BodyWeight] = ()
) -> tuple[str, str, list[Row | str]]:
    """Return what there is to say beside the row of a session: its main figure, its title, its lines."""
    total, start = totals_of(session), session.started_at
    if total.volume_load_kg:
        big = lifted_words(total.volume_load_kg, unit).upper()
    else:
        big = counted(total.reps, "rep").upper() if total.reps else clock_time(total.hold_s)
    title = f"{start:%A} {start.day} {start:%B %Y}, {level_name(program, session.level)}"
    note = [f"Note: {session.note}"] if session.note else []
    lines: list[Row | str] = [
        *total_lines(session, unit, body_kg=body_moved_kg(program, session, weights)),
        effort_line(session),
        *note,
    ]
    width = max((cell_width(label) for label, _ in set_rows(program, session, unit)), default=0) + len(GAP)
    for label, text in set_rows(program, session, unit):
        if text:
            lines.append(row(padded(label, width), sets_kept_whole(text), indent=width))
        else:
            lines += ["", row(Piece(label, "heading"))]
    return big, title, lines
