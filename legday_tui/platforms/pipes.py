"""Pipes whose other end is closed."""

import errno
import sys


def is_closed_pipe(error: OSError) -> bool:
    """Return whether an error of writing to a stream means that nobody reads it any more."""
    if sys.platform == "win32":  # it calls that an invalid argument; errors of files have their name
        return error.errno in (errno.EPIPE, errno.EINVAL) and error.filename is None
    return isinstance(error, BrokenPipeError)
