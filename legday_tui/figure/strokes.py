"""Conversion of a pose into thick lines, each of which belongs to a part with its own colour."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, hypot
from typing import Literal

from legday_tui.domain.program.rack import Carried
from legday_tui.figure.keyframes import Figure, Muscle, Point
from legday_tui.figure.skeleton import HEAD, Arm, Leg, Pose, gripping_bar

Part = Literal["ground", "bricks", "prop", "far", "body", "arm", "muscle", "load"]
"""The parts from back to front: of several parts in a cell, the last one is visible."""
COURSE, BRICK, HATCH = 0.31, 0.62, 0.17
"""The height and the length of a brick, and the distance between the marks of a wall that is cut."""
HANDLE, PLATE = 0.12, 0.065
"""From the middle of a dumbbell to its end, and from the middle to the edge of its plates."""
DISC, ON_HIPS = 0.12, 0.17
"""The radius of a plate that is seen from the side, and the distance of its middle from the hip."""
BAR_END = 0.6
"""From the middle of a bar to its plates, in the front view."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line with round ends; `radius` is in metres."""

    start: Point
    end: Point
    radius: float
    part: Part


def strokes_of(figure: Figure, pose: Pose, carried: Carried = "nothing") -> Iterator[Stroke]:
    """Yield the strokes of the ground, the props, the body, and what it carries.

    A barbell lies on the upper back, whatever the hands do without one, unless the load belongs on the hips.
    """
    on_back = carried == "barbell" and figure.load in ("hands", "near-hand")
    if on_back:
        pose = gripping_bar(pose, figure.view)
    yield Stroke((figure.left, -0.02), (figure.right, -0.02), 0.0, "ground")
    yield from _props(figure, pose)
    front = figure.view == "front"
    yield from _leg(pose.far_leg, "body" if front else "far")
    yield from _arm(pose.far_arm, "body" if front else "far")
    if front:
        left, right = pose.near_arm.shoulder, pose.far_arm.shoulder
        yield Stroke(left, right, 0.05, "body")
        for top, bottom in ((left, pose.near_leg.hip), (right, pose.far_leg.hip)):
            yield Stroke(top, bottom, 0.06, "body")
    yield Stroke(pose.hip, pose.shoulder, 0.075, "body")
    yield Stroke(pose.shoulder, pose.head, 0.035, "body")
    yield Stroke(pose.head, pose.head, HEAD, "body")
    yield from _leg(pose.near_leg, "body")
    yield from _arm(pose.near_arm, "body" if front else "arm")
    legs = {"near": (pose.near_leg,), "far": (pose.far_leg,), "both": (pose.far_leg, pose.near_leg)}
    for leg in legs[figure.working]:
        for muscle in figure.muscles:
            yield from _muscle(muscle, leg)
    if on_back:
        yield from _bar(figure, pose)
    elif carried != "nothing":
        yield from _load(figure, pose)


def _load(figure: Figure, pose: Pose) -> Iterator[Stroke]:
    hands = {"hands": (pose.far_arm, pose.near_arm), "near-hand": (pose.near_arm,)}
    for arm in hands.get(figure.load or "", ()):
        x, y = arm.hand
        yield Stroke((x - HANDLE, y), (x + HANDLE, y), 0.02, "load")
        for end in (x - HANDLE, x + HANDLE):
            yield Stroke((end, y - PLATE), (end, y + PLATE), 0.03, "load")
    if figure.load == "hips":
        # A weight across the hips is seen from its end: a plate with the bar in its middle.
        (x, y), (sx, sy) = pose.hip, pose.shoulder
        length = hypot(sx - x, sy - y)
        ux, uy = (sy - y) / length, (x - sx) / length
        up = 1.0 if uy > 0 else -1.0
        middle = (x + ux * up * ON_HIPS, y + uy * up * ON_HIPS)
        yield Stroke(middle, middle, DISC, "load")


def _bar(figure: Figure, pose: Pose) -> Iterator[Stroke]:
    x, y = pose.near_arm.hand
    if figure.view == "side":
        yield Stroke((x, y), (x, y), DISC, "load")
        return
    middle = (x + pose.far_arm.hand[0]) / 2
    yield Stroke((middle - BAR_END, y), (middle + BAR_END, y), 0.02, "load")
    for end in (middle - BAR_END, middle + BAR_END):
        yield Stroke((end, y - DISC), (end, y + DISC), 0.03, "load")


def _cut_wall(x: float, top: float) -> Iterator[Stroke]:
    """Yield a wall as builders draw one that is cut: its surface, and short slanted marks behind it."""
    away = HATCH / 2 if x > 0 else -HATCH / 2
    yield Stroke((x, 0.0), (x, top), 0.012, "prop")
    for number in range(ceil(top / HATCH)):
        y = number * HATCH
        yield Stroke((x, y), (x + away, y + HATCH / 2), 0.0, "prop")


def _bricks(left: float, right: float, top: float) -> Iterator[Stroke]:
    """Yield courses of bricks, each half a brick aside of the one below."""
    for number in range(1, int(top / COURSE) + 1):
        y = number * COURSE
        yield Stroke((left, y), (right, y), 0.0, "bricks")
        x = left + (BRICK if number % 2 else BRICK / 2)
        while x < right:
            yield Stroke((x, y - COURSE), (x, y), 0.0, "bricks")
            x += BRICK


def _leg(leg: Leg, part: Part) -> Iterator[Stroke]:
    thick = 0.055 if part == "body" else 0.03
    yield Stroke(leg.hip, leg.knee, thick, part)
    yield Stroke(leg.knee, leg.ankle, thick * 0.8, part)
    yield Stroke(leg.ankle, leg.heel, thick * 0.5, part)
    yield Stroke(leg.ankle, leg.ball, thick * 0.5, part)
    yield Stroke(leg.heel, leg.toes, thick * 0.5, part)


def _arm(arm: Arm, part: Part) -> Iterator[Stroke]:
    thick = 0.022 if part == "far" else 0.036
    yield Stroke(arm.shoulder, arm.elbow, thick, part)
    yield Stroke(arm.elbow, arm.hand, thick * 0.85, part)


def _muscle(muscle: Muscle, leg: Leg) -> Iterator[Stroke]:
    match muscle:
        case "front-thigh":
            yield _beside(leg.hip, leg.knee, 0.035, 0.15, 0.92, 0.045)
        case "back-thigh":
            yield _beside(leg.hip, leg.knee, -0.035, 0.15, 0.9, 0.045)
        case "calf":
            yield _beside(leg.knee, leg.ankle, -0.03, 0.08, 0.6, 0.045)
        case "glutes":
            yield _beside(leg.hip, leg.knee, -0.06, -0.08, 0.15, 0.075)
        case "hip":
            yield _beside(leg.hip, leg.knee, 0.04, -0.05, 0.3, 0.05)


def _beside(top: Point, bottom: Point, aside: float, first: float, last: float, radius: float) -> Stroke:
    """Return a stroke parallel to a bone, from the share `first` to the share `last` of its length.

    It is `aside` metres in front of the bone, or behind it if that is negative.
    """
    dx, dy = bottom[0] - top[0], bottom[1] - top[1]
    length = hypot(dx, dy) or 1.0
    ox, oy = -dy / length * aside, dx / length * aside
    ends = ((top[0] + dx * share + ox, top[1] + dy * share + oy) for share in (first, last))
    return Stroke(next(ends), next(ends), radius, "muscle")


def _props(figure: Figure, pose: Pose) -> Iterator[Stroke]:
    for prop in figure.props:
        for start, end in zip(prop.points, prop.points[1:], strict=False):
            yield Stroke(start, end, 0.015, "prop")
        if prop.wall is not None:
            yield from _cut_wall(prop.wall, figure.top)
        if prop.bricks is not None:
            yield from _bricks(*prop.bricks, figure.top)
        centre = prop.roller
        if prop.follows_hip is not None:
            centre = (pose.hip[0] + prop.follows_hip[0], prop.radius)
        if centre is not None:
            yield Stroke(centre, centre, prop.radius, "prop")
