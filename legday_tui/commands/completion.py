"""`legday-tui completion`: print the shell code that completes the command line."""

import sys
from argparse import Namespace

from argcomplete.shell_integration import shellcode


def completion(arguments: Namespace) -> int:
    """Print the completion code of one shell."""
    sys.stdout.write(shellcode(["legday-tui"], shell=arguments.shell).rstrip("\n") + "\n")
    return 0
