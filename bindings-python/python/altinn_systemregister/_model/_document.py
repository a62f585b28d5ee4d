"""What every part of a document can do."""

import json
from abc import abstractmethod
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from altinn_systemregister import _native
from altinn_systemregister._json import JsonObject, dumps

if TYPE_CHECKING:
    from typing_extensions import Self


class Part:
    """A part of a document, which can be read from the wire's shape and written in it."""

    __slots__ = ()

    _kind: ClassVar[str]

    @classmethod
    def from_json(cls, text: str) -> "Self":
        """Reads JSON text in the wire's shape, member names in any case.

        Raises `ValidationError` where the text is no JSON, or something of it would be lost; `validate` explains why.

        >>> from altinn_systemregister import Vendor
        >>> Vendor.from_json('{"id": "0192:991825827"}').id
        '0192:991825827'
        """
        return cls._from_wire(json.loads(_native.read(cls._kind, text)))

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> "Self":
        """Reads plain data in the wire's shape, member names in any case; raises as `from_json` does.

        >>> from altinn_systemregister import AccessPackage
        >>> AccessPackage.from_dict({"URN": "urn:altinn:accesspackage:jordbruk"}).urn
        'urn:altinn:accesspackage:jordbruk'
        """
        return cls.from_json(dumps(document))

    def to_json(self) -> str:
        """Gives this as JSON text in the wire's shape.

        >>> from altinn_systemregister import Vendor
        >>> Vendor.of("991825827").to_json()
        '{"ID": "0192:991825827"}'
        """
        return dumps(self.to_dict())

    @abstractmethod
    def to_dict(self) -> JsonObject:
        """Gives this as plain data in the wire's shape.

        >>> from altinn_systemregister import AccessPackage
        >>> AccessPackage.named("jordbruk").to_dict()
        {'urn': 'urn:altinn:accesspackage:jordbruk'}
        """

    @classmethod
    @abstractmethod
    def _from_wire(cls, wire: JsonObject) -> "Self":
        """Takes over what the core has read: canonical names, right types."""
