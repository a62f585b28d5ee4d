"""The sync client while it waits: other threads run, Ctrl-C stops it."""

import asyncio
import os
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from conftest import ID, VENDOR

from altinn_systemregister import Sandbox, SystemRegister


def test_other_threads_run_meanwhile(stuck: Any) -> None:
    beats = 0
    stop = threading.Event()

    def beat() -> None:
        nonlocal beats
        while not stop.is_set():
            beats += 1
            time.sleep(0.001)

    thread = threading.Thread(target=beat)
    thread.start()
    with pytest.raises(Exception, match="time"):
        SystemRegister(stuck.url, auth="token", timeout=0.5).list()
    stop.set()
    thread.join()
    assert beats > 50


def test_one_client_serves_many_threads(sandbox: Sandbox, document: str) -> None:
    register = SystemRegister(sandbox.url, auth=lambda: sandbox.token(VENDOR))
    register.create(document)
    with ThreadPoolExecutor(8) as pool:
        assert len({system.to_json() for system in pool.map(register.get, [ID] * 64)}) == 1


def test_ctrl_c_stops_a_waiting_call(stuck: Any) -> None:
    interrupted_at = 0.0

    def interrupt() -> None:
        nonlocal interrupted_at
        assert stuck.reached.wait(10)
        interrupted_at = time.monotonic()
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=interrupt).start()
    with pytest.raises(KeyboardInterrupt):
        SystemRegister(stuck.url, auth="token").list()
    assert time.monotonic() - interrupted_at < 1.0  # the tick is 0.05 s; the rest is for a busy machine
    assert stuck.hung_up.wait(10), "the request was not cut off"


def test_ctrl_c_stops_an_async_token_source_of_the_sync_client(sandbox: Sandbox) -> None:
    asked, cancelled = threading.Event(), threading.Event()

    async def source() -> str:
        asked.set()
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            cancelled.set()
            raise
        return ""

    def interrupt() -> None:
        assert asked.wait(10)
        time.sleep(0.2)  # until the main thread waits, too
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=interrupt).start()
    with pytest.raises(KeyboardInterrupt):
        SystemRegister(sandbox.url, auth=source).list()
    assert cancelled.wait(10)


def test_other_signal_handlers_run_while_a_call_waits(stuck: Any) -> None:
    seen: list[int] = []
    before = signal.signal(signal.SIGUSR1, lambda number, _frame: seen.append(number))
    try:
        timer = threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGUSR1))
        timer.start()
        with pytest.raises(Exception, match="time"):
            SystemRegister(stuck.url, auth="token", timeout=0.6).list()
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert seen == [signal.SIGUSR1]
