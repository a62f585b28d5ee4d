"""The works of who checks documents."""

import sys

from contending import documents
from contending.measure import calls, walked


def main(check_text, check_value, *, text=bytes):
    """Runs the work that was asked for. Each check gives a list of (where, what); `text`: as what the peer wants it."""
    work = sys.argv[1]
    kind, _, name = work.partition("-")
    if kind == "object":
        document, check = documents.value(name), check_value
    else:
        document, check = documents.text(name), check_text
        if text is str:
            document = document.decode()
    calls(work, lambda: walked(check(document)))
