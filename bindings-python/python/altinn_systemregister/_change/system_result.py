"""What became of one system of many."""

from dataclasses import dataclass
from typing import Any

from altinn_systemregister._change.applied import Applied, applied_from_wire
from altinn_systemregister._errors import SystemRegisterError, error_from_wire


@dataclass(frozen=True, kw_only=True, slots=True)
class SystemResult:
    """What became of one system of many: `applied` or `error`.

    >>> [result] = register.apply_all([system])
    >>> result.ok, result.applied.done
    (True, 'nothing')
    """

    id: str
    """Its id; empty where its document could not be read."""
    applied: Applied | None
    """What was done."""
    error: SystemRegisterError | None
    """Why nothing was done, or not known to be done: see the error's `outcome`."""

    @property
    def ok(self) -> bool:
        """Whether all went well.

        >>> register.apply_all([system])[0].ok
        True
        """
        return self.error is None


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """One system of many is done with.

    >>> tell = lambda progress: print(f"{progress.done} of {progress.total}: {progress.system.id}")
    >>> _ = register.apply_all([system], progress=tell)
    1 of 1: 991825827_smartcloud
    """

    index: int
    """Its place in the list, from 0."""
    done: int
    """How many are done with, this one too."""
    total: int
    """How many there are."""
    system: SystemResult
    """What became of it."""


def system_result_from_wire(wire: dict[str, Any]) -> SystemResult:
    """Reads what became of a system as the native half writes it."""
    return SystemResult(
        id=wire["id"],
        applied=applied_from_wire(wire["applied"]) if "applied" in wire else None,
        error=error_from_wire(wire["error"]) if "error" in wire else None,
    )


def progress_from_wire(wire: dict[str, Any]) -> Progress:
    """Reads a progress as the native half writes it."""
    return Progress(index=wire["index"], done=wire["done"], total=wire["total"], system=system_result_from_wire(wire))
