"""What would be done to bring a system into a desired state."""

import json
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from altinn_systemregister import _native
from altinn_systemregister._change.change import Change, Effect, change_from_wire
from altinn_systemregister._finding import Finding, finding_from_wire
from altinn_systemregister._json import dumps
from altinn_systemregister._model import System

PlanAction: TypeAlias = Literal["create", "update", "nothing", "refused"]
"""What a `Plan` would do: register a new system, replace the system, nothing, or it cannot be done."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Refusal:
    """Why a plan cannot be carried out.

    >>> _ = register.delete("991825827_smartcloud")
    >>> register.plan(system).refusal.code
    'system-deleted'
    """

    class_name: str
    """The class of the error that applying the plan would end with, for example `RejectedError`."""
    code: str
    """That error's code."""
    message: str
    """What stands against it."""
    help: str
    """What to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What would be done to bring a system into a desired state, and what that means; `str(plan)` is for people.

    It holds the state that it was made from, so that applying it later finds out whether somebody else has changed the
    system since; `to_json` keeps it until then. It is applied as it was made, whatever becomes of its parts.

    >>> system.name["en"] = "SmartCloud 2"
    >>> plan = register.plan(system)
    >>> plan.action, [change.path for change in plan.changes]
    ('update', ['/name/en'])
    >>> print(plan)  # doctest: +ELLIPSIS
    991825827_smartcloud would be changed
    ...
    """

    id: str
    """The system's id."""
    action: PlanAction
    """What would be done."""
    refusal: Refusal | None
    """Why it cannot be done, where it cannot."""
    changes: tuple[Change, ...]
    """What would change."""
    warnings: tuple[Finding, ...]
    """What is allowed, but will hurt."""
    base: System | None
    """The system as it is; `None` where there is none."""
    desired: System
    """The system as it would be sent."""
    _json: str = field(repr=False, compare=False)

    @property
    def destructive(self) -> frozenset[Effect]:
        """The destructive effects, which would have to be allowed.

        >>> system.client_ids.clear()
        >>> register.plan(system).destructive
        frozenset({'client-id-removed'})
        """
        return frozenset(change.effect for change in self.changes if change.weight == "destructive")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do.

        >>> register.plan(system).is_empty
        True
        """
        return self.action == "nothing"

    def render(self, width: int = 80, color: bool = False) -> str:
        """Gives the plan as text for people, in lines of that many columns; with colours for a terminal.

        >>> print(register.plan(system).render(width=60))
        991825827_smartcloud is as desired: there is nothing to do
        """
        return _native.render_plan(self._json, width, color)

    def __str__(self) -> str:
        """The plan as text for people."""
        return self.render()

    def to_json(self) -> str:
        """Gives the plan as JSON text, from which `from_json` makes it again.

        >>> from altinn_systemregister import Plan
        >>> plan = Plan.from_json(register.plan(system).to_json())
        >>> register.apply(plan).done
        'nothing'
        """
        return self._json

    @classmethod
    def from_json(cls, text: str) -> "Plan":
        """Makes a plan that was kept as JSON text. Its warnings were not kept. Raises `ConfigError` for another text.

        >>> from altinn_systemregister import Plan
        >>> Plan.from_json("{}")
        Traceback (most recent call last):
        altinn_systemregister.ConfigError: the text is no plan
        """
        return plan_from_wire(json.loads(_native.read_plan(text)))


def plan_from_wire(wire: dict[str, Any]) -> Plan:
    """Reads a plan as the native half writes it."""
    text = dumps(wire)
    return Plan(
        id=wire["id"],
        action=wire["action"],
        refusal=_refusal(wire["refusal"]) if "refusal" in wire else None,
        changes=tuple(map(change_from_wire, wire["changes"])),
        warnings=tuple(map(finding_from_wire, wire["warnings"])),
        base=System._from_wire(wire["base"]) if "base" in wire else None,
        desired=System._from_wire(wire["desired"]),
        _json=text,
    )


def _refusal(wire: dict[str, Any]) -> Refusal:
    return Refusal(class_name=wire["class"], code=wire["code"], message=wire["message"], help=wire["help"])
