"""Standard streams that whoever started the program has closed, as `<&-` does in a shell."""

import os
import sys


def replace_closed_streams() -> None:
    """Put the null device at the descriptors of closed standard streams; standard input is empty then.

    Otherwise the next file that is opened, such as the journal, would get that descriptor, and what a library
    or a started command prints would go into it. Standard output stays None: commands refuse to print then.
    """
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest free descriptor is this one
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115  # until the process ends
