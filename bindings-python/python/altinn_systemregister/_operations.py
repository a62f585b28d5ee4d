"""The register's operations: how each is started, and how its answer is read. Both clients share them."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, Generic, TypeAlias, TypeVar

from altinn_systemregister._change.applied import Applied, applied_from_wire
from altinn_systemregister._change.change import Effect
from altinn_systemregister._change.plan import Plan, plan_from_wire
from altinn_systemregister._change.system_result import SystemResult, system_result_from_wire
from altinn_systemregister._json import authored, dumps, text_of
from altinn_systemregister._messages import Address, Document
from altinn_systemregister._model import AccessPackage, ChangelogEntry, Created, ListedSystem, Right, System
from altinn_systemregister._model.access_packages import access_package
from altinn_systemregister._native import ApplyOptions, Call, Client, Stop

T = TypeVar("T")

SystemDocument: TypeAlias = System | Mapping[str, Any] | str
"""A whole system: a `System`, plain data in the wire's shape, or JSON text."""

Rights: TypeAlias = Iterable[Right | Mapping[str, Any]] | str
"""Rights: models or plain data, or the whole list as JSON text."""

Packages: TypeAlias = Iterable[AccessPackage | Mapping[str, Any] | str] | str
"""Access packages: models, plain data or URNs; or the whole list as JSON text."""

Allowed: TypeAlias = Iterable[Effect]
"""The effects that a change may have although they are destructive."""


class Operation(Generic[T]):
    """An operation that is ready to be started."""

    __slots__ = ("read", "start")

    def __init__(self, start: Callable[[Client, Address], Call], read: Callable[[Any], T]) -> None:
        """How it is started, and how its answer is read."""
        self.start = start
        self.read = read


def create(system: SystemDocument) -> Operation[Created]:
    document = _document(system)
    return Operation(lambda client, address: client.create(document, address), _created)


def get(id: str) -> Operation[System]:
    return Operation(lambda client, address: client.get(id, address), System._from_wire)


def list_all() -> Operation[list[ListedSystem]]:
    return Operation(lambda client, address: client.list(address), _each(ListedSystem._from_wire))


def plan(system: SystemDocument) -> Operation[Plan]:
    document = _document(system)
    return Operation(lambda client, address: client.plan(document, address), plan_from_wire)


def restore(id: str, at: datetime | str) -> Operation[Plan]:
    moment = at.isoformat() if isinstance(at, datetime) else at
    return Operation(lambda client, address: client.restore(id, moment, address), plan_from_wire)


def apply(desired: Plan | SystemDocument, options: ApplyOptions) -> Operation[Applied]:
    if isinstance(desired, Plan):
        text = desired.to_json()
        return Operation(lambda client, address: client.apply(text, options, address), applied_from_wire)
    document = _document(desired)
    return Operation(lambda client, address: client.apply_document(document, options, address), applied_from_wire)


def apply_all(
    systems: Iterable[SystemDocument], concurrency: int, options: ApplyOptions, stop: Stop
) -> Operation[list[SystemResult]]:
    documents = list(map(_document, systems))
    return Operation(
        lambda client, address: client.apply_all(documents, concurrency, options, stop, address),
        _each(system_result_from_wire),
    )


def base(id: str) -> Operation[tuple[str, System]]:
    return Operation(lambda client, address: client.base(id, address), _base)


def change(base: str, system: System, options: ApplyOptions) -> Operation[Applied]:
    desired = system.to_json()
    return Operation(lambda client, address: client.change(base, desired, options, address), applied_from_wire)


def replace(system: SystemDocument, options: ApplyOptions) -> Operation[Applied]:
    document = _document(system)
    return Operation(lambda client, address: client.replace(document, options, address), applied_from_wire)


def set_rights(id: str, rights: Rights) -> Operation[Applied]:
    document = _rights(rights)
    return Operation(lambda client, address: client.set_rights(id, document, address), applied_from_wire)


def add_rights(id: str, rights: Rights) -> Operation[Applied]:
    document = _rights(rights)
    return Operation(lambda client, address: client.add_rights(id, document, address), applied_from_wire)


def remove_rights(id: str, rights: Rights) -> Operation[Applied]:
    document = _rights(rights)
    return Operation(lambda client, address: client.remove_rights(id, document, address), applied_from_wire)


def set_access_packages(id: str, packages: Packages) -> Operation[Applied]:
    document = _packages(packages)
    return Operation(lambda client, address: client.set_access_packages(id, document, address), applied_from_wire)


def add_access_packages(id: str, packages: Packages) -> Operation[Applied]:
    document = _packages(packages)
    return Operation(lambda client, address: client.add_access_packages(id, document, address), applied_from_wire)


def remove_access_packages(id: str, packages: Packages) -> Operation[Applied]:
    document = _packages(packages)
    return Operation(lambda client, address: client.remove_access_packages(id, document, address), applied_from_wire)


def delete(id: str) -> Operation[Applied]:
    return Operation(lambda client, address: client.delete(id, address), applied_from_wire)


def changelog(id: str) -> Operation[list[ChangelogEntry]]:
    return Operation(lambda client, address: client.changelog(id, address), _each(ChangelogEntry._from_wire))


def options(allow: Allowed, merge: bool = False) -> ApplyOptions:
    """What a change may do. Raises `ConfigError` for an effect that is none."""
    return ApplyOptions(list(allow), merge)


def _document(system: SystemDocument) -> Document:
    return text_of(system), authored(system)


def _rights(rights: Rights) -> Document:
    return rights if isinstance(rights, str) else dumps(list(rights)), authored(rights)


def _packages(packages: Packages) -> Document:
    return packages if isinstance(packages, str) else dumps(list(map(_package, packages))), authored(packages)


def _package(package: AccessPackage | Mapping[str, Any] | str) -> AccessPackage | Mapping[str, Any]:
    return access_package(package) if isinstance(package, str) else package


def _created(answer: tuple[str, str, str | None, str | None]) -> Created:
    id, internal_id, request_id, trace_id = answer
    return Created(id=id, internal_id=internal_id, request_id=request_id, trace_id=trace_id)


def _base(answer: Any) -> tuple[str, System]:
    return dumps(answer), System._from_wire(answer)


def _each(read: Callable[[Any], T]) -> Callable[[Any], list[T]]:
    return lambda answer: [read(item) for item in answer]
