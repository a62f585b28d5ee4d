"""How a call is seen through: its questions answered, its end awaited."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from altinn_systemregister import _log, _mailroom
from altinn_systemregister._auth import Source, token_awaited, token_of
from altinn_systemregister._errors import AuthError, error_from_json
from altinn_systemregister._inbox import Inbox
from altinn_systemregister._messages import Address
from altinn_systemregister._native import Call

T = TypeVar("T")

Tell = Callable[[str], None]
"""Hears of progress, as JSON."""

Interrupt = Callable[[BaseException], bool]
"""Hears why the work is to end; gives whether it is to be awaited all the same."""


def tell_nobody(_content: str) -> None:
    """Nobody wants to hear of progress."""


def cut_off(_reason: BaseException) -> bool:
    """The work is not awaited."""
    return False


def conduct(start: Callable[[Address], Call], source: Source = "", tell: Tell = tell_nobody) -> Any:
    """Starts the call, waits for its end and gives its answer. Whatever interrupts the wait cancels the call."""
    cause: Exception | None = None
    call = start((None, _log.level()))
    try:
        while True:
            kind, content = call.wait()
            if kind == "ask":
                try:
                    token = token_of(source)
                except Exception as error:
                    cause = error
                    call.refuse(type(error).__name__)
                else:
                    call.answer(token)
            elif kind == "progress":
                tell(content)
            elif not _log.write(kind, content):
                return _end(kind, content, cause)
    finally:
        call.cancel()


async def conduct_async(
    start: Callable[[Address], Call],
    source: Source = "",
    tell: Tell = tell_nobody,
    interrupt: Interrupt = cut_off,
) -> Any:
    """Starts the call, awaits its end and gives its answer. Cancelling the task cancels the call, or interrupts it."""
    inbox = Inbox()
    cause: Exception | None = None
    with _mailroom.address(inbox.put) as address:
        call = start(address)
        try:
            while True:
                kind, content = await _steadily(inbox.get, interrupt)
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
                    return _end(kind, content, cause)
        finally:
            call.cancel()


async def _steadily(begin: Callable[[], Awaitable[T]], interrupt: Interrupt) -> T:
    """Awaits it; anew where the task was cancelled, but is to go on."""
    try:
        return await begin()
    except asyncio.CancelledError as reason:
        if not interrupt(reason):
            raise
    return await begin()


def _end(kind: str, content: str, cause: Exception | None) -> Any:
    if kind == "done":
        return json.loads(content)
    error = error_from_json(content)
    if cause is not None and isinstance(error, AuthError):
        error.__cause__ = cause
    raise error
