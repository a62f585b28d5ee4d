"""`python -m altinn_systemregister` is the command `systemregister`."""

import sys

from altinn_systemregister._cli import main

if __name__ == "__main__":
    sys.exit(main())
