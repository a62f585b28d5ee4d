"""Documents checked with msgspec, and rules by hand."""

import sys

sys.path[0] += "/shared"  # in the place of this folder, whose files are called as what they measure

from contending import by_msgspec, checking

checking.main(by_msgspec.check_text, by_msgspec.check_value)
