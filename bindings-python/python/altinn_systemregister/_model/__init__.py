"""What a system is: plain data that holds what the wire holds."""

from altinn_systemregister._model.access_package import AccessPackage
from altinn_systemregister._model.access_packages import AccessPackages
from altinn_systemregister._model.changelog import ChangedData, ChangelogEntry
from altinn_systemregister._model.created import Created
from altinn_systemregister._model.listed_system import ListedSystem
from altinn_systemregister._model.org_number import OrgNumber
from altinn_systemregister._model.right import ResourceAttribute, Right
from altinn_systemregister._model.system import System
from altinn_systemregister._model.system_id import SystemId
from altinn_systemregister._model.vendor import Vendor

__all__ = [
    "AccessPackage",
    "AccessPackages",
    "ChangedData",
    "ChangelogEntry",
    "Created",
    "ListedSystem",
    "OrgNumber",
    "ResourceAttribute",
    "Right",
    "System",
    "SystemId",
    "Vendor",
]
