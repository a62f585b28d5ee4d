"""One thing that is wrong with a document."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import dataclass
    from typing import Any

    from altinn_systemregister._severity import Severity

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
        """JSON Pointer (RFC 6901) into the document, in its own spelling, for example `/rights/1/resource`."""
        message: str
        """What is wrong."""
        help: str
        """What to do."""
        line: int | None = None
        """Line in the document's text, from 1, where the document was given as text."""
        column: int | None = None
        """Column in characters, from 1."""

else:  # the same, made by the native half
    from altinn_systemregister._as_dataclass import Fields
    from altinn_systemregister._native import Finding

    Finding.__dataclass_fields__ = Fields(
        kw_only=True,
        code="str",
        rule="str",
        severity="Severity",
        path="str",
        message="str",
        help="str",
        line="int | None",
        column="int | None",
    )


def finding_from_wire(wire: dict[str, Any]) -> Finding:
    """Reads a finding as the native half writes it."""
    return Finding(**wire)
