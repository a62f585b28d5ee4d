"""One change of a system."""

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

Effect: TypeAlias = Literal[
    "created",
    "client-id-removed",
    "client-id-added",
    "client-id-respelled",
    "redirect-url-removed",
    "redirect-url-added",
    "right-removed",
    "right-added",
    "access-package-removed",
    "access-package-added",
    "made-visible",
    "made-hidden",
    "text-changed",
    "member-changed",
]
"""What a `Change` comes to. `client-id-removed`, `redirect-url-removed` and `made-visible` are destructive: they happen
only where they are allowed by these names."""

Weight: TypeAlias = Literal["harmless", "notable", "destructive"]
"""How much a `Change` weighs: `harmless`, `notable` (something has to be done besides) or `destructive` (somebody loses
something, or it cannot be taken back)."""

ChangeKind: TypeAlias = Literal["added", "removed", "changed"]
"""What a `Change` does to its place in the document."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """One change of a system: where, what, and what that means.

    >>> system = register.get("991825827_smartcloud")
    >>> system.client_ids.clear()
    >>> change = register.plan(system).changes[0]
    >>> change.path, change.effect, change.weight
    ('/clientId/0', 'client-id-removed', 'destructive')
    """

    path: str
    """JSON Pointer (RFC 6901) into the system as it will be; of what is removed, into the system as it is."""
    kind: ChangeKind
    """Whether something is added, removed or changed."""
    before: Any
    """What is there; `None` for what is added."""
    after: Any
    """What will be there; `None` for what is removed."""
    effect: Effect
    """What it comes to."""
    weight: Weight
    """How much it weighs."""
    meaning: str
    """What it means for the vendor and the vendor's customers."""
    help: str
    """What to do."""

    def __str__(self) -> str:
        """The change in one line, for people."""
        return f"{self.kind} at `{self.path}`: {self.effect} ({self.weight}); {self.meaning}"


def change_from_wire(wire: dict[str, Any]) -> Change:
    """Reads a change as the native half writes it."""
    return Change(
        path=wire["path"],
        kind=wire["kind"],
        before=wire.get("before"),
        after=wire.get("after"),
        effect=wire["effect"],
        weight=wire["weight"],
        meaning=wire["meaning"],
        help=wire["help"],
    )
