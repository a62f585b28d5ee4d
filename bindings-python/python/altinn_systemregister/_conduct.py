"""How a call is seen through: its questions answered, its end awaited."""

from __future__ import annotations

from altinn_systemregister import _log

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from altinn_systemregister._auth import Source
    from altinn_systemregister._messages import Address
    from altinn_systemregister._native import Call


def tell_nobody(_content: str) -> None:
    """Nobody wants to hear of progress."""


def conduct(start: Callable[[Address], Call], source: Source = "", tell: Callable[[str], None] = tell_nobody) -> Any:
    """Starts the call, waits for its end and gives its answer. Whatever interrupts the wait cancels the call."""
    cause: Exception | None = None
    call = start((None, _log.level()))
    try:
        while True:
            kind, content = call.wait()
            if kind == "given":
                return content
            if kind == "ask":
                from altinn_systemregister._auth import token_of

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
                return ended(kind, content, cause)
    finally:
        call.cancel()


def ended(kind: str, content: str, cause: Exception | None) -> Any:
    """The answer in that message, or raises the error in it."""
    if kind == "done":
        import json

        return json.loads(content)
    from altinn_systemregister._errors import AuthError, error_from_json

    error = error_from_json(content)
    if cause is not None and isinstance(error, AuthError):
        error.__cause__ = cause
    raise error
