"""Why an exercise has its target, in lines: the reason, then each session that was considered."""

from collections.abc import Mapping

from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.explanation import Explanation, Used
from legday_tui.domain.progression.reason import Verdict
from legday_tui.domain.terms import Unit
from legday_tui.formatting.methods import method_name
from legday_tui.formatting.names import exercise_name, level_name
from legday_tui.formatting.places import at_place
from legday_tui.formatting.reasons import reason_words
from legday_tui.formatting.units import counted, load_words

RULES: Mapping[Verdict, str] = {
    "first": "nothing is known yet, so it starts light",
    "first-like-this": "new in this style, so it starts at the low end",
    "translated": "new in this style, or trained in another one since: worked out from what you lifted",
    "translated-up": "at most one step above what the latest work means in this style",
    "as-elsewhere": "nothing is asked for that was out of reach in another style",
    "up": "all sets at the top: the next weight",
    "back": "after a break each full session takes a step at once",
    "back-by-choice": "no step over 20 % unless you choose it, not even after a break",
    "heavier-once-more": "a step over 10 % wants two full sessions in a row",
    "more-reps": "no step over 20 %, or none at all: the range grows instead",
    "wide-step": "no step over 20 % unless you choose it",
    "top-of-rack": "there is nothing heavier on your rack",
    "slower": "top reps, and no step to take: slower first",
    "pulses": "top reps when slow: pulses next",
    "add-load": "top reps with pulses: the first weight",
    "rep-more": "inside the range: one rep more on the weakest set",
    "rep-more-each": "easy, so every set gets a rep more",
    "rep-more-since": "trained in another style since, so every set gets a rep more",
    "sets-missing": "not all sets were done at this weight, so nothing is raised",
    "short-of-time": "under half the sets in a limited time: twice the same tells enough to raise anything",
    "missed": "a miss: the same again, up to three times",
    "deload": "three misses in a row: 10 % off",
    "fewer-reps": "three misses in a row, and the next weight down is too far: a lower range",
    "easier": "three misses in a row without a weight: back to the easier version",
    "one-more": "three misses in a row without a weight: what you did, plus one",
    "all-out": "all out on the last set: the same again",
    "form": "the form comes before the weight",
    "pain": "it hurt: the last weight without pain, or a step less",
    "pain-light": "it hurt three times in a row: tried again light after four weeks",
    "pain-swap": "it hurt three times in a row: another exercise for four weeks",
    "pain-free": "nothing is raised before two sessions without pain",
    "break": "after four weeks off 90 %, after eight 80 %, after six months 60 %",
    "no-raise": "over two weeks off: nothing is raised",
    "not-here": "what an exercise needs is not there: the first of its swaps that works and isn't planned",
    "lighter-here": "you lifted more than there is here: the heaviest, all reps, slow, then with pulses",
    "not-on-rack": "what you lifted is not on the rack: the next lighter one, for the reps that means",
    "first-hold": "the first hold is a test",
    "hold-start": "the mean of the test",
    "longer": "held by all sets: 5 s more, or 10 s below 45 s",
    "goal": "the goal is reached",
    "not-yet": "not all of it yet: the same again",
    "shorter": "the mean of what you held, at most a fifth less than before",
    "hold-break": "after four weeks off 90 %, after eight 80 %, after six months 60 %",
}
"""The rule behind each verdict, for people who want to know."""


def why_lines(program: Program, explanation: Explanation, unit: Unit = "kg") -> list[str]:
    """Return the lines of an explanation, the first one with the name of the exercise."""
    reason = reason_words(explanation.reason, unit) if explanation.reason else "Set by you"
    lines = [f"{exercise_name(program, explanation.exercise)}: {reason}"]
    if explanation.days_off is None:
        return [*lines, "  No session of it yet."]
    ago = "today" if not explanation.days_off else f"{counted(explanation.days_off, 'day')} ago"
    rule = f"Rule: {RULES[explanation.reason.verdict]}. " if explanation.reason else ""
    lines.append(f"  {rule}Last trained {ago}. Sessions looked at:")
    return [*lines, *(_used_line(program, used, explanation, unit) for used in explanation.used)]


def _used_line(program: Program, used: Used, explanation: Explanation, unit: Unit) -> str:
    done = ", ".join(f"{n:g}" for n in used.did)
    done = f"{done} at {load_words(used.load, unit)}" if explanation.low else f"{done} s"
    style = f"{level_name(program, used.level)}, {method_name(used.method).lower()}"
    parts = ["asked for the same" if used.is_alike else style]
    if used.means.total_kg:
        parts.append(f"means {load_words(used.means, unit)} for {explanation.low} today")
    parts += ["missed the range"] if used.missed else []
    parts += ["it hurt"] if used.hurt else []
    parts += [at_place(used.place)] if used.place else []
    parts += ["lighter than before and elsewhere, not judged"] if used.lighter_elsewhere else []
    parts += ["easy session, not judged"] if used.easy else []
    return f"  {used.day:%Y-%m-%d}  {done}  ({'; '.join(parts)})"
