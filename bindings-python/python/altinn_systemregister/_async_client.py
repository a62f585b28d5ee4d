"""The client whose calls are awaited."""

import builtins
from typing import TYPE_CHECKING

from altinn_systemregister import _operations
from altinn_systemregister._conduct import conduct_async
from altinn_systemregister._connection import Connection
from altinn_systemregister._model import ChangelogEntry, Created, ListedSystem, System
from altinn_systemregister._operations import Operation, Packages, Rights, SystemDocument, T

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

    async def replace(self, system: SystemDocument) -> None:
        """Replaces a whole system: what the document leaves out is gone.

        Change what `get` gave, rather than building a document anew: a client id that is left out cuts off every
        customer who uses it. Somebody else's change in between is overwritten.

        Raises `ValidationError` where a list is left out (an empty one is fine), `RejectedError` or `NotFoundError`.

        >>> system = asyncio.run(register.get("991825827_smartcloud"))
        >>> system.name["en"] = "SmartCloud 2"
        >>> asyncio.run(register.replace(system))
        """
        await self._run(_operations.replace(system))

    async def set_rights(self, id: str, rights: Rights) -> None:
        """Replaces a system's rights by those.

        >>> from altinn_systemregister import Right
        >>> asyncio.run(register.set_rights("991825827_smartcloud", [Right.for_resource("app_ttd_smartcloud")]))
        """
        await self._run(_operations.set_rights(id, rights))

    async def set_access_packages(self, id: str, packages: Packages) -> None:
        """Replaces a system's access packages by those; a plain URN will do for each.

        >>> packages = ["urn:altinn:accesspackage:jordbruk"]
        >>> asyncio.run(register.set_access_packages("991825827_smartcloud", packages))
        """
        await self._run(_operations.set_access_packages(id, packages))

    async def delete(self, id: str) -> None:
        """Deletes a system, for good: its id can never be used again, and its customers' tokens stop.

        >>> asyncio.run(register.delete("991825827_smartcloud"))
        """
        await self._run(_operations.delete(id))

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

    async def _run(self, operation: Operation[T]) -> T:
        client = self._open()
        return operation.read(await conduct_async(lambda address: operation.start(client, address), self._source))
