"""The body between its keyframes: at any depth, on either side."""

from bisect import bisect_right
from math import cos, pi, sin

from msgspec.structs import replace

from legday_tui.figure.keyframes import Figure, Foot, Hand, Keyframe, Point
from legday_tui.figure.skeleton import Pose, pose_of

PARTIAL = 0.6
"""How much of the depth is left in a reduced range of motion."""
SHAKE = 0.018
"""Metres that a body moves where it trembles most."""


def pose_at(
    figure: Figure,
    depth: float,
    *,
    right: bool = False,
    partial: bool = False,
    tremble: float = 0.0,
    t: float = 0.0,
) -> Pose:
    """The pose at a depth of 0 to 1. With `right` the legs and arms change places.

    `tremble`, 0 to 1, shakes the hips and hands; how they stand in it at `t` seconds is always the same.
    """
    reach = PARTIAL if partial else 1.0
    keyframe = _between(figure.keyframes, eased(min(1.0, max(0.0, depth))) * reach)
    if right:
        keyframe = replace(
            keyframe,
            near=keyframe.far,
            far=keyframe.near,
            near_hand=keyframe.far_hand,
            far_hand=keyframe.near_hand,
        )
    if tremble > 0:
        shaken = (SHAKE * tremble * sin(t * 53.0), SHAKE * tremble * sin(t * 71.0 + 1.0))
        keyframe = replace(keyframe, hip=(keyframe.hip[0], keyframe.hip[1] + shaken[1]))
        keyframe = replace(keyframe, lean=keyframe.lean + 40 * shaken[0])
    return pose_of(keyframe, figure.view)


def depth_in_cycle(figure: Figure, t: float) -> float:
    """The depth at a moment of a demonstration, in which nobody counts."""
    return (1 - cos(2 * pi * t / figure.cycle_s)) / 2


def eased(depth: float) -> float:
    """Slow at both ends, as a body moves."""
    return (1 - cos(pi * depth)) / 2


def _between(keyframes: tuple[Keyframe, ...], depth: float) -> Keyframe:
    index = min(len(keyframes) - 1, max(1, bisect_right([k.depth for k in keyframes], depth)))
    a, b = keyframes[index - 1], keyframes[index]
    share = (depth - a.depth) / (b.depth - a.depth)
    return Keyframe(
        depth=depth,
        hip=_mid(a.hip, b.hip, share),
        lean=a.lean + (b.lean - a.lean) * share,
        nod=a.nod + (b.nod - a.nod) * share,
        near=_foot(a.near, b.near, share),
        far=_foot(a.far, b.far, share),
        near_hand=_hand(a.near_hand, b.near_hand, share),
        far_hand=_hand(a.far_hand, b.far_hand, share),
    )


def _foot(a: Foot, b: Foot, share: float) -> Foot:
    return Foot(_mid(a.at, b.at, share), a.heel + (b.heel - a.heel) * share)


def _hand(a: Hand, b: Hand, share: float) -> Hand:
    if a.at is not None and b.at is not None:
        return Hand(at=_mid(a.at, b.at, share))
    return Hand(from_shoulder=_mid(a.from_shoulder, b.from_shoulder, share))


def _mid(a: Point, b: Point, share: float) -> Point:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
