"""Every figure moves as a body can: whatever the exercise, the depth and the side."""

from itertools import product
from math import acos, degrees, hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday_tui.domain.program.program import Program
from legday_tui.figure.keyframes import Point
from legday_tui.figure.motion import depth_in_cycle, pose_at
from legday_tui.figure.skeleton import FOREARM, HEAD, SHANK, THIGH, TRUNK, UPPER_ARM, Leg, Pose
from legday_tui.storage.figure_files import figure_names, figure_of

DEPTHS = [n / 20 for n in range(21)]
NAMES = figure_names()


def poses(name: str) -> list[Pose]:
    figure = figure_of(name)
    assert figure is not None
    return [pose_at(figure, depth, right=right) for depth, right in product(DEPTHS, (False, True))]


def apart(a: Point, b: Point) -> float:
    return hypot(a[0] - b[0], a[1] - b[1])


def angle(a: Point, corner: Point, b: Point) -> float:
    """Degrees between the two lines that meet in the corner."""
    dot = (a[0] - corner[0]) * (b[0] - corner[0]) + (a[1] - corner[1]) * (b[1] - corner[1])
    return degrees(acos(max(-1.0, min(1.0, dot / (apart(a, corner) * apart(b, corner))))))


def in_front(leg: Leg) -> float:
    """How far the knee lies in front of the line from hip to ankle; front is left of the way down."""
    ux, uy = leg.ankle[0] - leg.hip[0], leg.ankle[1] - leg.hip[1]
    return (ux * (leg.knee[1] - leg.hip[1]) - uy * (leg.knee[0] - leg.hip[0])) / hypot(ux, uy)


def test_every_exercise_of_the_program_has_a_figure(program: Program) -> None:
    assert set(NAMES) == set(program.exercises)


@pytest.mark.parametrize("name", NAMES)
def test_bones_keep_their_length(name: str) -> None:
    for pose in poses(name):
        assert apart(pose.hip, pose.shoulder) == pytest.approx(TRUNK)
        for leg in (pose.near_leg, pose.far_leg):
            assert apart(leg.hip, leg.knee) == pytest.approx(THIGH, abs=1e-3)
            assert apart(leg.knee, leg.ankle) == pytest.approx(SHANK, abs=1e-3)
        for arm in (pose.near_arm, pose.far_arm):
            assert apart(arm.shoulder, arm.elbow) == pytest.approx(UPPER_ARM, abs=1e-3)
            assert apart(arm.elbow, arm.hand) == pytest.approx(FOREARM, abs=1e-3)


@pytest.mark.parametrize("name", [n for n in NAMES if n != "wide-narrow-jump"])
def test_knees_bend_the_right_way_and_not_too_far(name: str) -> None:
    for pose in poses(name):
        for leg in (pose.near_leg, pose.far_leg):
            assert in_front(leg) >= 0
            assert angle(leg.hip, leg.knee, leg.ankle) >= 25


@pytest.mark.parametrize("name", NAMES)
def test_nothing_leaves_the_room_or_sinks_into_the_ground(name: str) -> None:
    figure = figure_of(name)
    assert figure is not None
    for pose in poses(name):
        assert pose.head[1] + HEAD <= figure.top
        joints = [pose.hip, pose.shoulder, pose.head]
        for leg in (pose.near_leg, pose.far_leg):
            joints += [leg.knee, leg.ankle, leg.heel, leg.ball, leg.toes]
        for arm in (pose.near_arm, pose.far_arm):
            joints += [arm.elbow, arm.hand]
        assert min(y for _, y in joints) >= -0.03
        assert figure.left <= min(x for x, _ in joints)
        assert max(x for x, _ in joints) <= figure.right


@pytest.mark.parametrize(
    "name",
    ["air-squat", "light-squat", "heel-raise-squat", "wall-sit", "hamstring-bridge", "calf-raise"],
)
def test_planted_feet_stay_where_they_are(name: str) -> None:
    at = {pose_leg.ball for pose in poses(name) for pose_leg in (pose.near_leg,)}
    xs = [x for x, _ in at]
    assert max(xs) - min(xs) < 0.07  # both sides: the far foot stands a little aside
    assert all(abs(y) < 0.01 for _, y in at)


def test_standing_legs_stay_where_they_are() -> None:
    for name in ("leg-swing", "stretch-quads", "stretch-calves"):
        figure = figure_of(name)
        assert figure is not None
        places = {pose_at(figure, depth).far_leg.ball for depth in DEPTHS}
        assert max(x for x, _ in places) - min(x for x, _ in places) < 0.03


def test_the_wall_sit_has_its_right_angles() -> None:
    figure = figure_of("wall-sit")
    assert figure is not None
    pose = pose_at(figure, 1.0)
    assert angle(pose.shoulder, pose.hip, pose.near_leg.knee) == pytest.approx(90, abs=3)
    assert angle(pose.hip, pose.near_leg.knee, pose.near_leg.ankle) == pytest.approx(90, abs=3)
    assert pose.near_leg.knee[1] == pytest.approx(pose.hip[1], abs=0.02)


def test_the_back_knee_of_a_lunge_comes_close_to_the_ground() -> None:
    figure = figure_of("alternating-lunge")
    assert figure is not None
    pose = pose_at(figure, 1.0)
    assert 0.03 < pose.far_leg.knee[1] < 0.15
    assert pose.near_leg.knee[0] < pose.near_leg.toes[0] + 0.05


@pytest.mark.parametrize("name", ["air-squat", "heel-raise-squat", "alternating-lunge", "wall-sit"])
def test_a_reduced_range_is_less_deep(name: str) -> None:
    figure = figure_of(name)
    assert figure is not None
    assert pose_at(figure, 1.0, partial=True).hip[1] > pose_at(figure, 1.0).hip[1] + 0.05
    assert pose_at(figure, 0.0, partial=True) == pose_at(figure, 0.0)


@pytest.mark.parametrize("name", ["heel-raise-squat", "air-squat"])
def test_a_squat_reaches_parallel(name: str) -> None:
    figure = figure_of(name)
    assert figure is not None
    pose = pose_at(figure, 1.0)
    assert pose.hip[1] <= pose.near_leg.knee[1] + 0.05


@given(st.sampled_from(NAMES), st.floats(0, 1), st.floats(-0.01, 0.01))
def test_no_joint_ever_jumps(name: str, depth: float, by: float) -> None:
    figure = figure_of(name)
    assert figure is not None
    before, after = (pose_at(figure, d) for d in (depth, depth + by))
    for a, b in zip(
        (before.hip, before.head, before.near_leg.knee, before.near_leg.toes, before.near_arm.hand),
        (after.hip, after.head, after.near_leg.knee, after.near_leg.toes, after.near_arm.hand),
        strict=True,
    ):
        assert apart(a, b) < 0.2


def test_trembling_is_small_and_always_the_same() -> None:
    figure = figure_of("wall-sit")
    assert figure is not None
    still = pose_at(figure, 1.0)
    for t in (0.1, 1.7, 88.8):
        shaken = pose_at(figure, 1.0, tremble=1.0, t=t)
        assert shaken == pose_at(figure, 1.0, tremble=1.0, t=t)
        assert 0 < apart(shaken.shoulder, still.shoulder) < 0.05
        assert shaken.near_leg.ball == still.near_leg.ball


def test_a_demonstration_goes_down_and_up_again() -> None:
    figure = figure_of("air-squat")
    assert figure is not None
    assert depth_in_cycle(figure, 0.0) == 0.0
    assert depth_in_cycle(figure, figure.cycle_s / 2) == pytest.approx(1.0)
    assert depth_in_cycle(figure, figure.cycle_s) == pytest.approx(0.0)
