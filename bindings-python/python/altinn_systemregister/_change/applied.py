"""What a change did."""

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from altinn_systemregister._change.change import Change, change_from_wire
from altinn_systemregister._model import ChangelogEntry

Done: TypeAlias = Literal["created", "updated", "deleted", "nothing"]
"""What was done; `nothing`: all was as desired, and nothing was written."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Applied:
    """What a change did: it is written, and was read back.

    >>> applied = register.add_access_packages("991825827_smartcloud", ["urn:altinn:accesspackage:jordbruk"])
    >>> applied.done, [change.effect for change in applied.changes], applied.entry.change_type
    ('updated', ['access-package-added'], 'accesspackageupdate')
    """

    id: str
    """The system's id."""
    done: Done
    """What was done."""
    changes: tuple[Change, ...]
    """What was changed."""
    entry: ChangelogEntry | None
    """The entry of the changelog that is this change's, where the register tells."""
    since: tuple[Change, ...]
    """What somebody else has changed since."""
    request_id: str | None
    """The id under which the write was sent (W3C's trace id)."""
    trace_id: str | None
    """The register's trace id of the write, where it gave one."""


def applied_from_wire(wire: dict[str, Any]) -> Applied:
    """Reads what was done as the native half writes it."""
    return Applied(
        id=wire["id"],
        done=wire["done"],
        changes=tuple(map(change_from_wire, wire["changes"])),
        entry=ChangelogEntry.from_dict(wire["entry"]) if "entry" in wire else None,
        since=tuple(map(change_from_wire, wire["since"])),
        request_id=wire.get("requestId"),
        trace_id=wire.get("traceId"),
    )
