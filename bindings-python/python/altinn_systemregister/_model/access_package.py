"""An access package of a system."""

import json
from dataclasses import dataclass, field
from typing import ClassVar

from altinn_systemregister import _native
from altinn_systemregister._json import JsonObject
from altinn_systemregister._model._document import Part


@dataclass(kw_only=True, slots=True)
class AccessPackage(Part):
    """A predefined bundle of rights. Wherever one is taken, its URN as plain text is taken too.

    >>> from altinn_systemregister import AccessPackage
    >>> AccessPackage.named("skattegrunnlag").urn
    'urn:altinn:accesspackage:skattegrunnlag'
    """

    _kind: ClassVar[str] = "access_package"

    urn: str
    """`urn:altinn:accesspackage:` and the package's name."""
    extra: JsonObject = field(default_factory=dict[str, object])
    """Members that this version does not know, kept."""

    @classmethod
    def named(cls, name: str) -> "AccessPackage":
        """The package with that name, the last part of its URN.

        >>> from altinn_systemregister import AccessPackage
        >>> AccessPackage.named("jordbruk").urn
        'urn:altinn:accesspackage:jordbruk'
        """
        return cls._from_wire(json.loads(_native.access_package_named(name)))

    def to_dict(self) -> JsonObject:
        """Gives this as plain data in the wire's shape.

        >>> from altinn_systemregister import AccessPackage
        >>> AccessPackage.named("jordbruk").to_dict()
        {'urn': 'urn:altinn:accesspackage:jordbruk'}
        """
        return {"urn": self.urn, **self.extra}

    @classmethod
    def _from_wire(cls, wire: JsonObject) -> "AccessPackage":
        return cls(urn=wire.pop("urn"), extra=wire)
