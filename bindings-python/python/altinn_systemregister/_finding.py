"""One thing that is wrong with a document."""

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

Severity: TypeAlias = Literal["error", "warning", "advice"]
"""How bad a `Finding` is: `error` (the register would refuse the document, or lose data), `warning` (the register would
accept it, and it would hurt later) or `advice` (it could be better)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One thing that is wrong with a document: what, where, and what to do.

    >>> from altinn_systemregister import validate
    >>> finding = validate("{}").findings[0]
    >>> finding.severity
    'error'
    >>> print(finding)  # doctest: +ELLIPSIS
    error at ...
    """

    code: str
    """The register's own code where it has the rule (`AUTH.VLD-00005`), else the same as `rule`."""
    rule: str
    """The rule's name in this library, for example `redirect-url-not-https`."""
    severity: Severity
    """How bad it is."""
    path: str
    """JSON Pointer (RFC 6901) into the document, in the document's own spelling, for example `/rights/1/resource`."""
    message: str
    """What is wrong."""
    help: str
    """What to do."""
    line: int | None = None
    """Line in the document's text, from 1, where the document was given as text."""
    column: int | None = None
    """Column in characters, from 1."""

    def __str__(self) -> str:
        """The finding in one line, for people."""
        return f"{self.severity} at `{self.path}`: {self.message} ({self.code}); {self.help}"


def finding_from_wire(wire: dict[str, Any]) -> Finding:
    """Reads a finding as the native half writes it."""
    return Finding(**wire)
