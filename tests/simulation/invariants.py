"""What the coach must never do to anybody, and what it must bring about.

Each rule is a function of the turns of one exercise, in order. It yields the turns that break it, each with
what is wrong. The rules are those of a good coach, not of the code: they know only what was asked, what was
done and what was possible. The name and the docstring of a rule are its words in a report.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from legday_tui.domain.terms import LOAD_TOLERANCE_KG
from tests.simulation.course import GOAL_HOLD_S, Course, Turn

BIGGEST_STEP = 1.20
MOST_REPEATS, MOST_MISSES_IN_A_ROW = 8, 3
MOST_MISSES, MOST_DELOADS = 0.20, 0.10
BREAK_DAYS, REST_DAYS = 28, 15
"""Days without the exercise after which nothing is raised, and after which it may get lighter."""
CAUGHT_UP_AFTER = 20
"""Sessions."""
CLOSE = 0.10
WAY_SHARE = 0.15
PARTIAL_SHARE = 0.8
"""What a load at partial depth counts towards full depth."""
LEAST_HOLD_SHARE, SHORTEST_HOLD_S = 0.80, 5
GROWN_AFTER = 60
"""Sessions."""
GIVEN_WAY_DAYS = 28

Faults = Iterator[tuple[Turn, str]]
Rule = Callable[[Sequence[Turn]], Faults]


def no_raise_after_a_miss(turns: Sequence[Turn]) -> Faults:
    """After a session with missed sets, the next one in the same way asks for no more."""
    for before, turn in pairwise(turns):
        if before.missed and before.way == turn.way and turn.is_raised_from(before):
            yield turn, f"raised after a miss: {before}"


def no_big_step(turns: Sequence[Turn]) -> Faults:
    """No load is asked that is more than 20 % above what was lifted lately; the first one is the lightest."""
    for turn in turns:
        most = turn.recent_kg * BIGGEST_STEP or turn.rack_kg[min(1, len(turn.rack_kg) - 1)]
        if turn.load_kg > most + LOAD_TOLERANCE_KG:
            yield turn, f"a step from {turn.recent_kg:g} kg"


def no_raise_after_a_break(turns: Sequence[Turn]) -> Faults:
    """The first session after 28 days without the exercise asks for no more than the last one."""
    for before, turn in pairwise(turns):
        if (turn.days_off or 0) >= BREAK_DAYS and turn.is_raised_from(before):
            yield turn, f"raised after {turn.days_off} days off: {before}"


def inside_the_range(turns: Sequence[Turn]) -> Faults:
    """Each goal is inside the range, and that at most 5 above the program's, and with a load 2 below."""
    for turn in turns:
        if turn.reps is None or turn.program_reps is None:
            continue
        low, high = turn.reps
        usual_low, usual_high = turn.program_reps
        if not all(low <= aim <= high for aim in turn.aims):
            yield turn, f"a goal outside of {low}-{high}"
        if (turn.load_kg and low < usual_low - 2) or not 1 <= low <= high <= usual_high + 5:
            yield turn, f"{low}-{high} is far from {usual_low}-{usual_high}"


def holds_up_to_the_goal(turns: Sequence[Turn]) -> Faults:
    """The target of a hold is between 5 s and the goal line of 90 s."""
    for turn in turns:
        if turn.seconds is not None and not SHORTEST_HOLD_S <= turn.seconds <= GOAL_HOLD_S:
            yield turn, f"{turn.seconds} s"


def on_the_rack(turns: Sequence[Turn]) -> Faults:
    """Every load is one that there is, and made of what there is."""
    for turn in turns:
        is_there = any(abs(kg - turn.load_kg) <= LOAD_TOLERANCE_KG for kg in turn.rack_kg)
        if not is_there or (turn.load_kg and turn.asked_implements != turn.implements):
            yield turn, f"{turn.asked_implements} x {turn.load_kg / (turn.asked_implements or 1):g} kg"


def never_stuck(turns: Sequence[Turn]) -> Faults:
    """What was done in full eight times gets harder, and what was missed three times gets easier."""
    done = missed = 0
    for before, turn in pairwise(turns):
        done = done + 1 if before.done_in_full and not before.hurt else 0
        missed = missed + 1 if before.missed else 0
        if turn.asked != before.asked:
            done = missed = 0
        if missed > MOST_MISSES_IN_A_ROW - 1 or (done > MOST_REPEATS - 1 and not turn.is_top):
            yield turn, f"the same again, {f'missed {missed}' if missed else f'done {done}'} times"


def few_misses(turns: Sequence[Turn]) -> Faults:
    """At most one session in five is missed."""
    missed = [turn for turn in turns if turn.missed]
    if len(missed) > max(1, MOST_MISSES * len(turns)):
        yield missed[-1], f"the last of {len(missed)} misses in {len(turns)} sessions"


def few_deloads(turns: Sequence[Turn]) -> Faults:
    """At most one session in ten is made lighter; after a break, after pain and in another way it may be."""
    lighter = deloads(turns)
    if len(lighter) > max(1, MOST_DELOADS * len(turns)):
        yield lighter[-1], f"the last of {len(lighter)} lighter sessions in {len(turns)}"


def deloads(turns: Sequence[Turn]) -> list[Turn]:
    """Return the turns that ask for less load than the one before without a break, pain or another way."""
    return [
        turn
        for before, turn in pairwise(turns)
        if turn.load_kg < before.lifted_kg - LOAD_TOLERANCE_KG
        and (turn.way, before.hurt) == (before.way, False)
        and (turn.days_off or 0) < BREAK_DAYS
    ]


def catches_up(turns: Sequence[Turn]) -> Faults:
    """After 20 sessions and at the end the load is within a step, or 10 %, of the possible one."""
    late = [turns[CAUGHT_UP_AFTER - 1], turns[-1]] if len(turns) >= CAUGHT_UP_AFTER else []
    for turn in late:
        able = min(turn.able_kg, turn.rack_kg[-1])
        steps = abs(turn.place_of(turn.load_kg) - turn.place_of(able))
        if not turn.is_hold and steps > 1 and abs(turn.load_kg - able) > CLOSE * able:
            yield turn, f"{steps} steps of the rack from the possible {able:.0f} kg"


def same_share_in_another_way(turns: Sequence[Turn]) -> Faults:
    """Another way or level asks for the same share of what is possible in it, within 15 %, on the rack."""
    for before, turn in pairwise(turns):
        is_known = before.lifted_kg and before.able_kg and not turn.is_hold
        if before.way == turn.way or not is_known or before.hurt or (turn.days_off or 0) >= REST_DAYS:
            continue
        share = before.lifted_kg / before.able_kg
        same = share * turn.able_kg
        # Fewer repetitions never mean more than was really lifted, and partial depth not all of that.
        known_kg = turn.recent_kg * (PARTIAL_SHARE if "form_first" in before.way else 1.0)
        low = turn.rounded_down(min(same * (1 - WAY_SHARE), known_kg))
        high = turn.rounded_up(same * (1 + WAY_SHARE))
        if not low - LOAD_TOLERANCE_KG <= turn.load_kg <= high + LOAD_TOLERANCE_KG:
            yield turn, f"{share:.0%} of the possible before is {same:.0f} kg here: {before}"


def second_hold_is_reachable(turns: Sequence[Turn]) -> Faults:
    """The first hold is a test; the target of the second session can be held in every set."""
    if len(turns) > 1 and turns[0].is_test and turns[1].missed:
        yield turns[1], f"out of reach: {turns[1].able_s:g} s are possible"


def holds_never_fall_far(turns: Sequence[Turn]) -> Faults:
    """A target of a hold is at most 20 % below the one before, unless that was the test or a break came."""
    for before, turn in pairwise(turns):
        if before.seconds is None or turn.seconds is None or before.is_test:
            continue
        if (turn.days_off or 0) < BREAK_DAYS and turn.seconds < LEAST_HOLD_SHARE * before.seconds:
            yield turn, f"fell from {before.seconds} s"


def growth_is_answered(turns: Sequence[Turn]) -> Faults:
    """After 60 sessions nobody is asked for less than on the first day."""
    if len(turns) < GROWN_AFTER:
        return
    first, last = turns[1 if turns[0].is_test else 0], turns[-1]
    if last.seconds is not None and first.seconds is not None and last.seconds < first.seconds:
        yield last, f"less than {first.seconds} s on the first day"
    if last.seconds is None and last.demand_kg < first.demand_kg - LOAD_TOLERANCE_KG:
        yield last, f"{last.demand_kg:.0f} kg of strength asked, less than {first.demand_kg:.0f}: {first}"


def pain_raises_nothing(turns: Sequence[Turn]) -> Faults:
    """After pain nothing is raised until two sessions were free of it."""
    for number, turn in enumerate(turns[1:], start=1):
        if any(t.hurt for t in turns[max(0, number - 2) : number]) and turn.is_raised_from(turns[number - 1]):
            yield turn, f"raised too soon after pain: {turns[number - 1]}"


def pain_gives_way(turns: Sequence[Turn]) -> Faults:
    """After three painful sessions in a row another exercise takes its place for four weeks."""
    for first, second, third, turn in zip(turns, turns[1:], turns[2:], turns[3:], strict=False):
        is_soon = (turn.day - third.day).days < GIVEN_WAY_DAYS
        if first.hurt and second.hurt and third.hurt and is_soon:
            yield turn, "asked again, although it hurt three times in a row"


def records_are_earned(turns: Sequence[Turn]) -> Faults:
    """A load is a record only if a set with it reached the low end of the range."""
    for turn in turns:
        low = turn.reps[0] if turn.reps else 0
        if "load" in turn.records and max(turn.did) < low:
            yield turn, f"a record with {max(turn.did):g} of {low}"


RULES: tuple[Rule, ...] = (
    no_raise_after_a_miss,
    no_big_step,
    no_raise_after_a_break,
    inside_the_range,
    holds_up_to_the_goal,
    on_the_rack,
    never_stuck,
    few_misses,
    few_deloads,
    catches_up,
    same_share_in_another_way,
    second_hold_is_reachable,
    holds_never_fall_far,
    growth_is_answered,
    pain_raises_nothing,
    pain_gives_way,
    records_are_earned,
)


def faults(course: Course, rule: Rule) -> list[str]:
    """Return what breaks a rule in a course, a line each; nothing if the athlete is excused from it."""
    if rule.__name__ in course.athlete.excused:
        return []
    return [
        f"{course.athlete.name}: {turn}: {wrong}"
        for turns in course.by_exercise.values()
        for turn, wrong in rule(turns)
    ]
