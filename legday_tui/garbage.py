"""All uses of the garbage collector, which would otherwise hold up the start and the keys.

A full collection looks at every object. While thousands of sessions are in memory that takes a tenth of a
second, in the middle of a frame.
"""

import gc


def pause() -> None:
    """Switch collection off: what is imported and built at the start is not garbage."""
    gc.disable()


def resume() -> None:
    """Switch collection on."""
    gc.enable()


def settle() -> None:
    """Switch collection on, without the objects that exist now: later collections do not look at them.

    To be called after something that stays in memory until the program ends, and never while there is much
    garbage, such as after a workout: the objects of its screens would never be freed.
    """
    gc.freeze()
    gc.enable()


def collect() -> None:
    """Collect now: to be called while the user is not waiting, after a screen has been removed.

    The widgets of a screen refer to one another. Without this, those of many screens would be collected at
    once and at any time, such as during a hold.
    """
    gc.collect()
