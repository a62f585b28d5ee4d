"""A panic of the native half is an `InternalError`, and the process lives on."""

import asyncio

import pytest
from conftest import VENDOR

from altinn_systemregister import InternalError, Retry, Sandbox, SystemRegister, _mailroom, _native
from altinn_systemregister._conduct import conduct
from altinn_systemregister._conduct_async import conduct_async


def client(url: str) -> _native.Client:
    return _native.Client(
        url,
        None,
        timeout=1.0,
        connect_timeout=1.0,
        retry=Retry(),
        max_answer_bytes=1,
        ca_bundle=None,
        user_agent=None,
    )


def test_in_a_function() -> None:
    with pytest.raises(InternalError, match="asked for by a test"):
        _native._panic()


def test_in_a_call(sandbox: Sandbox) -> None:
    with pytest.raises(InternalError, match="asked for by a test") as caught:
        conduct(client(sandbox.url)._panic)
    assert caught.value.help


def test_in_an_async_call(sandbox: Sandbox) -> None:
    async def main() -> None:
        with pytest.raises(InternalError, match="asked for by a test"):
            await conduct_async(client(sandbox.url)._panic)
        assert _mailroom.waiting() == 0

    asyncio.run(main())


def test_calls_work_afterwards(sandbox: Sandbox) -> None:
    test_in_a_call(sandbox)
    assert SystemRegister(sandbox.url, auth=sandbox.token(VENDOR)).list() == []
