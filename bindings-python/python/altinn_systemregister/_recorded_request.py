"""A request that a sandbox has seen."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordedRequest:
    """A request that a sandbox has seen, and the status that it answered with.

    >>> from altinn_systemregister import Sandbox, SystemRegister
    >>> with Sandbox() as sandbox:
    ...     systems = SystemRegister(sandbox.url, auth=sandbox.token("991825827")).list()
    ...     request = sandbox.requests[0]
    >>> request.method, request.path, request.status
    ('GET', '/authentication/api/v1/systemregister/vendor', 200)
    """

    method: str
    """`GET`, `POST`, `PUT` or `DELETE`."""
    path: str
    """The path, percent-encoded as it came."""
    query: str | None
    """What stood behind `?`."""
    headers: dict[str, str]
    """The headers, names in lower case; the token is hidden."""
    body: str
    """The body as text."""
    status: int
    """The answer's status."""


def request_from_wire(wire: dict[str, Any]) -> RecordedRequest:
    """Reads a request as the native half writes it."""
    return RecordedRequest(
        method=wire["method"],
        path=wire["path"],
        query=wire.get("query"),
        headers=wire["headers"],
        body=wire["body"],
        status=wire["status"],
    )
