"""How a call is seen through: its questions answered, its end awaited."""

import json
from collections.abc import Callable
from typing import Any

from altinn_systemregister import _log, _mailroom
from altinn_systemregister._auth import Source, token_awaited, token_of
from altinn_systemregister._errors import AuthError, error_from_json
from altinn_systemregister._inbox import Inbox
from altinn_systemregister._messages import Address
from altinn_systemregister._native import Call


def conduct(start: Callable[[Address], Call], source: Source = "") -> Any:
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
            elif not _log.write(kind, content):
                return _end(kind, content, cause)
    finally:
        call.cancel()


async def conduct_async(start: Callable[[Address], Call], source: Source = "") -> Any:
    """Starts the call, awaits its end and gives its answer. Cancelling the task cancels the call."""
    inbox = Inbox()
    cause: Exception | None = None
    with _mailroom.address(inbox.put) as address:
        call = start(address)
        try:
            while True:
                kind, content = await inbox.get()
                if kind == "ask":
                    try:
                        token = await token_awaited(source)
                    except Exception as error:
                        cause = error
                        call.refuse(type(error).__name__)
                    else:
                        call.answer(token)
                elif not _log.write(kind, content):
                    return _end(kind, content, cause)
        finally:
            call.cancel()


def _end(kind: str, content: str, cause: Exception | None) -> Any:
    if kind == "done":
        return json.loads(content)
    error = error_from_json(content)
    if cause is not None and isinstance(error, AuthError):
        error.__cause__ = cause
    raise error
