"""Hypothesis strategies for histories of an exercise, each built once: building takes longer than drawing."""

from functools import cache

from hypothesis import strategies as st
from msgspec import structs

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.session import SetResult, Target
from legday_tui.domain.terms import BODYWEIGHT, Load, Method, Rom, Tempo
from legday_tui.domain.workout.results import with_load
from tests.domain.progression.histories import (
    BARBELL,
    RACK,
    SLOW,
    SQUATS,
    by_method,
)
from tests.domain.samples import SQUAT, result, session

weights_kg = st.sampled_from((0.0, *RACK.each_kg, 17.0, 30.0))
tempos: st.SearchStrategy[Tempo | None] = st.sampled_from(("2-0-2-0", SLOW, None))
roms: st.SearchStrategy[Rom | None] = st.sampled_from(("partial", "parallel", "full", None))
either = st.booleans()
counts = st.integers(1, 3)
LIKELY_REPS = (12, 12, 12, 12, 12, 15, 11, 10, 9, 3, 0)
levels = st.sampled_from(("beginner", "intermediate", "advanced"))
methods: st.SearchStrategy[Method] = st.sampled_from(("none", "slow_drop", "pulses"))


@cache
def sets_of(step: Step, *, comparable: bool) -> st.SearchStrategy[SetResult]:
    """Any set that can be recorded; with `comparable` only with the planned tempo and range of motion."""
    count, time = st.sampled_from(LIKELY_REPS), st.floats(0, 130).map(lambda s: round(s, 1))
    reps: dict[str, st.SearchStrategy[object]] = {"reps": count}
    if step.sides != "none":
        reps = {"reps_left": count, "reps_right": count}
    if step.kind == "hold":
        reps = {"seconds": time}
    plain = st.fixed_dictionaries(
        {
            **reps,
            "rpe": st.sampled_from((None, 6.0, 7.5, 9.0, 10.0)),
            "pain": st.sampled_from((False, False, False, False, False, True)),
            "form_ok": st.sampled_from((None, True, False)),
            "tempo": st.just("2-0-2-0") if comparable else tempos,
            "rom": st.just("parallel") if comparable else roms,
            "target": st.builds(
                Target, seconds=st.sampled_from((None, 5.0, 10.0, 15.0, 30.0, 60.0, 85.0, 90.0, 120.0))
            ),
        }
    )
    loads = st.builds(lambda kg, n: Load(kg, n) if kg else BODYWEIGHT, weights_kg, st.sampled_from((1, 2)))
    return st.builds(
        lambda given, load: with_load(structs.replace(result(step), **given), load), plain, loads
    )


@st.composite
def histories(
    draw: st.DrawFn, step: Step = SQUAT, *, comparable: bool = False, least: int = 0
) -> list[Performance]:
    """Sessions of an exercise: about half of them have all sets, and some are repeated."""
    performances: list[Performance] = []
    for _ in range(draw(st.integers(least, 4))):
        if draw(either) and performances:
            performances.append(performances[-1])
            continue
        sets = [draw(sets_of(step, comparable=comparable)) for _ in range(draw(counts))]
        if draw(either):
            sets = (sets * SQUATS.sets)[: SQUATS.sets + 1]
        numbered = tuple(structs.replace(r, set=n) for n, r in enumerate(sets, start=1))
        done = session(*numbered)
        if not comparable:
            done = by_method(done, draw(levels), draw(methods))
        performances.append(Performance(done, numbered, draw(either)))
    return performances


racks = st.sampled_from((RACK, BARBELL, None))
