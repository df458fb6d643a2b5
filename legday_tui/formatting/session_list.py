"""A past session as a row of the list, under the heads of its columns."""

from collections.abc import Sequence

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.stats.body_weight import BodyWeight, body_moved_kg
from legday_tui.domain.stats.session_stats import SessionStats, totals_of
from legday_tui.domain.terms import Unit
from legday_tui.formatting.columns import cell_width, padded, sets_kept_whole
from legday_tui.formatting.names import level_name
from legday_tui.formatting.report import effort_line, head_marks, set_rows, total_lines
from legday_tui.formatting.rows import Piece, Row, row
from legday_tui.formatting.units import clock_time, counted, lifted_words, whole_minutes

DAY = "%a %d %H:%M"
GAP = "  "
NOTHING = "-"


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
        padded(level_name(program, head.level), 12),
        f"{whole_minutes(total.duration_s) or NOTHING:>3}",
        f"{total.sets:>4}",
        f"{clock_time(total.longest_hold_s) if total.longest_hold_s else NOTHING:>5}",
        f"{lifted:>8}",
        *head_marks(head),
        f'"{" ".join(head.note.split())}"' if head.note else "",
    ]
    return GAP.join(parts).rstrip()


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
