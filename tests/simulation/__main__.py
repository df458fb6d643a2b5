"""A table of all athletes for a person to judge: `python -m tests.simulation [NAME]`."""

import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tests.simulation.athletes import ATHLETES
from tests.simulation.course import Course, Turn
from tests.simulation.invariants import RULES, deloads, faults
from tests.simulation.training import train

SHOWN = (5, 20, 60)
"""The sessions whose load or time is shown, besides the last."""
COUNTS = ("sessions", "raises", "own", "misses", "deloads", "records")
"""The columns of numbers; `own` are loads that the athlete chose, `raises` what was asked beyond the last."""
TIMES = (*(f"at {n}" for n in SHOWN), "last")
HEADING = (
    f"{'athlete, exercise':<25}" + "".join(f"{w:>9}" for w in COUNTS) + "".join(f"{w:>12}" for w in TIMES)
)


def main(names: Sequence[str]) -> int:
    """Print asked : able over time, in kg, repetitions or seconds, and the faults. Return 1 with any."""
    chosen = [a for a in ATHLETES if not names or any(name in a.name for name in names)]
    print(HEADING)
    broken = 0
    for athlete in chosen:
        course = train(athlete)
        print(athlete.name)
        for row in _rows(course):
            print(row)
        for rule in RULES:
            found = faults(course, rule)
            broken += len(found)
            if found:
                print(f"  ! {rule.__name__}: {len(found)} x, first: {found[0]}")
    return int(bool(broken))


def _rows(course: Course) -> Iterator[str]:
    for (exercise, _), turns in course.by_exercise.items():
        counts = (
            len(turns),
            sum(turn.is_raised_from(before) for before, turn in pairwise(turns)),
            sum(turn.own_choice for turn in turns),
            sum(turn.missed for turn in turns),
            len(deloads(turns)),
            sum(len(turn.records) for turn in turns),
        )
        at = (_asked_and_able(turns, n) for n in (*SHOWN, len(turns)))
        yield f"  {exercise:<23}" + "".join(f"{n:>9}" for n in counts) + "".join(f"{a:>12}" for a in at)


def _asked_and_able(turns: Sequence[Turn], number: int) -> str:
    """Return what was taken and what was possible: a load, or without one the last set, or a hold."""
    if number > len(turns):
        return "-"
    turn = turns[number - 1]
    if turn.seconds is not None:
        return f"{turn.seconds} : {turn.able_s:.0f} s"
    if not turn.lifted_kg:
        return f"{turn.aims[-1]} : {turn.able_reps} x"
    return f"{turn.lifted_kg:.0f} : {turn.able_kg:.0f} kg"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
