"""Tokens from a source of the user's own."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

TokenSource: TypeAlias = Callable[[], str | Awaitable[str]]
"""A function, async or not, that gives a token that is valid now."""

Source: TypeAlias = str | TokenSource
"""A token, or a function that gives one before each request."""


def token_of(source: Source) -> str:
    """Gets a token on this thread; an async function runs in an event loop of the library's own."""
    if isinstance(source, str):
        return source
    token = source()
    if isinstance(token, str):
        return token
    import inspect

    from altinn_systemregister import _private_loop

    return _checked(_private_loop.run(token) if inspect.isawaitable(token) else token)


async def token_awaited(source: Source) -> str:
    """Gets a token; a function that is not async runs on a worker thread, for it may block."""
    if isinstance(source, str):
        return source
    import asyncio
    import inspect

    token = source() if _is_async(source) else await asyncio.to_thread(source)
    return _checked(await token if inspect.isawaitable(token) else token)


def _is_async(source: object) -> bool:
    import functools
    import inspect

    while isinstance(source, functools.partial):
        source = source.func
    return inspect.iscoroutinefunction(source) or inspect.iscoroutinefunction(getattr(source, "__call__", None))


def _checked(token: Any) -> str:
    if isinstance(token, str):
        return token
    raise TypeError(f"the token source gave a `{type(token).__name__}`: expected a str")
