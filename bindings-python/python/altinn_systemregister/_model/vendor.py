"""The vendor of a system."""

import json
from dataclasses import dataclass, field
from typing import ClassVar

from altinn_systemregister import _native
from altinn_systemregister._json import JsonObject
from altinn_systemregister._model._document import Part


@dataclass(kw_only=True, slots=True)
class Vendor(Part):
    """The organisation that supplies a system.

    >>> from altinn_systemregister import Vendor
    >>> Vendor.of("991825827").id
    '0192:991825827'
    """

    _kind: ClassVar[str] = "vendor"

    id: str
    """`0192:` and the organisation number; on the wire `ID`."""
    authority: str | None = None
    """`iso6523-actorid-upis`; the register neither needs nor returns it."""
    extra: JsonObject = field(default_factory=dict[str, object])
    """Members that this version does not know, kept."""

    @classmethod
    def of(cls, org_number: str) -> "Vendor":
        """The vendor with that organisation number; raises `ConfigError` where it is none.

        >>> from altinn_systemregister import Vendor
        >>> Vendor.of("991825827")
        Vendor(id='0192:991825827', authority=None, extra={})
        """
        return cls._from_wire(json.loads(_native.vendor_of(org_number)))

    def to_dict(self) -> JsonObject:
        """Gives this as plain data in the wire's shape.

        >>> from altinn_systemregister import Vendor
        >>> Vendor.of("991825827").to_dict()
        {'ID': '0192:991825827'}
        """
        authority = {} if self.authority is None else {"authority": self.authority}
        return {"ID": self.id, **authority, **self.extra}

    @classmethod
    def _from_wire(cls, wire: JsonObject) -> "Vendor":
        return cls(id=wire.pop("ID"), authority=wire.pop("authority", None), extra=wire)
