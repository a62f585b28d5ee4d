"""Which rules a document must meet."""

from __future__ import annotations

from altinn_systemregister import _native

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from dataclasses import dataclass

    from altinn_systemregister._finding import Finding
    from altinn_systemregister._validated import Document, Operation

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
            raise NotImplementedError

        def __str__(self) -> str:
            """The findings, one a line, for people."""
            raise NotImplementedError

        def raise_for_errors(self) -> None:
            """Raises `ValidationError` with all findings, if one of them is an error.

            >>> from altinn_systemregister import validate
            >>> validate("{}").raise_for_errors()
            Traceback (most recent call last):
            altinn_systemregister.ValidationError: ...
            """

else:  # the same, made by the native half
    import altinn_systemregister._finding  # noqa: F401  # whose findings are in it
    from altinn_systemregister._as_dataclass import Fields
    from altinn_systemregister._native import Report

    Report.__dataclass_fields__ = Fields(ok="bool", findings="tuple[Finding, ...]")


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
    report: Report = _native.validate(document, operation)
    return report
