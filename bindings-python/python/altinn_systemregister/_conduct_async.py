"""How a call is seen through in an event loop: its questions answered, its end awaited."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from altinn_systemregister import _log, _mailroom
from altinn_systemregister._auth import Source, token_awaited
from altinn_systemregister._conduct import ended, tell_nobody
from altinn_systemregister._messages import Address
from altinn_systemregister._native import Call

T = TypeVar("T")

Tell = Callable[[str], None]
"""Hears of progress, as JSON."""

Interrupt = Callable[[BaseException], bool]
"""Hears why the work is to end; gives whether it is to be awaited all the same."""


def cut_off(_reason: BaseException) -> bool:
    """The work is not awaited."""
    return False


async def conduct_async(
    start: Callable[[Address], Call],
    source: Source = "",
    tell: Tell = tell_nobody,
    interrupt: Interrupt = cut_off,
) -> Any:
    """Starts the call, awaits its end and gives its answer. Cancelling the task cancels the call, or interrupts it."""
    cause: Exception | None = None
    inbox = _mailroom.inbox()
    try:
        call = start((inbox.address, _log.level()))
        try:
            while True:
                while not inbox.messages:
                    try:
                        await inbox.mail()
                    except asyncio.CancelledError as reason:  # noqa: PERF203
                        if not interrupt(reason):
                            raise
                kind, content = inbox.messages.popleft()
                if kind == "given":
                    return content
                if kind == "ask":
                    try:
                        token = await _steadily(lambda: token_awaited(source), interrupt)
                    except Exception as error:
                        cause = error
                        call.refuse(type(error).__name__)
                    else:
                        call.answer(token)
                elif kind == "progress":
                    tell(content)
                elif not _log.write(kind, content):
                    return ended(kind, content, cause)
        finally:
            call.cancel()
    finally:
        inbox.close()


async def _steadily(begin: Callable[[], Awaitable[T]], interrupt: Interrupt) -> T:
    """Awaits it; anew where the task was cancelled, but is to go on."""
    try:
        return await begin()
    except asyncio.CancelledError as reason:
        if not interrupt(reason):
            raise
    return await begin()
