"""`python -m altinn_systemregister` is the command `systemregister`."""

import sys

from altinn_systemregister._cli import main

sys.exit(main())
