"""The body: the lengths of its parts and the positions of its joints, in metres; x is right, y is up."""

from dataclasses import dataclass, replace
from math import cos, hypot, radians, sin, sqrt

from legday_tui.figure.keyframes import Foot, Hand, Keyframe, Point, View

TRUNK, NECK, HEAD = 0.52, 0.21, 0.105
"""From hip to shoulder, from shoulder to the centre of the head, and the radius of the head."""
THIGH, SHANK = 0.44, 0.43
UPPER_ARM, FOREARM = 0.29, 0.28
ANKLE, HEEL, TOES = (-0.13, 0.075), (-0.19, 0.0), (0.06, 0.0)
"""Offsets from the ball of a flat foot, in the side view."""
FRONT_ANKLE, FRONT_INSIDE, FRONT_OUTSIDE = (0.0, 0.10), (-0.05, 0.0), (0.05, 0.0)
"""Offsets from the ball of a flat foot, in the front view."""
HIP_OFFSET, SHOULDER_OFFSET = 0.09, 0.19
"""Horizontal distances from the middle of the body, in the front view."""
ON_BACK = -0.07, 0.04
"""The offset of a barbell from the shoulder, in the side view."""
GRIP = 0.22
"""The distance of the hands from the shoulders along a barbell, in the front view."""
LONGEST_REACH = 0.998
"""The greatest reach of a limb as a share of its length."""


@dataclass(frozen=True, slots=True)
class Leg:
    """The joints of a leg, from the hip down."""

    hip: Point
    knee: Point
    ankle: Point
    heel: Point
    ball: Point
    toes: Point


@dataclass(frozen=True, slots=True)
class Arm:
    """The joints of an arm, from the shoulder down."""

    shoulder: Point
    elbow: Point
    hand: Point


@dataclass(frozen=True, slots=True)
class Pose:
    """The positions of all joints of the body."""

    hip: Point
    shoulder: Point
    head: Point
    near_leg: Leg
    far_leg: Leg
    near_arm: Arm
    far_arm: Arm


def pose_of(keyframe: Keyframe, view: View) -> Pose:
    """Return the joints of a body. Knees bend forward, elbows back; in the front view both bend outward."""
    hip = keyframe.hip
    lean = radians(keyframe.lean)
    shoulder = (hip[0] + TRUNK * sin(lean), hip[1] + TRUNK * cos(lean))
    nod = lean + radians(keyframe.nod)
    head = (shoulder[0] + NECK * sin(nod), shoulder[1] + NECK * cos(nod))
    hips, shoulders = (HIP_OFFSET, SHOULDER_OFFSET) if view == "front" else (0.0, 0.0)
    out = -1.0 if view == "front" else 1.0
    return Pose(
        hip,
        shoulder,
        head,
        _leg((hip[0] - hips, hip[1]), keyframe.near, bend=out, front=view == "front"),
        _leg((hip[0] + hips, hip[1]), keyframe.far, bend=1.0, front=view == "front"),
        _arm((shoulder[0] - shoulders, shoulder[1]), keyframe.near_hand, bend=-1.0),
        _arm((shoulder[0] + shoulders, shoulder[1]), keyframe.far_hand, bend=-out),
    )


def gripping_bar(pose: Pose, view: View) -> Pose:
    """Return the pose with both hands at a barbell on the upper back, the elbows below it."""
    front = view == "front"

    def arm(shoulder: Point, side: float, bend: float) -> Arm:
        x, y = (side * GRIP, 0.0) if front else ON_BACK
        return _arm(shoulder, Hand(from_shoulder=(x, y)), bend)

    near, far = pose.near_arm.shoulder, pose.far_arm.shoulder
    return replace(
        pose,
        near_arm=arm(near, -1.0, 1.0),
        far_arm=arm(far, 1.0, -1.0 if front else 1.0),
    )


def _leg(hip: Point, foot: Foot, *, bend: float, front: bool) -> Leg:
    ball = foot.at
    if front:
        ankle, heel, toes = (
            _rotated(offset, 0, ball) for offset in (FRONT_ANKLE, FRONT_INSIDE, FRONT_OUTSIDE)
        )
    else:
        # The toes stay on the ground while the heel rises; a foot with lifted toes turns as a whole.
        toes = _rotated(TOES, max(0.0, -foot.heel), ball)
        if foot.tiptoe:
            ball = _rotated((-TOES[0], TOES[1]), -foot.tiptoe, toes)
        ankle, heel = (_rotated(offset, -foot.heel, ball) for offset in (ANKLE, HEEL))
    ankle, shift = _in_reach(hip, ankle, THIGH + SHANK)
    heel, ball, toes = ((p[0] + shift[0], p[1] + shift[1]) for p in (heel, ball, toes))
    return Leg(hip, _joint(hip, ankle, THIGH, SHANK, bend), ankle, heel, ball, toes)


def _arm(shoulder: Point, hand: Hand, bend: float) -> Arm:
    x, y = hand.from_shoulder
    target = hand.at or (shoulder[0] + x, shoulder[1] + y)
    reached, _ = _in_reach(shoulder, target, UPPER_ARM + FOREARM)
    return Arm(shoulder, _joint(shoulder, reached, UPPER_ARM, FOREARM, bend), reached)


def _joint(start: Point, end: Point, first: float, second: float, bend: float) -> Point:
    """Return the joint of two bones; `bend` is 1 for left, -1 for right of the line from start to end."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    distance = max(hypot(dx, dy), abs(first - second) + 1e-6)
    along = (first**2 - second**2 + distance**2) / (2 * distance)
    aside = sqrt(max(0.0, first**2 - along**2)) * bend
    ux, uy = dx / distance, dy / distance
    return (start[0] + ux * along - uy * aside, start[1] + uy * along + ux * aside)


def _in_reach(start: Point, end: Point, reach: float) -> tuple[Point, Point]:
    """Return the end, moved to the start if it is out of reach, and the offset of that move."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    distance = hypot(dx, dy)
    share = min(1.0, LONGEST_REACH * reach / distance) if distance else 1.0
    moved = (start[0] + dx * share, start[1] + dy * share)
    return moved, (moved[0] - end[0], moved[1] - end[1])


def _rotated(offset: Point, degrees: float, origin: Point) -> Point:
    """Return an origin plus an offset that is rotated counterclockwise."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return (origin[0] + offset[0] * c - offset[1] * s, origin[1] + offset[0] * s + offset[1] * c)
