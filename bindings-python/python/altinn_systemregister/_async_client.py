"""The client whose calls are awaited."""

import builtins
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from altinn_systemregister import _operations
from altinn_systemregister._change.applied import Applied
from altinn_systemregister._change.batch import Batch
from altinn_systemregister._change.edit import AsyncEdit
from altinn_systemregister._change.plan import Plan
from altinn_systemregister._change.system_result import Progress, SystemResult
from altinn_systemregister._conduct import tell_nobody
from altinn_systemregister._conduct_async import Interrupt, Tell, conduct_async, cut_off
from altinn_systemregister._connection import Connection
from altinn_systemregister._model import ChangelogEntry, Created, ListedSystem, System
from altinn_systemregister._operations import Allowed, Operation, Packages, Rights, SystemDocument, T

if TYPE_CHECKING:
    from typing_extensions import Self


class AsyncSystemRegister(Connection):
    """The client of one environment's register; each call is awaited, in asyncio's event loops.

    It may be shared between tasks, threads and event loops. Cancelling a task cuts its request off. After a fork, make
    a new one in the child process. An `auth` function that is not async runs on a worker thread, for it may block.

    Every call may raise `AuthError`, `TransportError`, or one of the `ApiError` classes. Those that write check the
    document first and raise `ValidationError`, with nothing sent, where the register would refuse it or lose data.

    >>> import asyncio
    >>> from pathlib import Path
    >>> from altinn_systemregister import AsyncSystemRegister, Sandbox
    >>> async def main():
    ...     async with Sandbox() as sandbox:
    ...         async with AsyncSystemRegister(sandbox.url, auth=sandbox.token("991825827")) as register:
    ...             await register.create(Path("smartcloud.json").read_text())
    ...             return [system.system_id for system in await register.list()]
    >>> asyncio.run(main())
    ['991825827_smartcloud']
    """

    async def create(self, system: SystemDocument) -> Created:
        """Registers a new system.

        Raises `ValidationError`, `RejectedError` or `AlreadyExistsError`, beside what every call may raise.

        >>> system.id = "991825827_other"
        >>> system.client_ids.clear()
        >>> asyncio.run(register.create(system)).id
        '991825827_other'
        """
        return await self._run(_operations.create(system))

    async def get(self, id: str) -> System:
        """Gives a whole system; a deleted one too, with `is_deleted` set. Raises `NotFoundError` where there is none.

        >>> asyncio.run(register.get("991825827_smartcloud")).is_visible
        True
        """
        return await self._run(_operations.get(id))

    async def list(self) -> builtins.list[ListedSystem]:
        """Gives the vendor's systems, hidden ones too, but not deleted ones.

        >>> [system.system_id for system in asyncio.run(register.list())]
        ['991825827_smartcloud']
        """
        return await self._run(_operations.list_all())

    async def replace(self, system: SystemDocument, *, allow: Allowed = ()) -> Applied:
        """Replaces a whole system, whatever the register holds of it: what the document leaves out is gone.

        Rather use `edit`, or `apply` what `plan` gave: these see whether somebody else has changed the system since you
        read it. `allow`: as for `apply`.

        Raises `ValidationError` where a list is left out (an empty one is fine) or something destructive is not
        allowed, `RejectedError` or `NotFoundError`; and `ConflictError`, outcome `applied`, where another write that
        came right before was overwritten.

        >>> system.name["en"] = "SmartCloud 2"
        >>> [change.path for change in asyncio.run(register.replace(system)).changes]
        ['/name/en']
        """
        return await self._run(_operations.replace(system, _operations.options(allow)))

    async def plan(self, system: SystemDocument) -> Plan:
        """Finds out what would be done to bring a system into that state, and what that means. Nothing is written.

        Raises `ValidationError` where the document breaks a rule. What cannot be done is a plan that says so.

        >>> system.is_visible = False
        >>> [change.effect for change in asyncio.run(register.plan(system)).changes]
        ['made-hidden']
        """
        return await self._run(_operations.plan(system))

    async def apply(self, desired: Plan | SystemDocument, *, allow: Allowed = (), merge: bool = False) -> Applied:
        """Brings a system into the state that a plan or a document desires, and makes sure that nothing was lost.

        The system is read again right before it is written, and afterwards, with its changelog. `allow`: the
        destructive effects that are wanted. `merge`: where somebody else has changed the system since the plan was
        made, both changes are written, if they do not touch each other.

        Raises `ConflictError` where somebody else has changed the system; with the outcome `applied`, where that was
        seen only afterwards, and `conflict` says what was overwritten. `ValidationError` where something destructive is
        not allowed: its findings name it.

        >>> system.client_ids.clear()
        >>> asyncio.run(register.apply(system, allow=["client-id-removed"])).done
        'updated'
        """
        return await self._run(_operations.apply(desired, _operations.options(allow, merge)))

    async def apply_all(
        self,
        systems: Iterable[SystemDocument],
        *,
        concurrency: int = 8,
        allow: Allowed = (),
        merge: bool = False,
        progress: Callable[[Progress], None] | None = None,
    ) -> builtins.list[SystemResult]:
        """Brings many systems into those states, some at a time; one that fails does not stop the rest.

        `progress` is called for each system that is done with. The results are in the order of the systems.

        Cancelling the task begins no more of them: those at work are finished, `progress` is told of these and of the
        others, which have failed with a `CancelledError`; then `asyncio.CancelledError` is raised. Cancelling it once
        more cuts off those at work. What `progress` raises ends the work, too; it is not called again.

        Raises `ValidationError`, before anything is read or written, where two of them claim the same client id, or are
        the same system.

        >>> [(result.id, result.applied.done) for result in asyncio.run(register.apply_all([system]))]
        [('991825827_smartcloud', 'nothing')]
        """
        options = _operations.options(allow, merge)
        with Batch(progress) as batch:
            operation = _operations.apply_all(systems, concurrency, options, batch.stop)
            return await self._run(operation, batch.tell, batch.interrupt)

    def edit(self, id: str, *, allow: Allowed = (), merge: bool = False) -> AsyncEdit:
        """Changes a system: `async with` gives it as it is, and at the end writes what became of it, as `apply` does.

        Nothing is written where nothing was changed, or where the block raises.

        >>> async def main():
        ...     async with register.edit("991825827_smartcloud") as system:
        ...         system.access_packages.append("urn:altinn:accesspackage:jordbruk")
        >>> asyncio.run(main())
        >>> len(asyncio.run(register.get("991825827_smartcloud")).access_packages)
        2
        """
        return AsyncEdit(self._run, id, _operations.options(allow, merge))

    async def restore(self, id: str, at: datetime | str) -> Plan:
        """Finds out what would bring a system back to what it was at a moment, from its changelog.

        `at` has a time zone; as text, it is `2026-07-17T10:15:30Z`, for example that of an entry. Raises
        `NotFoundError` where the changelog does not tell what the system was then.

        >>> was = asyncio.run(register.changelog("991825827_smartcloud"))[0].created
        >>> _ = asyncio.run(register.set_rights("991825827_smartcloud", []))
        >>> plan = asyncio.run(register.restore("991825827_smartcloud", was))
        >>> asyncio.run(register.apply(plan)).done
        'updated'
        """
        return await self._run(_operations.restore(id, at))

    async def set_rights(self, id: str, rights: Rights) -> Applied:
        """Replaces a system's rights by those. Raises as `apply` does, and so do the five that follow.

        >>> from altinn_systemregister import Right
        >>> asyncio.run(register.set_rights("991825827_smartcloud", [Right.for_resource("app_ttd_smartcloud")])).done
        'updated'
        """
        return await self._run(_operations.set_rights(id, rights))

    async def add_rights(self, id: str, rights: Rights) -> Applied:
        """Adds rights to a system's; those that it has stay as they are.

        >>> from altinn_systemregister import Right
        >>> rights = [Right.for_resource("app_ttd_smartcloud")]
        >>> asyncio.run(register.add_rights("991825827_smartcloud", rights)).changes[0].kind
        'added'
        """
        return await self._run(_operations.add_rights(id, rights))

    async def remove_rights(self, id: str, rights: Rights) -> Applied:
        """Takes rights from a system's; those that it does not have are passed over.

        >>> asyncio.run(register.remove_rights("991825827_smartcloud", system.rights)).changes[0].kind
        'removed'
        """
        return await self._run(_operations.remove_rights(id, rights))

    async def set_access_packages(self, id: str, packages: Packages) -> Applied:
        """Replaces a system's access packages by those; a plain URN will do for each.

        >>> packages = ["urn:altinn:accesspackage:jordbruk"]
        >>> asyncio.run(register.set_access_packages("991825827_smartcloud", packages)).done
        'updated'
        """
        return await self._run(_operations.set_access_packages(id, packages))

    async def add_access_packages(self, id: str, packages: Packages) -> Applied:
        """Adds access packages to a system's; those that it has stay as they are.

        >>> packages = ["urn:altinn:accesspackage:jordbruk"]
        >>> asyncio.run(register.add_access_packages("991825827_smartcloud", packages)).done
        'updated'
        """
        return await self._run(_operations.add_access_packages(id, packages))

    async def remove_access_packages(self, id: str, packages: Packages) -> Applied:
        """Takes access packages from a system's; those that it does not have are passed over.

        >>> packages = ["urn:altinn:accesspackage:jordbruk"]
        >>> asyncio.run(register.remove_access_packages("991825827_smartcloud", packages)).done
        'nothing'
        """
        return await self._run(_operations.remove_access_packages(id, packages))

    async def delete(self, id: str) -> Applied:
        """Deletes a system, for good: its id can never be used again, and its customers' tokens stop.

        >>> asyncio.run(register.delete("991825827_smartcloud")).done
        'deleted'
        """
        return await self._run(_operations.delete(id))

    async def changelog(self, id: str) -> builtins.list[ChangelogEntry]:
        """Gives what was done to a system, newest first.

        >>> [entry.change_type for entry in asyncio.run(register.changelog("991825827_smartcloud"))]
        ['create']
        """
        return await self._run(_operations.changelog(id))

    async def aclose(self) -> None:
        """Gives up the connections; further calls raise `ConfigError`.

        >>> asyncio.run(register.aclose())
        """
        self._client = None

    async def __aenter__(self) -> "Self":
        """Gives this client, which is closed at the end of the block."""
        return self

    async def __aexit__(self, *_exception: object) -> None:
        """Closes this client."""
        await self.aclose()

    async def _run(self, operation: Operation[T], tell: Tell = tell_nobody, interrupt: Interrupt = cut_off) -> T:
        client = self._open()
        start = operation.start
        return operation.read(
            await conduct_async(lambda address: start(client, address), self._source, tell, interrupt)
        )
