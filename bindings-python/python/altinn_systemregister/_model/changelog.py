"""The register's record of what was done to a system."""

import json
from dataclasses import dataclass
from typing import Any, ClassVar, TypeAlias

from altinn_systemregister._json import JsonObject, dumps
from altinn_systemregister._model._document import Part
from altinn_systemregister._model.access_package import AccessPackage
from altinn_systemregister._model.right import Right
from altinn_systemregister._model.system import System

ChangedData: TypeAlias = System | list[Right] | list[AccessPackage] | Any
"""What a change sent, in the shape of what it changed; anything else as plain data."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangelogEntry(Part):
    """One entry of a system's changelog.

    >>> from altinn_systemregister import ChangelogEntry
    >>> entry = ChangelogEntry.from_dict({"changeType": "RightsUpdate", "changedData": [{"Resource": []}]})
    >>> entry.change_type, entry.changed_data
    ('rightsupdate', [Right(action=None, resource=[], extra={})])
    """

    _kind: ClassVar[str] = "changelog_entry"

    system_internal_id: str
    """The register's internal id of the system (a GUID)."""
    changed_by_org_number: str
    """Who did it: 9 digits."""
    change_type: str
    """What was done: `create`, `update`, `rightsupdate`, `accesspackageupdate`, `delete`, or a word of the register
    that this version does not know."""
    changed_data: ChangedData
    """What the caller sent: a `System`, a list of `Right`, a list of `AccessPackage`; `None` for a deletion."""
    client_id: str | None
    """The Maskinporten client that did it, from its token."""
    created: str | None
    """When, in ISO 8601, as the register writes it."""
    extra: JsonObject
    """Members that this version does not know, kept."""

    def to_dict(self) -> JsonObject:
        """Gives this as plain data in the wire's shape.

        >>> register.changelog("991825827_smartcloud")[0].to_dict()["changeType"]
        'create'
        """
        wire: JsonObject = {
            "systemInternalId": self.system_internal_id,
            "changedByOrgNumber": self.changed_by_org_number,
            "changeType": self.change_type,
            "changedData": json.loads(dumps(self.changed_data)),
            "clientId": self.client_id,
            "created": self.created,
        }
        return {**{name: value for name, value in wire.items() if value is not None}, **self.extra}

    @classmethod
    def _from_wire(cls, wire: JsonObject) -> "ChangelogEntry":
        kind, entry = wire["kind"], wire["entry"]
        return cls(
            system_internal_id=entry.pop("systemInternalId"),
            changed_by_org_number=entry.pop("changedByOrgNumber"),
            change_type=entry.pop("changeType"),
            changed_data=_changed(kind, entry.pop("changedData", None)),
            client_id=entry.pop("clientId", None),
            created=entry.pop("created", None),
            extra=entry,
        )


def _changed(kind: str | None, data: Any) -> ChangedData:
    match kind:
        case "system":
            return System._from_wire(data)
        case "rights":
            return [Right._from_wire(right) for right in data]
        case "access_packages":
            return [AccessPackage._from_wire(package) for package in data]
        case _:
            return data
