"""The numbers of the progression, as the program file sets them."""

from typing import Annotated

from msgspec import Meta, Struct

Share = Annotated[float, Meta(gt=0, le=1)]
Days = Annotated[int, Meta(ge=1, le=3650)]
Few = Annotated[int, Meta(ge=1, le=20)]
WholeSeconds = Annotated[int, Meta(ge=1, le=600)]


class Progression(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Parameters of the progression. Shares are of a load, or of a hold, before."""

    slow_share: Share = 0.85
    """The share of the straight load that a slow tempo leaves."""
    pulses_share: Share = 0.95
    """The share of it with pulses after each set."""
    second_of_pair_share: Share = 0.95
    """The share of it that the second exercise of a superset or compound set gets."""
    circuit_share: Share = 0.9
    """The share of it in a circuit."""
    partial_depth_share: Share = 0.8
    """What a load at partial depth counts towards full depth."""

    window_days: Days = 28
    """The age of evidence, before the latest, that is still used."""
    known_load_days: Days = 84
    """For how long a lifted load counts as known, so that the return to it is short."""

    unchanged_days: Days = 14
    """Days without an exercise up to which nothing changes."""
    seldom_sessions: Few = 3
    """After this many sessions in a row with more days than that before each, such gaps count as usual."""
    break_days: Days = 28
    """Days without an exercise from which a load is reduced; before that it is not raised."""
    long_break_days: Days = 56
    """Days from which it is reduced more, and a set is left out."""
    very_long_break_days: Days = 183
    """Days from which it is reduced most, and a set is left out."""
    break_share: Share = 0.9
    """The share of the load after a break."""
    long_break_share: Share = 0.8
    """The share of the load after a long break."""
    very_long_break_share: Share = 0.6
    """The share of the load after a very long break."""

    big_step: Share = 0.10
    """A step of more than this share of the load needs success twice in a row (2-for-2)."""
    biggest_step: Share = 0.20
    """No step is bigger than this share of the load."""
    extra_reps: Few = 5
    """Reps by which the range grows where the next step is too big."""
    room_reps: Few = 2
    """Reps by which a range without room grows before the load does."""
    misses: Few = 3
    """Misses in a row after which it gets easier."""
    deload_share: Share = 0.9
    """The share of the load at which it goes on then."""
    least_deload_share: Share = 0.85
    """The least load after a deload; if the rack has none there, the range is lowered instead."""
    fewer_reps: Few = 2
    """Reps by which the low end is lowered then."""

    pain_free_sessions: Few = 2
    """Sessions without pain before anything is raised again."""
    painful_sessions: Few = 3
    """Painful sessions in a row after which the exercise is replaced."""
    pain_rest_days: Days = 28
    """For how long it is replaced."""
    light_share: Share = 0.6
    """The share of the load that hurt, at the first try after that."""

    hold_reached_share: Share = 0.9
    """The share of the target from which a hold counts as reached."""
    short_hold_s: WholeSeconds = 45
    """Below this target a hold grows by the bigger step."""
    hold_step_s: WholeSeconds = 5
    """Seconds by which a hold grows."""
    short_hold_step_s: WholeSeconds = 10
    """The bigger step, in seconds."""
    shortest_hold_s: WholeSeconds = 15
    """The shortest target of a hold, in seconds."""
    least_hold_share: Share = 0.8
    """The least share of its target before that a hold gets after a miss."""

    good_form_sessions: Few = 3
    """Sessions of good form at reduced depth before full depth is offered."""
    easy_after_weeks: Few = 6
    """Weeks of training in a row after which an easy session is offered."""
    easy_min_sessions: Few = 2
    """Sessions a week that make a week of training, for the offer of an easy session."""
