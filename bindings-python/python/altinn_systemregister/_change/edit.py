"""A system is read, changed in a block, and written at the block's end."""

from typing import TYPE_CHECKING, Protocol

from altinn_systemregister import _operations
from altinn_systemregister._change.applied import Applied
from altinn_systemregister._errors import ConfigError
from altinn_systemregister._model import System
from altinn_systemregister._native import ApplyOptions
from altinn_systemregister._operations import Operation, T

if TYPE_CHECKING:
    from collections.abc import Awaitable
    from types import TracebackType


class Run(Protocol):
    """What runs an operation."""

    def __call__(self, operation: Operation[T], /) -> T: ...


class RunAsync(Protocol):
    """What runs an operation that is awaited."""

    def __call__(self, operation: Operation[T], /) -> "Awaitable[T]": ...


class Editing:
    """What both kinds of edit are made of."""

    def __init__(self, id: str, options: ApplyOptions) -> None:
        self._id = id
        self._options = options
        self._used = False
        self._state: tuple[str, System] | None = None
        self._applied: Applied | None = None

    def __repr__(self) -> str:
        """Which system it changes."""
        return f"<{type(self).__name__} of {self._id!r}>"

    @property
    def applied(self) -> Applied:
        """What was done. Raises `ConfigError` as long as the block has not ended well.

        >>> edit = register.edit("991825827_smartcloud")
        >>> edit.applied
        Traceback (most recent call last):
        altinn_systemregister.ConfigError: the edit is not done
        """
        if self._applied is None:
            raise ConfigError(
                "the edit is not done", code="edit-not-done", help="ask for this once its block has ended well"
            )
        return self._applied

    def _reading(self) -> Operation[tuple[str, System]]:
        if self._used:
            raise ConfigError("the edit was used already", code="edit-used", help="call `edit` anew for each change")
        self._used = True
        return _operations.base(self._id)

    def _take(self, state: tuple[str, System]) -> System:
        self._state = state
        return state[1]

    def _writing(self) -> Operation[Applied]:
        if self._state is None:
            raise ConfigError("the edit was not begun", code="edit-not-begun", help="use it with `with`")
        return _operations.change(*self._state, self._options)


class Edit(Editing):
    """The change of one system, to be used with `with`: what the block makes of the system is written at its end.

    Where nothing was changed, nothing is written; where the block raises, neither. Each is for one change.

    >>> with (edit := register.edit("991825827_smartcloud")) as system:
    ...     system.access_packages.append("urn:altinn:accesspackage:jordbruk")
    >>> edit.applied.done
    'updated'
    """

    def __init__(self, run: Run, id: str, options: ApplyOptions) -> None:
        """`SystemRegister.edit` makes it."""
        super().__init__(id, options)
        self._run = run

    def __enter__(self) -> System:
        """Reads the system; what is given is to be changed."""
        return self._take(self._run(self._reading()))

    def __exit__(
        self,
        kind: "type[BaseException] | None",
        _exception: BaseException | None,
        _traceback: "TracebackType | None",
    ) -> None:
        """Writes what has become of the system, unless the block has raised."""
        if kind is None:
            self._applied = self._run(self._writing())


class AsyncEdit(Editing):
    """The change of one system, to be used with `async with`: what the block makes of the system is written at its end.

    Where nothing was changed, nothing is written; where the block raises or is cancelled, neither. Each is for one
    change.

    >>> async def main():
    ...     async with (edit := register.edit("991825827_smartcloud")) as system:
    ...         system.access_packages.append("urn:altinn:accesspackage:jordbruk")
    ...     return edit.applied.done
    >>> asyncio.run(main())
    'updated'
    """

    def __init__(self, run: RunAsync, id: str, options: ApplyOptions) -> None:
        """`AsyncSystemRegister.edit` makes it."""
        super().__init__(id, options)
        self._run = run

    async def __aenter__(self) -> System:
        """Reads the system; what is given is to be changed."""
        return self._take(await self._run(self._reading()))

    async def __aexit__(
        self,
        kind: "type[BaseException] | None",
        _exception: BaseException | None,
        _traceback: "TracebackType | None",
    ) -> None:
        """Writes what has become of the system, unless the block has raised."""
        if kind is None:
            self._applied = await self._run(self._writing())
