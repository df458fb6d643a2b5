"""Hypothesis strategies for sessions with every field that a record can have."""

from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import Any, get_args

from hypothesis import strategies as st

from legday_tui.domain.session import Session, SetResult, Status, Target
from legday_tui.domain.terms import Kind, Load, Method, SetType
from legday_tui.storage.program_file import load_program

PROGRAM = load_program(None)
FORMULAS = ("=1+1", "+1", "-1", "@now", "'=1", "''=1", "'", "\t=1")
WRITTEN = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
"""Any text that can be encoded in UTF-8."""
SHOWN = st.text(
    st.characters(exclude_categories=("C", "Zl", "Zp", "Zs"), include_characters=" "), max_size=30
)
NAMES = st.one_of(
    st.sampled_from(sorted(PROGRAM.exercises)),
    st.sampled_from(
        ["Bench Press (Barbell)", "=1+1", "-press", "'quoted", "T-Bar Row; heavy", "[b]Squat[/b]"]
    ),
)
NOTES = st.one_of(
    st.just(""),
    SHOWN,
    st.lists(SHOWN, max_size=3).map("\n".join),
    st.sampled_from(FORMULAS[:-1]),
    st.sampled_from(["#beginner", "felt good\n#superset #rpe8", "L10 R9", "pulse", "a;b,c"]),
)
WORKOUTS = st.sampled_from(["", "Push Day", "Beine & Po", "=1+1", "#legs; 'heavy'", "x" * 100])
LEVELS = st.sampled_from(["beginner", "intermediate", "advanced", "imported", "heavy day #2", "größer"])
OFFSETS = st.sampled_from([timedelta(hours=1), timedelta(), -timedelta(hours=9, minutes=30)])


@cache
def choice(literal: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for the values of a Literal."""
    return st.sampled_from(get_args(literal))


@cache
def optional(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


REPS = st.integers(0, 400)
MOMENTS = st.integers(0, 2_000_000_000_000_000).map(
    lambda n: datetime(2001, 1, 1, tzinfo=UTC) + timedelta(microseconds=n)
)
TENTHS = st.integers(0, 36_000).map(lambda n: n / 10)
RPES = st.integers(0, 20).map(lambda n: n / 2)
LOADS = st.one_of(
    st.just(Load()),
    st.builds(Load, st.integers(1, 4000).map(lambda n: n / 4), st.integers(1, 2)),
    st.builds(Load, st.integers(1, 400).map(lambda n: n * 0.45359237), st.integers(1, 2)),
)


@st.composite
def measured(draw: st.DrawFn) -> dict[str, Any]:
    """Draw repetitions or seconds: of both sides, of one side, or of the whole set."""
    name = draw(st.sampled_from(["reps", "seconds"]))
    values = REPS if name == "reps" else TENTHS
    found: dict[str, Any] = {}
    sides = draw(st.sampled_from([(), (), ("left", "right"), ("left",), ("right",)]))
    for side in sides:
        found[f"{name}_{side}"] = draw(values)
    if not sides:
        found[name] = draw(values)
    return found


@st.composite
def set_results(draw: st.DrawFn) -> SetResult:
    """Draw a set as this program can record it."""
    load = draw(LOADS)
    loads: dict[str, Any] = {
        "load_each_kg": load.each_kg,
        "implements": load.implements,
        "load_kg": load.total_kg,
    }
    exercise = draw(NAMES)
    alone: dict[str, Any] = {"load_kg": load.total_kg} if load.total_kg else {}
    return SetResult(
        phase=draw(st.sampled_from(["warm-up", "strength", "other"])),
        exercise=exercise,
        set=draw(st.integers(1, 100)),
        kind=draw(choice(Kind)),
        type=draw(choice(SetType)),
        target=Target(reps=draw(optional(st.tuples(REPS, REPS))), seconds=draw(optional(TENTHS))),
        contacts=draw(optional(REPS)),
        rpe=draw(optional(RPES)),
        rom=draw(st.sampled_from([None, "partial", "full"])),
        tempo=draw(st.sampled_from([None, "3-1-1-0", "2-0-X-0"])),
        pain=draw(st.booleans()),
        cut_short=draw(st.booleans()),
        form_ok=draw(optional(st.booleans())),
        rest_s=draw(optional(TENTHS)),
        rest_moved_to_s=draw(optional(st.integers(0, 3600))),
        level=draw(st.sampled_from([None, "beginner", "heavy, day #2 "])),
        method=draw(st.sampled_from([None, "pulses"])),
        equipment=draw(st.sampled_from([None, "band", "band + block", "50 % band, thick"])),
        done_at=draw(optional(MOMENTS)),
        done_as=draw(optional(st.just("Seated Calf Raise (Machine)"))) if exercise == "calf-raise" else None,
        **draw(measured()),
        **(draw(st.sampled_from([loads, alone])) if load.total_kg else {}),
    )


@st.composite
def sessions(draw: st.DrawFn, *, notes: st.SearchStrategy[str] = NOTES, least: int = 1) -> list[Session]:
    """Draw up to three sessions that start on different days."""
    found = []
    for number in range(draw(st.integers(0, 3))):
        zone = timezone(draw(OFFSETS))
        at = datetime(2026, 3, 27 + number, tzinfo=zone) + timedelta(seconds=draw(st.integers(0, 86_399)))
        lasted = draw(optional(st.integers(0, 20_000)))
        found.append(
            Session(
                id=f"{number:032x}",
                started_at=at,
                finished_at=None if lasted is None else at + timedelta(seconds=lasted),
                level=draw(LEVELS),
                method=draw(choice(Method)),
                status=draw(choice(Status)),
                rehearsal=draw(st.booleans()),
                dates_uncertain=draw(st.booleans()),
                easy=draw(st.booleans()),
                logged=draw(st.booleans()),
                minutes=draw(optional(st.integers(1, 1440))),
                place=draw(WORKOUTS),
                session_rpe=draw(optional(RPES)),
                note=draw(notes),
                name=draw(WORKOUTS),
                sets=tuple(draw(st.lists(set_results(), min_size=least, max_size=4))),
            )
        )
    return found
