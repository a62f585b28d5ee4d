"""Documents checked with orjson, and rules by hand."""

import sys

sys.path[0] += "/shared"  # in the place of this folder, whose files are called as what they measure

from contending import by_hand, checking

checking.main(by_hand.check_text, by_hand.check_value)
