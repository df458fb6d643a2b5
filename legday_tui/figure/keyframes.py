"""The contents of a figure file: the body at a few depths of a repetition, in metres and degrees."""

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta, Struct

Metres = Annotated[float, Meta(ge=-3, le=3)]
Degrees = Annotated[float, Meta(ge=-360, le=360)]
Point = tuple[Metres, Metres]
View = Literal["side", "front"]
Muscle = Literal["front-thigh", "back-thigh", "calf", "glutes", "hip"]
Legs = Literal["near", "far", "both"]


class Foot(Struct, frozen=True, forbid_unknown_fields=True):
    """A foot: the position of its ball and the angle of its sole."""

    at: Point
    heel: Degrees = 0.0
    """The angle between the sole and the ground; a negative one lifts the toes and turns the whole foot."""
    tiptoe: Annotated[float, Meta(ge=0, le=90)] = 0.0
    """The angle between the toes and the ground: the ball rises too, the tips of the toes stay."""


class Hand(Struct, frozen=True, forbid_unknown_fields=True):
    """A hand: at a fixed position, or else at an offset from its shoulder."""

    at: Point | None = None
    from_shoulder: Point = (0.04, -0.53)


class Keyframe(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole body at one depth from 0 to 1. It faces to the right; the ground is at y = 0."""

    depth: Annotated[float, Meta(ge=0, le=1)]
    hip: Point
    lean: Degrees
    """The angle of the trunk from upright; positive is forward."""
    near: Foot
    far: Foot
    nod: Degrees = 0.0
    """The angle of the head from the line of the trunk."""
    near_hand: Hand = Hand()
    far_hand: Hand = Hand()


class Prop(Struct, frozen=True, forbid_unknown_fields=True):
    """An object: one of the points of a line, a roller, a wall seen from its side, a wall behind the body."""

    points: tuple[Point, ...] = ()
    wall: Metres | None = None
    """The surface of a wall that faces the middle of the picture."""
    bricks: tuple[Metres, Metres] | None = None
    """The ends of a wall of bricks behind the body."""
    roller: Point | None = None
    radius: Annotated[float, Meta(gt=0, le=1)] = 0.08
    follows_hip: Point | None = None
    """The offset from the hip of a roller that lies below the body; it moves with the hip."""


class Figure(Struct, frozen=True, forbid_unknown_fields=True):
    """The movement of an exercise from its top (depth 0) to its bottom (depth 1).

    `left`, `right` and `top` are the limits of the visible part of the world.
    """

    left: Metres
    right: Metres
    top: Metres
    keyframes: Annotated[tuple[Keyframe, ...], Meta(min_length=2)]
    view: View = "side"
    muscles: tuple[Muscle, ...] = ()
    working: Legs = "both"
    load: Literal["hands", "near-hand", "hips"] | None = None
    """Where a load is carried: a dumbbell in each hand or in the near one, or a weight on the hips."""
    props: tuple[Prop, ...] = ()
    cycle_s: Annotated[float, Meta(gt=0, le=60)] = 4.0
    """The seconds of a repetition without a pace."""


def mistakes_in(figure: Figure) -> Iterator[tuple[str, str]]:
    """Yield (field, message) for each value of the figure that makes it impossible to render."""
    if figure.left >= figure.right:
        yield "right", "expected a place to the right of `left`"
    if figure.top <= 0:
        yield "top", "expected a height above the ground"
    depths = [keyframe.depth for keyframe in figure.keyframes]
    if depths != sorted(set(depths)):
        yield "keyframes", "expected depths that increase"
    if (depths[0], depths[-1]) != (0, 1):
        yield "keyframes", "expected the first at depth 0 and the last at depth 1"
    for number, prop in enumerate(figure.props):
        kinds = (
            len(prop.points) >= 2,
            prop.roller is not None or prop.follows_hip is not None,
            prop.wall is not None,
            prop.bricks is not None,
        )
        if sum(kinds) != 1:
            yield f"props[{number}]", "expected one of: two or more points, a roller, a wall, bricks"
