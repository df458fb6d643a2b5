"""The body: how long its parts are, and where its joints are. Metres; x to the right, y up."""

from dataclasses import dataclass
from math import cos, hypot, radians, sin, sqrt

from legday_tui.figure.keyframes import Foot, Hand, Keyframe, Point, View

TRUNK, NECK, HEAD = 0.52, 0.21, 0.105
"""Hip to shoulder, shoulder to the middle of the head, and the head's radius."""
THIGH, SHANK = 0.44, 0.43
UPPER_ARM, FOREARM = 0.29, 0.28
ANKLE, HEEL, TOES = (-0.13, 0.075), (-0.19, 0.0), (0.06, 0.0)
"""From the ball of a flat foot."""
ANKLE_IN_FRONT, INSIDE, OUTSIDE = (0.0, 0.10), (-0.05, 0.0), (0.05, 0.0)
"""The same, seen from the front."""
HIPS_APART, SHOULDERS_APART = 0.09, 0.19
"""From the middle, seen from the front."""
STRAIGHT = 0.998
"""No joint is stretched further than that share of its whole length."""


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
    """Where everything is."""

    hip: Point
    shoulder: Point
    head: Point
    near_leg: Leg
    far_leg: Leg
    near_arm: Arm
    far_arm: Arm


def pose_of(keyframe: Keyframe, view: View) -> Pose:
    """The joints of a body. Knees bend forward and elbows back; seen from the front, both outward."""
    hip = keyframe.hip
    lean = radians(keyframe.lean)
    shoulder = (hip[0] + TRUNK * sin(lean), hip[1] + TRUNK * cos(lean))
    nod = lean + radians(keyframe.nod)
    head = (shoulder[0] + NECK * sin(nod), shoulder[1] + NECK * cos(nod))
    hips, shoulders = (HIPS_APART, SHOULDERS_APART) if view == "front" else (0.0, 0.0)
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


def _leg(hip: Point, foot: Foot, *, bend: float, front: bool) -> Leg:
    ball = foot.at
    if front:
        ankle, heel, toes = (_turned(offset, 0, ball) for offset in (ANKLE_IN_FRONT, INSIDE, OUTSIDE))
    else:
        ankle, heel = (_turned(offset, -foot.heel, ball) for offset in (ANKLE, HEEL))
        # While the heel rises the toes stay on the ground; a foot that is turned the other way is in the air.
        toes = _turned(TOES, max(0.0, -foot.heel), ball)
    ankle, shift = _within(hip, ankle, THIGH + SHANK)
    heel, ball, toes = ((p[0] + shift[0], p[1] + shift[1]) for p in (heel, ball, toes))
    return Leg(hip, _joint(hip, ankle, THIGH, SHANK, bend), ankle, heel, ball, toes)


def _arm(shoulder: Point, hand: Hand, bend: float) -> Arm:
    x, y = hand.from_shoulder
    target = hand.at or (shoulder[0] + x, shoulder[1] + y)
    reached, _ = _within(shoulder, target, UPPER_ARM + FOREARM)
    return Arm(shoulder, _joint(shoulder, reached, UPPER_ARM, FOREARM, bend), reached)


def _joint(start: Point, end: Point, first: float, second: float, bend: float) -> Point:
    """Where two bones of these lengths meet; `bend` 1 bends to the left of the way from start to end."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    distance = max(hypot(dx, dy), abs(first - second) + 1e-6)
    along = (first**2 - second**2 + distance**2) / (2 * distance)
    aside = sqrt(max(0.0, first**2 - along**2)) * bend
    ux, uy = dx / distance, dy / distance
    return (start[0] + ux * along - uy * aside, start[1] + uy * along + ux * aside)


def _within(start: Point, end: Point, reach: float) -> tuple[Point, Point]:
    """The end, drawn nearer where it is out of reach, and by how much it was moved."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    distance = hypot(dx, dy)
    share = min(1.0, STRAIGHT * reach / distance) if distance else 1.0
    moved = (start[0] + dx * share, start[1] + dy * share)
    return moved, (moved[0] - end[0], moved[1] - end[1])


def _turned(point: Point, degrees: float, origin: Point) -> Point:
    """An offset turned to the left, and put at an origin."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return (origin[0] + point[0] * c - point[1] * s, origin[1] + point[0] * s + point[1] * c)
