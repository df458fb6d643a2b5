"""Interpolation between keyframes: the pose at any depth, on either side."""

from bisect import bisect_right
from math import cos, pi, sin

from msgspec.structs import replace

from legday_tui.figure.keyframes import Figure, Foot, Hand, Keyframe, Point
from legday_tui.figure.skeleton import Pose, pose_of

PARTIAL_DEPTH = 0.6
"""The share of the depth that a reduced range of motion reaches."""
TREMOR_M = 0.018
"""The greatest amplitude of the tremor in metres."""


def pose_at(
    figure: Figure,
    depth: float,
    *,
    right: bool = False,
    partial: bool = False,
    tremor: float = 0.0,
    t: float = 0.0,
) -> Pose:
    """Return the pose at a depth from 0 to 1.

    With `right` the near and the far limbs are swapped; with `partial` the range of motion is reduced.
    `tremor`, 0 to 1, shakes the body; the pose is a pure function of it and of `t` in seconds.
    """
    reach = PARTIAL_DEPTH if partial else 1.0
    keyframe = _interpolated(figure.keyframes, ease_in_out(min(1.0, max(0.0, depth))) * reach)
    if right:
        keyframe = replace(
            keyframe,
            near=keyframe.far,
            far=keyframe.near,
            near_hand=keyframe.far_hand,
            far_hand=keyframe.near_hand,
        )
    if tremor > 0:
        shake = (TREMOR_M * tremor * sin(t * 53.0), TREMOR_M * tremor * sin(t * 71.0 + 1.0))
        keyframe = replace(keyframe, hip=(keyframe.hip[0], keyframe.hip[1] + shake[1]))
        keyframe = replace(keyframe, lean=keyframe.lean + 40 * shake[0])
    return pose_of(keyframe, figure.view)


def depth_in_cycle(figure: Figure, t: float) -> float:
    """Return the depth after `t` seconds of a demonstration without a pace."""
    return (1 - cos(2 * pi * t / figure.cycle_s)) / 2


def ease_in_out(depth: float) -> float:
    """Return the depth with a cosine easing, as a body slows down at both ends of a movement."""
    return (1 - cos(pi * depth)) / 2


def _interpolated(keyframes: tuple[Keyframe, ...], depth: float) -> Keyframe:
    index = min(len(keyframes) - 1, max(1, bisect_right([k.depth for k in keyframes], depth)))
    a, b = keyframes[index - 1], keyframes[index]
    share = (depth - a.depth) / (b.depth - a.depth)
    return Keyframe(
        depth=depth,
        hip=_lerp(a.hip, b.hip, share),
        lean=a.lean + (b.lean - a.lean) * share,
        nod=a.nod + (b.nod - a.nod) * share,
        near=_foot(a.near, b.near, share),
        far=_foot(a.far, b.far, share),
        near_hand=_hand(a.near_hand, b.near_hand, share),
        far_hand=_hand(a.far_hand, b.far_hand, share),
    )


def _foot(a: Foot, b: Foot, share: float) -> Foot:
    return Foot(
        _lerp(a.at, b.at, share),
        a.heel + (b.heel - a.heel) * share,
        a.tiptoe + (b.tiptoe - a.tiptoe) * share,
    )


def _hand(a: Hand, b: Hand, share: float) -> Hand:
    if a.at is not None and b.at is not None:
        return Hand(at=_lerp(a.at, b.at, share))
    return Hand(from_shoulder=_lerp(a.from_shoulder, b.from_shoulder, share))


def _lerp(a: Point, b: Point, share: float) -> Point:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
