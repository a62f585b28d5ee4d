"""A right of a system."""

import json
from dataclasses import dataclass, field
from typing import ClassVar

from altinn_systemregister import _native
from altinn_systemregister._json import JsonObject
from altinn_systemregister._model._document import Part


@dataclass(kw_only=True, slots=True)
class ResourceAttribute(Part):
    """One attribute that names a resource.

    >>> from altinn_systemregister import ResourceAttribute
    >>> ResourceAttribute(id="urn:altinn:resource", value="ske-krav-og-betalinger").value
    'ske-krav-og-betalinger'
    """

    _kind: ClassVar[str] = "resource_attribute"

    id: str
    """`urn:altinn:resource`."""
    value: str
    """The resource's id in the Resource Registry, for example `ske-krav-og-betalinger` or `app_skd_mva`."""
    extra: JsonObject = field(default_factory=dict[str, object])
    """Members that this version does not know, kept."""

    def to_dict(self) -> JsonObject:
        """Gives this as plain data in the wire's shape.

        >>> from altinn_systemregister import ResourceAttribute
        >>> ResourceAttribute(id="urn:altinn:resource", value="app_skd_mva").to_dict()["value"]
        'app_skd_mva'
        """
        return {"id": self.id, "value": self.value, **self.extra}

    @classmethod
    def _from_wire(cls, wire: JsonObject) -> "ResourceAttribute":
        return cls(id=wire.pop("id"), value=wire.pop("value"), extra=wire)


@dataclass(kw_only=True, slots=True)
class Right(Part):
    """Access to one resource.

    >>> from altinn_systemregister import Right
    >>> Right.for_resource("ske-krav-og-betalinger").resource[0].id
    'urn:altinn:resource'
    """

    _kind: ClassVar[str] = "right"

    action: str | None = None
    """Stored and returned by the register, normally left out."""
    resource: list[ResourceAttribute] = field(default_factory=list[ResourceAttribute])
    """Which resource, as attributes; in practice exactly one."""
    extra: JsonObject = field(default_factory=dict[str, object])
    """Members that this version does not know, kept."""

    @classmethod
    def for_resource(cls, value: str) -> "Right":
        """The right to the resource with that id.

        >>> from altinn_systemregister import Right
        >>> Right.for_resource("app_skd_mva").resource[0].value
        'app_skd_mva'
        """
        return cls._from_wire(json.loads(_native.right_for_resource(value)))

    def to_dict(self) -> JsonObject:
        """Gives this as plain data in the wire's shape.

        >>> from altinn_systemregister import Right
        >>> Right.for_resource("app_skd_mva").to_dict()
        {'resource': [{'id': 'urn:altinn:resource', 'value': 'app_skd_mva'}]}
        """
        action = {} if self.action is None else {"action": self.action}
        return {**action, "resource": [attribute.to_dict() for attribute in self.resource], **self.extra}

    @classmethod
    def _from_wire(cls, wire: JsonObject) -> "Right":
        resource = [ResourceAttribute._from_wire(attribute) for attribute in wire.pop("resource")]
        return cls(action=wire.pop("action", None), resource=resource, extra=wire)
