"""Why an exercise has its target, in lines: the reason, then each session that was considered."""

from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.explanation import Explanation, Used
from legday_tui.domain.terms import Unit
from legday_tui.formatting.methods import method_name
from legday_tui.formatting.names import exercise_name, level_name
from legday_tui.formatting.reasons import reason_words
from legday_tui.formatting.units import counted, load_words


def why_lines(program: Program, explanation: Explanation, unit: Unit = "kg") -> list[str]:
    """Return the lines of an explanation, the first one with the name of the exercise."""
    reason = reason_words(explanation.reason, unit) if explanation.reason else "Set by you"
    lines = [f"{exercise_name(program, explanation.exercise)}: {reason}"]
    if explanation.days_off is None:
        return [*lines, "  No session of it yet."]
    rule = explanation.reason.verdict if explanation.reason else "none"
    ago = "today" if not explanation.days_off else f"{counted(explanation.days_off, 'day')} ago"
    lines.append(f"  Rule: {rule}. Last trained {ago}. Sessions looked at:")
    return [*lines, *(_used_line(program, used, explanation, unit) for used in explanation.used)]


def _used_line(program: Program, used: Used, explanation: Explanation, unit: Unit) -> str:
    done = ", ".join(f"{n:g}" for n in used.did)
    done = f"{done} at {load_words(used.load, unit)}" if explanation.low else f"{done} s"
    style = f"{level_name(program, used.level)}, {method_name(used.method).lower()}"
    parts = ["asked for the same" if used.is_alike else style]
    if used.means.total_kg:
        parts.append(f"means {load_words(used.means, unit)} for {explanation.low} today")
    parts += ["it hurt"] if used.hurt else []
    parts += ["easy session, not judged"] if used.easy else []
    return f"  {used.day:%Y-%m-%d}  {done}  ({'; '.join(parts)})"
