"""Every figure is anatomically possible for every exercise, depth and side."""

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


def distance(a: Point, b: Point) -> float:
    return hypot(a[0] - b[0], a[1] - b[1])


def angle(a: Point, corner: Point, b: Point) -> float:
    """Return the angle in degrees between the two lines that meet in the corner."""
    dot = (a[0] - corner[0]) * (b[0] - corner[0]) + (a[1] - corner[1]) * (b[1] - corner[1])
    return degrees(acos(max(-1.0, min(1.0, dot / (distance(a, corner) * distance(b, corner))))))


def knee_forward(leg: Leg) -> float:
    """Return the distance of the knee in front of the line from hip to ankle (left of it, downwards)."""
    ux, uy = leg.ankle[0] - leg.hip[0], leg.ankle[1] - leg.hip[1]
    return (ux * (leg.knee[1] - leg.hip[1]) - uy * (leg.knee[0] - leg.hip[0])) / hypot(ux, uy)


def test_every_exercise_of_the_program_has_a_figure(program: Program) -> None:
    assert set(NAMES) == set(program.exercises)


@pytest.mark.parametrize("name", NAMES)
def test_bones_keep_their_length(name: str) -> None:
    for pose in poses(name):
        assert distance(pose.hip, pose.shoulder) == pytest.approx(TRUNK)
        for leg in (pose.near_leg, pose.far_leg):
            assert distance(leg.hip, leg.knee) == pytest.approx(THIGH, abs=1e-3)
            assert distance(leg.knee, leg.ankle) == pytest.approx(SHANK, abs=1e-3)
        for arm in (pose.near_arm, pose.far_arm):
            assert distance(arm.shoulder, arm.elbow) == pytest.approx(UPPER_ARM, abs=1e-3)
            assert distance(arm.elbow, arm.hand) == pytest.approx(FOREARM, abs=1e-3)


@pytest.mark.parametrize("name", [n for n in NAMES if n != "wide-narrow-jump"])
def test_knees_bend_forward_and_within_their_range(name: str) -> None:
    for pose in poses(name):
        for leg in (pose.near_leg, pose.far_leg):
            assert knee_forward(leg) >= 0
            assert angle(leg.hip, leg.knee, leg.ankle) >= 25


@pytest.mark.parametrize("name", NAMES)
def test_the_body_stays_in_the_visible_area_and_above_the_ground(name: str) -> None:
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
    ["air-squat", "light-squat", "heel-raise-squat", "wall-sit", "hamstring-bridge"],
)
def test_planted_feet_do_not_move(name: str) -> None:
    balls = {pose.near_leg.ball for pose in poses(name)}
    xs = [x for x, _ in balls]
    assert max(xs) - min(xs) < 0.07  # on both sides, as the far foot is at an offset
    assert all(abs(y) < 0.01 for _, y in balls)


def test_standing_legs_do_not_move() -> None:
    for name in ("leg-swing", "stretch-quads", "stretch-calves"):
        figure = figure_of(name)
        assert figure is not None
        balls = {pose_at(figure, depth).far_leg.ball for depth in DEPTHS}
        assert max(x for x, _ in balls) - min(x for x, _ in balls) < 0.03


def test_the_wall_sit_has_right_angles() -> None:
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
def test_a_partial_range_of_motion_is_less_deep(name: str) -> None:
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


def test_the_stretching_hand_holds_the_foot() -> None:
    for pose in poses("stretch-quads"):
        stretched = max((pose.near_leg, pose.far_leg), key=lambda leg: leg.ball[1])
        hand = min((pose.near_arm.hand, pose.far_arm.hand), key=lambda at: distance(at, stretched.ball))
        assert distance(hand, stretched.ball) < 0.04
        assert stretched.knee[1] < stretched.hip[1] - 0.4, "the thigh points down"


@pytest.mark.parametrize("name", ["stretch-quads", "stretch-calves", "calf-raise", "wall-sit"])
def test_who_leans_on_a_wall_touches_it(name: str) -> None:
    figure = figure_of(name)
    assert figure is not None
    wall = next(prop.wall for prop in figure.props if prop.wall is not None)
    for pose in poses(name):
        touching = (pose.near_arm.hand, pose.far_arm.hand) if wall > 0 else (pose.hip,)
        assert min(abs(wall - x) for x, _ in touching) < 0.11
        assert all(abs(x) <= abs(wall) for x, _ in (pose.hip, pose.head, *touching))


def test_the_wall_of_the_leg_swings_is_behind_the_body_with_a_hand_on_it() -> None:
    figure = figure_of("leg-swing")
    assert figure is not None
    left, right = next(prop.bricks for prop in figure.props if prop.bricks is not None)
    hands = {pose_at(figure, depth).far_arm.hand for depth in DEPTHS}
    assert all(left < x < right for x, _ in hands)
    assert max(distance(a, b) for a in hands for b in hands) < 0.1, "the hand stays on the wall"


def test_a_calf_raise_rises_on_the_tips_of_the_toes() -> None:
    figure = figure_of("calf-raise")
    assert figure is not None
    up, down = pose_at(figure, 0.0), pose_at(figure, 1.0)
    assert up.near_leg.heel[1] > down.near_leg.heel[1] + 0.18
    assert up.head[1] > down.head[1] + 0.1
    assert up.near_leg.toes == pytest.approx(down.near_leg.toes)


def test_the_narrow_landing_has_straight_legs_and_the_wide_one_bent_knees() -> None:
    figure = figure_of("wide-narrow-jump")
    assert figure is not None
    narrow, wide = pose_at(figure, 0.0), pose_at(figure, 1.0)
    for leg in (narrow.near_leg, narrow.far_leg):
        assert angle(leg.hip, leg.knee, leg.ankle) > 160
    for leg in (wide.near_leg, wide.far_leg):
        assert angle(leg.hip, leg.knee, leg.ankle) < 130
    assert narrow.far_leg.ball[0] - narrow.near_leg.ball[0] < 0.25
    assert wide.far_leg.ball[0] - wide.near_leg.ball[0] > 0.9


@given(st.sampled_from(NAMES), st.floats(0, 1), st.floats(-0.01, 0.01))
def test_joints_move_continuously(name: str, depth: float, by: float) -> None:
    figure = figure_of(name)
    assert figure is not None
    before, after = (pose_at(figure, d) for d in (depth, depth + by))
    for a, b in zip(
        (before.hip, before.head, before.near_leg.knee, before.near_leg.toes, before.near_arm.hand),
        (after.hip, after.head, after.near_leg.knee, after.near_leg.toes, after.near_arm.hand),
        strict=True,
    ):
        assert distance(a, b) < 0.2


def test_tremor_is_small_and_deterministic() -> None:
    figure = figure_of("wall-sit")
    assert figure is not None
    still = pose_at(figure, 1.0)
    for t in (0.1, 1.7, 88.8):
        shaken = pose_at(figure, 1.0, tremor=1.0, t=t)
        assert shaken == pose_at(figure, 1.0, tremor=1.0, t=t)
        assert 0 < distance(shaken.shoulder, still.shoulder) < 0.05
        assert shaken.near_leg.ball == still.near_leg.ball


def test_a_demonstration_starts_and_ends_at_the_top() -> None:
    figure = figure_of("air-squat")
    assert figure is not None
    assert depth_in_cycle(figure, 0.0) == 0.0
    assert depth_in_cycle(figure, figure.cycle_s / 2) == pytest.approx(1.0)
    assert depth_in_cycle(figure, figure.cycle_s) == pytest.approx(0.0)
