"""How bad a finding is."""

from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["error", "warning", "advice"]
"""How bad a `Finding` is: `error` (the register would refuse the document, or lose data), `warning` (the register would
accept it, and it would hurt later) or `advice` (it could be better)."""
