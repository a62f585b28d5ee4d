"""Forked processes: a clear error for what was made before, a new client works, and nothing hangs."""

import asyncio
import multiprocessing
import os
import pickle
import signal
import warnings
from collections.abc import Callable
from typing import Any

import pytest
from conftest import CLIENT_ID, KEYS, VENDOR

from altinn_systemregister import AsyncSystemRegister, ConfigError, Maskinporten, Sandbox, SystemRegister

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


def in_a_fork(work: Callable[[], Any]) -> Any:
    """What `work` gives or raises in a forked child, which must not take long."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(20)  # a hang ends the child with a signal
        try:
            result = work()
        except BaseException as error:
            result = error
        with os.fdopen(writer, "wb") as pipe:
            pickle.dump(result, pipe)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        answer = pipe.read()
    _, status = os.waitpid(child, 0)
    assert status == 0, "the child hung or crashed"
    return pickle.loads(answer)


def listed(url: str, token: Any) -> Any:
    async def main() -> Any:
        return await AsyncSystemRegister(url, auth=token).list()

    return [SystemRegister(url, auth=token).list(), asyncio.run(main())]


@pytest.fixture
def used(sandbox: Sandbox) -> SystemRegister:
    """A client that was used already, sync and async."""
    assert listed(sandbox.url, sandbox.token(VENDOR)) == [[], []]
    register = SystemRegister(sandbox.url, auth=sandbox.token(VENDOR))
    register.list()
    return register


def test_a_client_from_before_the_fork_says_what_to_do(used: SystemRegister) -> None:
    error = in_a_fork(used.list)
    assert isinstance(error, ConfigError)
    assert error.code == "forked"
    assert "after the fork" in error.help


def test_an_async_client_from_before_the_fork_says_so_too(sandbox: Sandbox, used: SystemRegister) -> None:
    register = AsyncSystemRegister(sandbox.url, auth="token")

    def work() -> Any:
        async def main() -> Any:
            return await register.list()

        return asyncio.run(main())

    assert in_a_fork(work).code == "forked"


def test_a_sandbox_from_before_the_fork_says_so_too(sandbox: Sandbox) -> None:
    assert in_a_fork(sandbox.stop).code == "forked"
    assert in_a_fork(sandbox.reset).code == "forked"
    assert sandbox.requests == []


def test_a_maskinporten_from_before_the_fork_says_so_too(sandbox: Sandbox, maskinporten: Maskinporten) -> None:
    assert maskinporten.token() == maskinporten.token()
    assert in_a_fork(maskinporten.token).code == "forked"
    assert in_a_fork(lambda: asyncio.run(maskinporten.token_async())).code == "forked"
    assert in_a_fork(lambda: SystemRegister(sandbox.url, auth=maskinporten)).code == "forked"
    assert "Maskinporten" in in_a_fork(lambda: repr(maskinporten))
    assert in_a_fork(lambda: len(Maskinporten(sandbox.url, CLIENT_ID, KEYS / "client.jwk.json").token())) > 0
    assert maskinporten.token()


def test_a_new_client_works_in_the_child(sandbox: Sandbox, used: SystemRegister) -> None:
    token = sandbox.token(VENDOR)
    assert in_a_fork(lambda: listed(sandbox.url, token)) == [[], []]

    async def source() -> str:
        return token

    listed(sandbox.url, source)
    assert in_a_fork(lambda: listed(sandbox.url, source)) == [[], []]
    assert in_a_fork(lambda: in_a_fork(lambda: listed(sandbox.url, token))) == [[], []]


def test_the_parent_works_on(sandbox: Sandbox, used: SystemRegister) -> None:
    in_a_fork(used.list)
    assert used.list() == []


def test_dropping_objects_of_the_parent_does_not_hang(sandbox: Sandbox) -> None:
    maskinporten = Maskinporten("test", CLIENT_ID, KEYS / "client.jwk.json")
    held = [SystemRegister(sandbox.url, auth=sandbox.token(VENDOR)), maskinporten, Sandbox()]
    held[0].list()
    assert in_a_fork(held.clear) is None


def _pool_worker(url: str, token: str) -> int:
    return len(SystemRegister(url, auth=token).list())


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_multiprocessing(sandbox: Sandbox, used: SystemRegister, method: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        with multiprocessing.get_context(method).Pool(2) as pool:
            outcome = pool.starmap_async(_pool_worker, [(sandbox.url, sandbox.token(VENDOR))] * 4)
            assert outcome.get(timeout=60) == [0, 0, 0, 0]


def test_a_forked_process_ends_as_it_should(sandbox: Sandbox, used: SystemRegister) -> None:
    """Unlike `os._exit`, a child of multiprocessing tears its interpreter down."""
    context = multiprocessing.get_context("fork")
    child = context.Process(target=_pool_worker, args=(sandbox.url, sandbox.token(VENDOR)))
    child.start()
    child.join(30)
    assert child.exitcode == 0
