"""orjson, and rules by hand."""

import orjson

from contending import rules

check_value = rules.check


def check_text(text):
    """Every fault of a JSON text."""
    return check_value(orjson.loads(text))
