"""`legday-tui completion`: what a shell reads to complete the command line."""

import sys
from argparse import Namespace

from argcomplete.shell_integration import shellcode


def completion(arguments: Namespace) -> int:
    """Print it for one shell."""
    sys.stdout.write(shellcode(["legday-tui"], shell=arguments.shell).rstrip("\n") + "\n")
    return 0
