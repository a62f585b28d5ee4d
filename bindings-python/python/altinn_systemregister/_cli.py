"""The command `systemregister`."""

import signal
import sys

from altinn_systemregister import _native


def main() -> int:
    """Runs the command with this process's arguments; gives the code to exit with."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C is the command's own affair, not Python's
    return _native.cli_main(sys.argv)
