"""Documents checked with jsonschema_rs, and by hand what a schema cannot say."""

import sys

sys.path[0] += "/shared"  # in the place of this folder, whose files are called as what they measure

from contending import by_jsonschema_rs, checking

checking.main(by_jsonschema_rs.check_text, by_jsonschema_rs.check_value)
