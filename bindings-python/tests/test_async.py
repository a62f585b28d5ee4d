"""The async client: cancellation, several event loops, many calls at once."""

import asyncio
import gc
import threading
import time
from typing import Any

import pytest
from conftest import ID, VENDOR

from altinn_systemregister import AsyncSystemRegister, Sandbox, _mailroom


def test_cancelling_a_task_cuts_the_request_off(stuck: Any) -> None:
    async def main() -> None:
        task = asyncio.create_task(AsyncSystemRegister(stuck.url, auth="token").list())
        await asyncio.to_thread(stuck.reached.wait, 10)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await asyncio.to_thread(stuck.hung_up.wait, 10)

    asyncio.run(main())


def test_wait_for_works(stuck: Any) -> None:
    async def main() -> None:
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(AsyncSystemRegister(stuck.url, auth="token").list(), 0.1)

    asyncio.run(main())
    assert stuck.hung_up.wait(10)


def test_cancelling_reaches_an_async_token_source(sandbox: Sandbox) -> None:
    async def main() -> None:
        asked, cancelled = asyncio.Event(), asyncio.Event()

        async def source() -> str:
            asked.set()
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                cancelled.set()
                raise
            return ""

        task = asyncio.create_task(AsyncSystemRegister(sandbox.url, auth=source).list())
        await asked.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert cancelled.is_set()

    asyncio.run(main())


def test_many_calls_at_once(sandbox: Sandbox, document: str) -> None:
    async def main() -> None:
        async with AsyncSystemRegister(sandbox.url, auth=sandbox.token(VENDOR)) as register:
            await register.create(document)
            systems = await asyncio.gather(*(register.get(ID) for _ in range(100)))
            assert len({system.to_json() for system in systems}) == 1

    asyncio.run(main())


def test_one_client_serves_one_event_loop_after_another(sandbox: Sandbox) -> None:
    register = AsyncSystemRegister(sandbox.url, auth=sandbox.token(VENDOR))

    async def main() -> list[Any]:
        return await register.list()

    assert [asyncio.run(main()) for _ in range(3)] == [[], [], []]


def test_one_client_serves_several_event_loops_at_once(sandbox: Sandbox) -> None:
    register = AsyncSystemRegister(sandbox.url, auth=sandbox.token(VENDOR))
    answers: list[Any] = []

    async def main() -> None:
        answers.extend(await asyncio.gather(*(register.list() for _ in range(20))))

    threads = [threading.Thread(target=lambda: asyncio.run(main())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [[]] * 80


def test_the_event_loop_goes_on_meanwhile(stuck: Any) -> None:
    async def main() -> None:
        task = asyncio.create_task(AsyncSystemRegister(stuck.url, auth="token", timeout=0.5).list())
        started, beats = time.monotonic(), 0
        while not task.done():
            await asyncio.sleep(0.01)
            beats += 1
        assert beats > 10
        assert time.monotonic() - started < 5
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(main())


def test_a_loop_that_is_gone_does_no_harm(stuck: Any, sandbox: Sandbox) -> None:
    async def abandon() -> None:
        asyncio.get_running_loop().create_task(AsyncSystemRegister(stuck.url, auth="token").list())
        await asyncio.to_thread(stuck.reached.wait, 10)

    asyncio.run(abandon())  # cancels what is left

    async def main() -> list[Any]:
        return await AsyncSystemRegister(sandbox.url, auth=sandbox.token(VENDOR)).list()

    assert asyncio.run(main()) == []


def test_nothing_is_left_behind(sandbox: Sandbox) -> None:
    async def main() -> None:
        register = AsyncSystemRegister(sandbox.url, auth=sandbox.token(VENDOR))
        for _ in range(20):
            await register.list()
        assert _mailroom.waiting() == 0

    asyncio.run(main())
    gc.collect()
    assert list(_mailroom._mailrooms) == []


def test_a_loop_that_watches_no_pipes_has_a_thread_that_does(sandbox: Sandbox) -> None:
    class Loop(asyncio.SelectorEventLoop):
        def add_reader(self, fd: Any, callback: Any, *args: Any) -> None:
            if getattr(callback, "__func__", None) is _mailroom._Mailroom._fetch:
                raise NotImplementedError
            super().add_reader(fd, callback, *args)

    async def main() -> list[Any]:
        register = AsyncSystemRegister(sandbox.url, auth=lambda: sandbox.token(VENDOR))
        return await asyncio.gather(*(register.list() for _ in range(20)))

    loop = Loop()
    try:
        assert loop.run_until_complete(main()) == [[]] * 20
        [listener] = [thread for thread in threading.enumerate() if thread.name == _mailroom._THREAD]
    finally:
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()
    del loop
    gc.collect()
    listener.join(10)
    assert not listener.is_alive()


def test_the_sandbox_is_an_async_context_manager_too() -> None:
    async def main() -> str:
        async with Sandbox() as sandbox, AsyncSystemRegister(sandbox.url, auth=sandbox.token(VENDOR)) as register:
            assert await register.list() == []
            return sandbox.url

    assert asyncio.run(main()).startswith("http://127.0.0.1:")
