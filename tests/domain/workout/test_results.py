"""Results of sets, and edits of them."""

import msgspec
import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.program.rack import Rack
from legday_tui.domain.session import SetResult, Target
from legday_tui.domain.terms import BODYWEIGHT, Load
from legday_tui.domain.workout.events import HoldDone, SetDone, SetEdited
from legday_tui.domain.workout.results import edited, result_of, with_load
from legday_tui.domain.workout.state import State
from tests.domain.samples import JUMPS, LUNGE, SQUAT, STRETCH, WALL_SIT, result
from tests.fake_clock import MONDAY_EVENING

AIR_SQUAT = replace(SQUAT, type="warmup", exercise="air-squat")


def set_done(*, reps: int | None = None, left: int | None = None, right: int | None = None) -> SetDone:
    return SetDone(at=MONDAY_EVENING, monotonic=1.0, reps=reps, left=left, right=right)


def hold_done(
    *, seconds: float | None = None, left: float | None = None, right: float | None = None
) -> HoldDone:
    return HoldDone(at=MONDAY_EVENING, monotonic=1.0, seconds=seconds, left=left, right=right)


CASES: list[tuple[Step, SetDone | HoldDone, SetResult]] = [
    (
        SQUAT,
        set_done(reps=12),
        replace(result(SQUAT), target=Target(reps=(10, 12)), reps=12, rom="parallel", tempo="2-0-2-0"),
    ),
    (
        LUNGE,
        set_done(left=9, right=8),
        replace(result(LUNGE), reps_left=9, reps_right=8, rom="parallel", tempo="2-0-2-0"),
    ),
    (AIR_SQUAT, set_done(reps=20), replace(result(AIR_SQUAT), reps=20)),
    (
        WALL_SIT,
        hold_done(seconds=61.26),
        replace(result(WALL_SIT), target=Target(seconds=90.0), seconds=61.3),
    ),
    (JUMPS, hold_done(seconds=30.0), replace(result(JUMPS), target=Target(seconds=30.0), seconds=30.0)),
    (
        STRETCH,
        hold_done(left=60.04, right=30.06),
        replace(result(STRETCH), target=Target(seconds=60.0), seconds_left=60.0, seconds_right=30.1),
    ),
]


@pytest.mark.parametrize(("step", "event", "expected"), CASES)
def test_a_result_has_the_numbers_of_its_kind(
    step: Step, event: SetDone | HoldDone, expected: SetResult
) -> None:
    remembered = result_of(State(level="intermediate", queue=(step,)), step, event)

    assert remembered == replace(expected, level="intermediate", method="none", done_at=MONDAY_EVENING)


def test_the_target_is_the_low_end_of_a_window() -> None:
    swings = replace(JUMPS, seconds=(120, 180))

    remembered = result_of(State(level="intermediate", queue=()), swings, hold_done(seconds=150.0))

    assert remembered.target == Target(seconds=120.0)


def test_a_result_has_range_of_motion_pain_and_form() -> None:
    state = State(level="beginner", queue=(), hurt=frozenset({SQUAT.exercise}), form={SQUAT.exercise: False})

    remembered = result_of(state, replace(SQUAT, rom="partial"), set_done(reps=8))

    assert (remembered.rom, remembered.pain, remembered.form_ok) == ("partial", True, False)


def test_warm_up_sets_have_no_form() -> None:
    state = State(level="beginner", queue=(), form={AIR_SQUAT.exercise: True})

    assert result_of(state, AIR_SQUAT, set_done(reps=20)).form_ok is None


DUMBBELLS = Rack(implements=2, each_kg=(4, 8, 12, 16, 20))


@pytest.mark.parametrize(
    ("chosen", "share", "total", "rom"),
    [
        (Load(20.0, 2), 0.8, 32.0, "parallel"),
        (Load(16.0, 2), 0.8, 24.0, "parallel"),
        (Load(4.0, 2), 0.8, None, "partial"),
        (BODYWEIGHT, 0.8, None, "partial"),
    ],
)
def test_a_drop_has_a_share_of_the_load_or_a_partial_range_of_motion(
    chosen: Load, share: float, total: float | None, rom: str
) -> None:
    drop = replace(SQUAT, id="strength.1.4+drop1", type="drop", share=share, weights_kg=DUMBBELLS.each_kg)
    state = State(level="advanced", queue=(drop,), loads={SQUAT.exercise: chosen})

    remembered = result_of(state, drop, set_done(reps=8))

    assert (remembered.type, remembered.load_kg, remembered.rom) == ("drop", total, rom)


@pytest.mark.parametrize(
    ("load", "each", "implements", "total"),
    [
        (Load(8.0, 2), 8.0, 2, 16.0),
        (Load(20.0, 1), 20.0, 1, 20.0),
        (BODYWEIGHT, None, None, None),
        (Load(8.0, 0), None, None, None),
        (Load(0.0, 2), None, None, None),
    ],
)
def test_a_result_has_the_total_load_and_none_for_bodyweight(
    load: Load, each: float | None, implements: int | None, total: float | None
) -> None:
    before = replace(result(SQUAT), load_each_kg=4.0, implements=2, load_kg=8.0)

    after = with_load(before, load)

    assert (after.load_each_kg, after.implements, after.load_kg) == (each, implements, total)


def edit_of(**numbers: float) -> SetEdited:
    return msgspec.convert(
        {"event": "edit", "at": MONDAY_EVENING, "boot": 2.0, "step": "x", **numbers}, SetEdited
    )


EDITS: list[tuple[Step, SetEdited, SetResult]] = [
    (SQUAT, edit_of(reps=0), replace(result(SQUAT), reps=0)),
    (SQUAT, edit_of(rpe=7.5), replace(result(SQUAT), rpe=7.5)),
    (LUNGE, edit_of(left=7), replace(result(LUNGE), reps_left=7)),
    (STRETCH, edit_of(right=45), replace(result(STRETCH), seconds_right=45)),
    (WALL_SIT, edit_of(seconds=80.0), replace(result(WALL_SIT), seconds=80.0)),
    (JUMPS, edit_of(contacts=24), replace(result(JUMPS), contacts=24)),
    (SQUAT, edit_of(), result(SQUAT)),
]


@pytest.mark.parametrize(("step", "edit", "expected"), EDITS)
def test_an_edit_changes_only_its_own_numbers(step: Step, edit: SetEdited, expected: SetResult) -> None:
    assert edited(result(step), edit) == expected


def test_an_edit_can_remove_the_load() -> None:
    loaded = with_load(replace(result(SQUAT), reps=12), Load(8.0, 2))
    edit = SetEdited(at=MONDAY_EVENING, monotonic=2.0, step="x", load=BODYWEIGHT)

    assert edited(loaded, edit) == replace(result(SQUAT), reps=12)
