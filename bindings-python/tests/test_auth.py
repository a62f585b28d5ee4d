"""Tokens from functions, async or not, in both clients."""

import asyncio
import contextvars
import functools
import threading
from collections.abc import Callable
from typing import Any

import pytest
from conftest import VENDOR

from altinn_systemregister import AsyncSystemRegister, AuthError, Sandbox, SystemRegister


def list_sync(url: str, auth: Any) -> Any:
    return SystemRegister(url, auth=auth).list()


def list_async(url: str, auth: Any) -> Any:
    async def main() -> Any:
        return await AsyncSystemRegister(url, auth=auth).list()

    return asyncio.run(main())


@pytest.fixture(params=[list_sync, list_async])
def list_systems(request: pytest.FixtureRequest) -> Callable[[str, Any], Any]:
    return request.param


class AsyncObject:
    def __init__(self, token: str) -> None:
        self._token = token

    async def __call__(self) -> str:
        await asyncio.sleep(0)
        return self._token


def kinds(token: str) -> list[Any]:
    """Every kind of function that gives a token."""

    async def awaited(given: str = token) -> str:
        await asyncio.sleep(0)
        return given

    return [
        token,
        lambda: token,
        functools.partial(str, token),
        awaited,
        functools.partial(awaited, token),
        AsyncObject(token),
        AsyncObject(token).__call__,
        lambda: awaited(),
    ]


@pytest.mark.parametrize("kind", range(8))
def test_every_kind_of_source_in_both_clients(list_systems: Any, sandbox: Sandbox, kind: int) -> None:
    assert list_systems(sandbox.url, kinds(sandbox.token(VENDOR))[kind]) == []


def test_the_source_is_asked_before_each_request(sandbox: Sandbox) -> None:
    asked: list[int] = []

    def source() -> str:
        asked.append(1)
        return sandbox.token(VENDOR)

    register = SystemRegister(sandbox.url, auth=source)
    register.list()
    register.list()
    assert len(asked) == 2


def test_what_the_source_raises_is_the_cause(list_systems: Any, sandbox: Sandbox) -> None:
    locked = PermissionError("the key store is locked: secret-pin-1234")

    def source() -> str:
        raise locked

    async def awaited() -> str:
        raise locked

    for auth in (source, awaited):
        with pytest.raises(AuthError) as caught:
            list_systems(sandbox.url, auth)
        assert caught.value.__cause__ is locked
        assert caught.value.code == "token-source"
        assert "secret-pin" not in str(caught.value)
    assert sandbox.requests == []


def test_what_is_no_token_is_told(list_systems: Any, sandbox: Sandbox) -> None:
    with pytest.raises(AuthError) as caught:
        list_systems(sandbox.url, lambda: 42)
    assert isinstance(caught.value.__cause__, TypeError)
    with pytest.raises(AuthError) as caught:
        list_systems(sandbox.url, lambda: "")
    assert caught.value.code == "token-empty"


@pytest.mark.parametrize("leave", [KeyboardInterrupt, SystemExit])
def test_what_ends_the_program_goes_through(sandbox: Sandbox, leave: type[BaseException]) -> None:
    def source() -> str:
        raise leave

    with pytest.raises(leave):
        list_sync(sandbox.url, source)


def test_a_sync_source_runs_on_the_callers_thread_and_may_call_the_client(sandbox: Sandbox) -> None:
    inner = SystemRegister(sandbox.url, auth=sandbox.token(VENDOR))
    threads: list[threading.Thread] = []

    def source() -> str:
        threads.append(threading.current_thread())
        inner.list()
        return sandbox.token(VENDOR)

    assert list_sync(sandbox.url, source) == []
    assert threads == [threading.current_thread()]


def test_a_blocking_source_does_not_block_the_event_loop(sandbox: Sandbox) -> None:
    async def main() -> None:
        asked, released = threading.Event(), threading.Event()

        def source() -> str:
            asked.set()
            assert released.wait(10)
            return sandbox.token(VENDOR)

        task = asyncio.create_task(AsyncSystemRegister(sandbox.url, auth=source).list())
        while not asked.is_set():
            await asyncio.sleep(0.01)
        released.set()
        assert await task == []

    asyncio.run(main())


def test_an_async_source_of_the_sync_client_keeps_its_event_loop(sandbox: Sandbox) -> None:
    loops: list[asyncio.AbstractEventLoop] = []

    async def source() -> str:
        loops.append(asyncio.get_running_loop())
        return sandbox.token(VENDOR)

    register = SystemRegister(sandbox.url, auth=source)
    register.list()

    async def within_a_loop() -> None:
        register.list()

    asyncio.run(within_a_loop())
    assert loops[0] is loops[1]


def test_sources_see_the_callers_context(list_systems: Any, sandbox: Sandbox) -> None:
    tenant: contextvars.ContextVar[str] = contextvars.ContextVar("tenant", default="none")
    tenant.set("smartcloud")

    async def awaited() -> str:
        assert tenant.get() == "smartcloud"
        return sandbox.token(VENDOR)

    def source() -> str:
        assert tenant.get() == "smartcloud"
        return sandbox.token(VENDOR)

    assert list_systems(sandbox.url, awaited) == []
    assert list_systems(sandbox.url, source) == []
