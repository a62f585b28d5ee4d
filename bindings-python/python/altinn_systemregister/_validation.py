"""Which rules a document must meet."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from altinn_systemregister import _native
from altinn_systemregister._errors import error_from_json
from altinn_systemregister._finding import Finding, finding_from_wire
from altinn_systemregister._json import authored, text_of
from altinn_systemregister._model import System

Operation: TypeAlias = Literal["create", "replace", "set_rights", "set_access_packages"]
"""For what a document is meant: the register checks each operation differently."""

Document: TypeAlias = System | Mapping[str, Any] | Sequence[Any] | str | bytes
"""A document to validate: a model, plain data in the wire's shape, or JSON text."""


@dataclass(frozen=True, slots=True)
class Report:
    """All that is wrong with a document, worst first, then in the document's order.

    >>> from altinn_systemregister import validate
    >>> report = validate('{"id": 1}')
    >>> report.ok
    False
    >>> all(finding.help for finding in report)
    True
    """

    ok: bool
    """Whether no finding is an error: the document may be sent."""
    findings: tuple[Finding, ...]
    """Every finding."""

    def __iter__(self) -> Iterator[Finding]:
        """Every finding."""
        return iter(self.findings)

    def __str__(self) -> str:
        """The findings, one a line, for people."""
        return "\n".join(map(str, self.findings)) or "nothing is wrong"

    def raise_for_errors(self) -> None:
        """Raises `ValidationError` with all findings, if one of them is an error.

        >>> from altinn_systemregister import validate
        >>> validate("{}").raise_for_errors()
        Traceback (most recent call last):
        altinn_systemregister.ValidationError: ...
        """
        if not self.ok:
            raise error_from_json(_native.invalid_document(), self.findings)


def validate(document: Document, operation: Operation = "create") -> Report:
    """Checks a document against every rule that can be decided from the document alone; nothing is sent.

    For `create` and `replace` the document is a whole system; for `set_rights` and `set_access_packages` it is the list
    that the register takes there. Findings point into the document as its author wrote it. Text that is no JSON, or
    nested without end, is a finding too.

    >>> from altinn_systemregister import validate
    >>> for finding in validate('{"id": "991825827 smartcloud"}').findings[:1]:
    ...     print(finding.severity, finding.path)  # doctest: +ELLIPSIS
    error ...

    Raises `ConfigError`, which is a `ValueError`, for an operation that is none, and `TypeError` for a document that
    cannot be JSON.
    """
    wire = json.loads(_native.validate((text_of(document), authored(document)), operation))
    return Report(ok=wire["ok"], findings=tuple(map(finding_from_wire, wire["findings"])))
