"""Documents checked with pydantic."""

import sys

sys.path[0] += "/shared"  # in the place of this folder, whose files are called as what they measure

from contending import by_pydantic, checking

checking.main(by_pydantic.check_text, by_pydantic.check_value)
