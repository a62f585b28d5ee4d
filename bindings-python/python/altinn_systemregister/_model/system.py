"""The system itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from altinn_systemregister._json import JsonObject
from altinn_systemregister._model._document import Part
from altinn_systemregister._model.access_package import AccessPackage
from altinn_systemregister._model.access_packages import AccessPackages, access_package
from altinn_systemregister._model.right import Right
from altinn_systemregister._model.vendor import Vendor

# The lists, by attribute and by their names on the wire.
_LISTS = {
    "rights": "rights",
    "access_packages": "accessPackages",
    "client_ids": "clientId",
    "allowed_redirect_urls": "allowedRedirectUrls",
}


@dataclass(kw_only=True, slots=True)
class System(Part):
    """An end-user system as the register holds it, or as it is to be registered.

    It holds what the wire holds, loosely enough that a wrong document can be loaded and shown; `validate` says what is
    wrong with it.

    >>> from altinn_systemregister import Right, System, Vendor
    >>> system = System(
    ...     id="991825827_smartcloud",
    ...     vendor=Vendor.of("991825827"),
    ...     name={"nb": "SmartCloud 1", "nn": "Smart SKY", "en": "SmartCloud 1"},
    ...     description={"nb": "Verdens beste", "nn": "Best på Vestlandet", "en": "It rocks"},
    ...     rights=[Right.for_resource("ske-krav-og-betalinger")],
    ...     is_visible=True,
    ... )
    >>> system.access_packages.append("urn:altinn:accesspackage:skattegrunnlag")
    >>> System.from_json(system.to_json()) == system
    True
    """

    _kind: ClassVar[str] = "system"

    id: str
    """The vendor's organisation number, `_` and a name of the vendor's choice, for example `991825827_smartcloud`."""
    vendor: Vendor
    """Who supplies the system."""
    name: dict[str, str]
    """The name that end users see, by language: `nb`, `nn` and `en`."""
    description: dict[str, str]
    """The description that end users see, by language: `nb`, `nn` and `en`."""
    rights: list[Right]
    """The single resources that the system needs."""
    access_packages: AccessPackages
    """The access packages that the system needs; plain URNs may be put in."""
    client_ids: list[str]
    """The Maskinporten clients that act for the system (UUIDs); on the wire `clientId`."""
    is_visible: bool | None
    """Whether end users find the system in the Altinn portal; `None` where a document does not say."""
    allowed_redirect_urls: list[str]
    """The URLs that a system-user request may lead back to."""
    is_deleted: bool
    """Whether the register holds it as deleted; never sent."""
    absent: frozenset[str]
    """The lists (by attribute: `rights`, `client_ids`, …) that the document this was read from left out. While such a
    list is still empty, `replace` refuses to write it, for the register would empty it."""
    extra: JsonObject
    """Members that this version does not know, kept."""

    def __init__(
        self,
        *,
        id: str,
        vendor: Vendor,
        name: Mapping[str, str],
        description: Mapping[str, str],
        rights: Iterable[Right] = (),
        access_packages: Iterable[AccessPackage | str] = (),
        client_ids: Iterable[str] = (),
        is_visible: bool | None = None,
        allowed_redirect_urls: Iterable[str] = (),
        is_deleted: bool = False,
        absent: Iterable[str] = (),
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        """Makes a system of its parts."""
        self.id = id
        self.vendor = vendor
        self.name = dict(name)
        self.description = dict(description)
        self.rights = list(rights)
        self.access_packages = AccessPackages(access_packages)
        self.client_ids = list(client_ids)
        self.is_visible = is_visible
        self.allowed_redirect_urls = list(allowed_redirect_urls)
        self.is_deleted = is_deleted
        self.absent = frozenset(absent)
        self.extra = dict(extra or {})

    def to_dict(self) -> JsonObject:
        """Gives this as plain data in the wire's shape; lists that were left out stay out while they are empty.

        >>> system.to_dict()["clientId"]
        ['32ef65ac-6e62-498d-880f-76c85c2052ae']
        """
        wire: JsonObject = {
            "id": self.id,
            "vendor": self.vendor.to_dict(),
            "name": dict(self.name),
            "description": dict(self.description),
            "rights": [right.to_dict() for right in self.rights],
            "accessPackages": [access_package(package).to_dict() for package in self.access_packages],
            "clientId": list(self.client_ids),
            "isVisible": self.is_visible,
            "allowedRedirectUrls": list(self.allowed_redirect_urls),
            "isDeleted": self.is_deleted or None,
        }
        left_out = {_LISTS[attribute] for attribute in self.absent if not getattr(self, attribute)}
        stated = {name: value for name, value in wire.items() if value is not None and name not in left_out}
        return {**stated, **self.extra}

    @classmethod
    def _from_wire(cls, wire: JsonObject) -> "System":
        absent = [attribute for attribute, name in _LISTS.items() if name not in wire]
        return cls(
            id=wire.pop("id"),
            vendor=Vendor._from_wire(wire.pop("vendor")),
            name=wire.pop("name"),
            description=wire.pop("description"),
            rights=map(Right._from_wire, wire.pop("rights", ())),
            access_packages=map(AccessPackage._from_wire, wire.pop("accessPackages", ())),
            client_ids=wire.pop("clientId", ()),
            is_visible=wire.pop("isVisible", None),
            allowed_redirect_urls=wire.pop("allowedRedirectUrls", ()),
            is_deleted=wire.pop("isDeleted", False),
            absent=absent,
            extra=wire,
        )
