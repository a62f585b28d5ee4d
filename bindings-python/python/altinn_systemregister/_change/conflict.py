"""Two people's changes that met."""

from dataclasses import dataclass
from typing import Any

from altinn_systemregister._change.change import Change, change_from_wire
from altinn_systemregister._model import System


@dataclass(frozen=True, kw_only=True, slots=True)
class Overlap:
    """A member that both have changed, each in another way.

    >>> from altinn_systemregister import Overlap
    >>> Overlap(path="/name/nb", base="Sky", theirs="Skyen", ours="Sky 2").theirs
    'Skyen'
    """

    path: str
    """Where, as a JSON Pointer."""
    base: Any
    """What was there before both; `None` for nothing."""
    theirs: Any
    """What the other one has made of it."""
    ours: Any
    """What we would make of it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Conflict:
    """What somebody else changed, and we too; `ConflictError.conflict`.

    >>> from altinn_systemregister import ConflictError
    >>> try:
    ...     with register.edit("991825827_smartcloud") as system:
    ...         with register.edit("991825827_smartcloud") as theirs:
    ...             theirs.name["nb"] = "Skyen"
    ...         system.name["nb"] = "Sky 2"
    ... except ConflictError as error:
    ...     print(error.conflict.overlaps[0].path)
    /name/nb
    """

    base: System
    """The system as it was before both."""
    theirs: System
    """The system as the other one has made it."""
    ours: System
    """The system as we would make it."""
    changes: tuple[Change, ...]
    """What the other one has changed."""
    overlaps: tuple[Overlap, ...]
    """Where both have changed the same."""
    merged: System | None
    """The system with both changes, where they do not touch each other."""


def conflict_from_wire(wire: dict[str, Any]) -> Conflict:
    """Reads a conflict as the native half writes it."""
    return Conflict(
        base=System._from_wire(wire["base"]),
        theirs=System._from_wire(wire["theirs"]),
        ours=System._from_wire(wire["ours"]),
        changes=tuple(map(change_from_wire, wire["changes"])),
        overlaps=tuple(Overlap(**overlap) for overlap in wire["overlaps"]),
        merged=System._from_wire(wire["merged"]) if "merged" in wire else None,
    )
