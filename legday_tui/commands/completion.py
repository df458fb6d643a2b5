"""`legday-tui completion`: print the shell code that completes the command line."""

from argparse import Namespace

from argcomplete.shell_integration import shellcode

from legday_tui.commands.output import print_bytes


def completion(arguments: Namespace) -> int:
    """Print the completion code of one shell."""
    return print_bytes(shellcode(["legday-tui"], shell=arguments.shell).rstrip("\n").encode() + b"\n")
