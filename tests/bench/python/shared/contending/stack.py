"""The works of a whole process, for the stacks that peers use."""

import os
import sys

WORK = sys.argv[1]
SERVER = os.environ.get("BENCH_SERVER", "")
TOKEN_URL = f"{SERVER}/token"
URL = f"{SERVER}/authentication/api/v1/systemregister/vendor"


def told(done):
    """Prints how much was done; without the module `json`, which is not everybody's."""
    print(f'{{"work": "{WORK}", "done": {done}}}')


def headers(token):
    """The headers of a request with that token."""
    return {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
