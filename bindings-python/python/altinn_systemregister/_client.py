"""The client whose calls wait."""

import builtins
from typing import TYPE_CHECKING

from altinn_systemregister import _operations
from altinn_systemregister._conduct import conduct
from altinn_systemregister._connection import Connection
from altinn_systemregister._model import ChangelogEntry, Created, ListedSystem, System
from altinn_systemregister._operations import Operation, Packages, Rights, SystemDocument, T

if TYPE_CHECKING:
    from typing_extensions import Self


class SystemRegister(Connection):
    """The client of one environment's register; each call waits for its answer.

    It may be shared between threads. While a call waits, other threads run, and Ctrl-C stops it. After a fork, make a
    new one in the child process. An async `auth` function runs in an event loop of the library's own.

    Every call may raise `AuthError`, `TransportError`, or one of the `ApiError` classes. Those that write check the
    document first and raise `ValidationError`, with nothing sent, where the register would refuse it or lose data.

    >>> from pathlib import Path
    >>> from altinn_systemregister import Sandbox, SystemRegister
    >>> with Sandbox() as sandbox, SystemRegister(sandbox.url, auth=sandbox.token("991825827")) as register:
    ...     register.create(Path("smartcloud.json").read_text()).id
    ...     register.get("991825827_smartcloud").name["nn"]
    '991825827_smartcloud'
    'Smart SKY'
    """

    def create(self, system: SystemDocument) -> Created:
        """Registers a new system.

        Raises `ValidationError`, `RejectedError` or `AlreadyExistsError`, beside what every call may raise.

        >>> system.id = "991825827_other"
        >>> system.client_ids.clear()
        >>> register.create(system).id
        '991825827_other'
        """
        return self._run(_operations.create(system))

    def get(self, id: str) -> System:
        """Gives a whole system; a deleted one too, with `is_deleted` set. Raises `NotFoundError` where there is none.

        >>> register.get("991825827_smartcloud").is_visible
        True
        """
        return self._run(_operations.get(id))

    def list(self) -> builtins.list[ListedSystem]:
        """Gives the vendor's systems, hidden ones too, but not deleted ones.

        >>> [system.system_id for system in register.list()]
        ['991825827_smartcloud']
        """
        return self._run(_operations.list_all())

    def replace(self, system: SystemDocument) -> None:
        """Replaces a whole system: what the document leaves out is gone.

        Change what `get` gave, rather than building a document anew: a client id that is left out cuts off every
        customer who uses it. Somebody else's change in between is overwritten.

        Raises `ValidationError` where a list is left out (an empty one is fine), `RejectedError` or `NotFoundError`.

        >>> system = register.get("991825827_smartcloud")
        >>> system.name["en"] = "SmartCloud 2"
        >>> register.replace(system)
        """
        self._run(_operations.replace(system))

    def set_rights(self, id: str, rights: Rights) -> None:
        """Replaces a system's rights by those.

        >>> from altinn_systemregister import Right
        >>> register.set_rights("991825827_smartcloud", [Right.for_resource("app_ttd_smartcloud")])
        """
        self._run(_operations.set_rights(id, rights))

    def set_access_packages(self, id: str, packages: Packages) -> None:
        """Replaces a system's access packages by those; a plain URN will do for each.

        >>> register.set_access_packages("991825827_smartcloud", ["urn:altinn:accesspackage:jordbruk"])
        """
        self._run(_operations.set_access_packages(id, packages))

    def delete(self, id: str) -> None:
        """Deletes a system, for good: its id can never be used again, and its customers' tokens stop.

        >>> register.delete("991825827_smartcloud")
        """
        self._run(_operations.delete(id))

    def changelog(self, id: str) -> builtins.list[ChangelogEntry]:
        """Gives what was done to a system, newest first.

        >>> [entry.change_type for entry in register.changelog("991825827_smartcloud")]
        ['create']
        """
        return self._run(_operations.changelog(id))

    def close(self) -> None:
        """Gives up the connections; further calls raise `ConfigError`.

        >>> register.close()
        """
        self._client = None

    def __enter__(self) -> "Self":
        """Gives this client, which is closed at the end of the block."""
        return self

    def __exit__(self, *_exception: object) -> None:
        """Closes this client."""
        self.close()

    def _run(self, operation: Operation[T]) -> T:
        client = self._open()
        return operation.read(conduct(lambda address: operation.start(client, address), self._source))
