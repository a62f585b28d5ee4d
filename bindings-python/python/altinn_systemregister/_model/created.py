"""What `create` answers."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Created:
    """A system that was registered just now.

    >>> from altinn_systemregister import Created
    >>> Created(id="991825827_smartcloud", internal_id="2f0a7b52-6ae5-4f0c-9f0e-8a4a6ff3a2c1").id
    '991825827_smartcloud'
    """

    id: str
    """The id of the system."""
    internal_id: str
    """The register's internal id (a GUID); only the changelog mentions it again."""
    request_id: str | None = None
    """The id under which it was sent (W3C's trace id)."""
    trace_id: str | None = None
    """The register's trace id, where it gave one."""
