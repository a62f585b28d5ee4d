"""A system as the list shows it."""

from dataclasses import dataclass
from typing import ClassVar

from altinn_systemregister._json import JsonObject
from altinn_systemregister._model._document import Part
from altinn_systemregister._model.access_package import AccessPackage
from altinn_systemregister._model.right import Right


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedSystem(Part):
    """What the register's list says of a system.

    It has neither client ids nor redirect URLs: to change a system, `get` it first.

    >>> from altinn_systemregister import ListedSystem
    >>> ListedSystem.from_dict({"systemId": "991825827_smartcloud", "isVisible": True}).is_visible
    True
    """

    _kind: ClassVar[str] = "listed_system"

    system_id: str
    """The system's id."""
    system_vendor_org_number: str
    """The vendor's organisation number, 9 digits without a prefix."""
    system_vendor_org_name: str
    """Always empty in today's register."""
    name: dict[str, str]
    """The name that end users see, by language."""
    description: dict[str, str]
    """The description that end users see, by language."""
    rights: list[Right]
    """The single resources that the system needs."""
    access_packages: list[AccessPackage]
    """The access packages that the system needs."""
    is_visible: bool
    """Whether end users find the system in the Altinn portal."""
    extra: JsonObject
    """Members that this version does not know, kept."""

    def to_dict(self) -> JsonObject:
        """Gives this as plain data in the wire's shape.

        >>> register.list()[0].to_dict()["systemVendorOrgNumber"]
        '991825827'
        """
        return {
            "systemId": self.system_id,
            "systemVendorOrgNumber": self.system_vendor_org_number,
            "systemVendorOrgName": self.system_vendor_org_name,
            "name": dict(self.name),
            "description": dict(self.description),
            "rights": [right.to_dict() for right in self.rights],
            "accessPackages": [package.to_dict() for package in self.access_packages],
            "isVisible": self.is_visible,
            **self.extra,
        }

    @classmethod
    def _from_wire(cls, wire: JsonObject) -> "ListedSystem":
        return cls(
            system_id=wire.pop("systemId"),
            system_vendor_org_number=wire.pop("systemVendorOrgNumber"),
            system_vendor_org_name=wire.pop("systemVendorOrgName"),
            name=wire.pop("name"),
            description=wire.pop("description"),
            rights=[Right._from_wire(right) for right in wire.pop("rights")],
            access_packages=[AccessPackage._from_wire(package) for package in wire.pop("accessPackages")],
            is_visible=wire.pop("isVisible"),
            extra=wire,
        )
