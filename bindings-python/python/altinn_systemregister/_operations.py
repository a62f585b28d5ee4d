"""The register's operations: how each is started, and how its answer is read. Both clients share them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from altinn_systemregister._json import authored, dumps, text_of
from altinn_systemregister._messages import Address
from altinn_systemregister._model import AccessPackage, ChangelogEntry, Created, ListedSystem, Right, System
from altinn_systemregister._model.access_packages import access_package
from altinn_systemregister._native import Call, Client

T = TypeVar("T")

SystemDocument: TypeAlias = System | Mapping[str, Any] | str
"""A whole system: a `System`, plain data in the wire's shape, or JSON text."""

Rights: TypeAlias = Iterable[Right | Mapping[str, Any]] | str
"""Rights: models or plain data, or the whole list as JSON text."""

Packages: TypeAlias = Iterable[AccessPackage | Mapping[str, Any] | str] | str
"""Access packages: models, plain data or URNs; or the whole list as JSON text."""


@dataclass(frozen=True, slots=True)
class Operation(Generic[T]):
    """An operation that is ready to be started."""

    start: Callable[[Client, Address], Call]
    read: Callable[[Any], T]


def create(system: SystemDocument) -> Operation[Created]:
    document = (text_of(system), authored(system))
    return Operation(lambda client, address: client.create(document, address), _created)


def get(id: str) -> Operation[System]:
    return Operation(lambda client, address: client.get(id, address), System._from_wire)


def list_all() -> Operation[list[ListedSystem]]:
    return Operation(lambda client, address: client.list(address), _each(ListedSystem._from_wire))


def replace(system: SystemDocument) -> Operation[None]:
    document = (text_of(system), authored(system))
    return Operation(lambda client, address: client.replace(document, address), _nothing)


def set_rights(id: str, rights: Rights) -> Operation[None]:
    document = (rights if isinstance(rights, str) else dumps(list(rights)), authored(rights))
    return Operation(lambda client, address: client.set_rights(id, document, address), _nothing)


def set_access_packages(id: str, packages: Packages) -> Operation[None]:
    text = packages if isinstance(packages, str) else dumps(list(map(_package, packages)))
    document = (text, authored(packages))
    return Operation(lambda client, address: client.set_access_packages(id, document, address), _nothing)


def delete(id: str) -> Operation[None]:
    return Operation(lambda client, address: client.delete(id, address), _nothing)


def changelog(id: str) -> Operation[list[ChangelogEntry]]:
    return Operation(lambda client, address: client.changelog(id, address), _each(ChangelogEntry._from_wire))


def _package(package: AccessPackage | Mapping[str, Any] | str) -> AccessPackage | Mapping[str, Any]:
    return access_package(package) if isinstance(package, str) else package


def _created(answer: Any) -> Created:
    return Created(id=answer["id"], internal_id=answer["internalId"])


def _nothing(_answer: Any) -> None:
    return None


def _each(read: Callable[[Any], T]) -> Callable[[Any], list[T]]:
    return lambda answer: [read(item) for item in answer]
