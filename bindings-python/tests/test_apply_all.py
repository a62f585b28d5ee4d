"""`apply_all`: many systems at once."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from conftest import VENDOR

from altinn_systemregister import (
    AsyncSystemRegister,
    AuthError,
    CancelledError,
    ConfigError,
    Progress,
    RejectedError,
    Sandbox,
    System,
    SystemRegister,
    SystemResult,
    TransportError,
    ValidationError,
)

POST = "/authentication/api/v1/systemregister/vendor"
ApplyAll = Callable[..., list[SystemResult]]


@pytest.fixture
def systems(document: str) -> list[System]:
    """Twenty systems."""
    return [one(document, number) for number in range(20)]


def one(document: str, number: int) -> System:
    system = System.from_json(document)
    system.id = f"991825827_s{number}"
    system.client_ids = [f"32ef65ac-6e62-498d-880f-76c85c2{number:05}"]
    return system


def lines(error: ValidationError) -> set[int | None]:
    return {finding.line for finding in error.findings}


@pytest.fixture(params=["sync", "async"])
def apply_all(request: pytest.FixtureRequest, sandbox: Sandbox) -> ApplyAll:
    """Calls `apply_all` of either client."""
    token = sandbox.token(VENDOR)

    def apply_sync(systems: Any, *, auth: Any = token, url: str = sandbox.url, **options: Any) -> list[SystemResult]:
        return SystemRegister(url, auth=auth).apply_all(systems, **options)

    def apply_async(systems: Any, *, auth: Any = token, url: str = sandbox.url, **options: Any) -> list[SystemResult]:
        return asyncio.run(AsyncSystemRegister(url, auth=auth).apply_all(systems, **options))

    return apply_sync if request.param == "sync" else apply_async


def test_all_are_brought_into_their_states(
    apply_all: ApplyAll, register: SystemRegister, systems: list[System]
) -> None:
    told: list[Progress] = []
    results = apply_all(iter(systems), progress=told.append)
    assert [result.id for result in results] == [system.id for system in systems]
    assert all(result.ok and result.applied and result.applied.done == "created" for result in results)
    assert [progress.done for progress in told] == list(range(1, 21))
    assert {progress.total for progress in told} == {20}
    assert sorted(progress.index for progress in told) == list(range(20))
    assert all(progress.system == results[progress.index] for progress in told)
    assert len(register.list()) == 20
    assert {result.applied and result.applied.done for result in apply_all(systems)} == {"nothing"}


def test_one_failure_does_not_stop_the_rest(
    apply_all: ApplyAll, register: SystemRegister, systems: list[System]
) -> None:
    systems[3].rights[0].resource[0].value = "no-such-resource"
    documents: list[Any] = [system.to_json() for system in systems]
    documents[5] = '{\n  "id": 5}'
    documents[7] = {**systems[7].to_dict(), "name": {}}
    results = apply_all(documents)
    assert [index for index, result in enumerate(results) if not result.ok] == [3, 5, 7]
    assert isinstance(results[3].error, RejectedError)
    assert isinstance(results[5].error, ValidationError) and lines(results[5].error) == {1, 2}
    assert isinstance(results[7].error, ValidationError) and lines(results[7].error) == {None}
    assert {results[index].applied for index in (3, 5, 7)} == {None}
    assert len(register.list()) == 17


def test_a_client_id_that_two_claim_is_found_before_anything_is_sent(
    apply_all: ApplyAll, sandbox: Sandbox, systems: list[System]
) -> None:
    systems[1].client_ids = systems[0].client_ids
    with pytest.raises(ValidationError) as caught:
        apply_all(systems)
    assert caught.value.code == "claimed-twice"
    assert sandbox.requests == []


def test_what_is_destructive_must_be_allowed(
    apply_all: ApplyAll, register: SystemRegister, systems: list[System]
) -> None:
    register.apply_all(systems)
    systems[0].client_ids.clear()
    [refused] = apply_all(systems[:1])
    assert isinstance(refused.error, ValidationError) and refused.error.code == "destructive-change"
    [done] = apply_all(systems[:1], allow=["client-id-removed"])
    assert done.ok


def test_no_system_is_no_work(apply_all: ApplyAll, sandbox: Sandbox) -> None:
    assert apply_all([]) == []
    assert sandbox.requests == []


def test_so_many_are_worked_on_at_a_time(apply_all: ApplyAll, sandbox: Sandbox, systems: list[System]) -> None:
    for concurrency, slower in ((1, True), (20, False)):
        sandbox.reset()
        sandbox.fault({"method": "POST", "path": POST, "times": None, "effect": {"delayMs": 50}})
        start = time.monotonic()
        apply_all(systems[:10], concurrency=concurrency)
        assert (time.monotonic() - start > 0.5) is slower
        sandbox.clear_faults()
    with pytest.raises(ConfigError, match="concurrency"):
        apply_all(systems, concurrency=-1)


def test_each_gets_a_token_of_the_user_s_own_source(
    apply_all: ApplyAll, sandbox: Sandbox, systems: list[System]
) -> None:
    async def source() -> str:
        await asyncio.sleep(0.001)
        return sandbox.token(VENDOR)

    assert all(result.ok for result in apply_all(systems, auth=source))
    assert {result.ok for result in apply_all(systems, auth=lambda: sandbox.token(VENDOR))} == {True}


def test_a_token_source_that_fails_is_each_one_s_error(
    apply_all: ApplyAll, sandbox: Sandbox, systems: list[System]
) -> None:
    def source() -> str:
        raise LookupError("the vault is closed")

    results = apply_all(systems, auth=source)
    assert {type(result.error) for result in results} == {AuthError}
    assert sandbox.requests == []


def test_what_progress_raises_ends_the_work(apply_all: ApplyAll, sandbox: Sandbox, systems: list[System]) -> None:
    calls: list[Progress] = []

    def progress(progress: Progress) -> None:
        calls.append(progress)
        raise LookupError("no such column")

    sandbox.fault({"times": None, "effect": {"delayMs": 10}})  # so that it is heard before all is done
    with pytest.raises(LookupError, match="no such column"):
        apply_all(systems, concurrency=2, progress=progress)
    assert len(calls) == 1
    written = sum(request.method == "POST" for request in sandbox.requests)
    assert 1 <= written < len(systems)
    assert all(request.status == 200 for request in sandbox.requests if request.method == "POST")


def test_a_ctrl_c_that_is_raised_in_progress_cuts_off_those_at_work(apply_all: ApplyAll, systems: list[System]) -> None:
    def progress(_progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        apply_all(systems, progress=progress)


def test_errors_can_be_told_from_each_other(apply_all: ApplyAll, systems: list[System]) -> None:
    results = apply_all(systems[:2], url="http://127.0.0.1:1")
    assert {type(result.error) for result in results} == {TransportError}
    assert {result.error.outcome for result in results if result.error} == {"not_applied"}


def check_told(told: list[Progress], register: SystemRegister, systems: list[System]) -> None:
    """Every system is either untouched or reported, and told of."""
    assert sorted(progress.index for progress in told) == list(range(len(systems)))
    done = {progress.system.id for progress in told if progress.system.ok}
    given_up = [progress.system.error for progress in told if not progress.system.ok]
    assert done == {listed.system_id for listed in register.list()}
    assert 0 < len(done) < len(systems)
    assert {type(error) for error in given_up} == {CancelledError}
    assert {error.outcome for error in given_up if error} == {"not_applied"}


def test_cancelling_the_task_leaves_every_system_untouched_or_reported(
    sandbox: Sandbox, register: SystemRegister, systems: list[System]
) -> None:
    told: list[Progress] = []
    sandbox.fault({"method": "POST", "path": POST, "times": None, "effect": {"delayMs": 20}})

    async def main() -> None:
        client = AsyncSystemRegister(sandbox.url, auth=sandbox.token(VENDOR))
        first = asyncio.Event()

        def progress(progress: Progress) -> None:
            told.append(progress)
            first.set()

        task = asyncio.create_task(client.apply_all(systems, concurrency=2, progress=progress))
        await first.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    check_told(told, register, systems)


def test_a_token_source_that_is_cancelled_is_asked_again(
    sandbox: Sandbox, register: SystemRegister, systems: list[System]
) -> None:
    told: list[Progress] = []
    asked = 0

    async def main() -> None:
        async def source() -> str:
            nonlocal asked
            asked += 1
            if asked == 12:
                task.cancel()
            await asyncio.sleep(0.001)
            return sandbox.token(VENDOR)

        client = AsyncSystemRegister(sandbox.url, auth=source)
        task = asyncio.create_task(client.apply_all(systems, concurrency=2, progress=told.append))
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    check_told(told, register, systems)


def test_a_timeout_waits_for_those_at_work(sandbox: Sandbox, register: SystemRegister, systems: list[System]) -> None:
    told: list[Progress] = []
    sandbox.fault({"method": "POST", "path": POST, "times": None, "effect": {"delayMs": 100}})

    async def main() -> None:
        client = AsyncSystemRegister(sandbox.url, auth=sandbox.token(VENDOR))
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(client.apply_all(systems, concurrency=2, progress=told.append), 0.25)

    asyncio.run(main())
    check_told(told, register, systems)


def test_cancelling_twice_cuts_off_those_at_work(stuck: Any, systems: list[System]) -> None:
    async def main() -> None:
        task = asyncio.create_task(AsyncSystemRegister(stuck.url, auth="token").apply_all(systems))
        await asyncio.to_thread(stuck.reached.wait, 10)
        task.cancel()
        await asyncio.sleep(0.1)
        assert not task.done()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    assert stuck.hung_up.wait(10)


PROGRAM = """
import asyncio, json, sys
from altinn_systemregister import AsyncSystemRegister, SystemRegister
url, token, client = sys.argv[1:]
systems = json.load(sys.stdin)
def tell(progress):
    error = progress.system.error
    said = [progress.index, progress.system.id, error and [type(error).__name__, error.outcome]]
    print(json.dumps(said), flush=True)
try:
    if client == "sync":
        SystemRegister(url, auth=token).apply_all(systems, concurrency=2, progress=tell)
    else:
        asyncio.run(AsyncSystemRegister(url, auth=token).apply_all(systems, concurrency=2, progress=tell))
except KeyboardInterrupt:
    print("interrupted")
"""


def started(url: str, token: str, systems: list[System], client: str) -> Any:
    arguments = [sys.executable, "-c", PROGRAM, url, token, client]
    pipe = subprocess.PIPE
    process = subprocess.Popen(arguments, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
    assert process.stdin is not None
    process.stdin.write(json.dumps([system.to_dict() for system in systems]))
    process.stdin.close()
    process.stdin = None
    return process


@pytest.mark.parametrize("client", ["sync", "async"])
@pytest.mark.parametrize("wait", [0.0, 0.01, 0.03, 0.05, 0.1])
def test_ctrl_c_leaves_every_system_untouched_or_reported(
    sandbox: Sandbox, register: SystemRegister, systems: list[System], wait: float, client: str
) -> None:
    sandbox.fault({"method": "POST", "path": POST, "times": None, "effect": {"delayMs": 50}})
    process = started(sandbox.url, sandbox.token(VENDOR), systems, client)
    first = process.stdout.readline()
    time.sleep(wait)
    os.kill(process.pid, signal.SIGINT)
    *lines, last = (first + process.stdout.read()).splitlines()
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors, last) == (0, "", "interrupted")
    told = [json.loads(line) for line in lines]
    assert sorted(index for index, _, _ in told) == list(range(20))
    done = {id for _, id, error in told if error is None}
    assert done == {listed.system_id for listed in register.list()}
    assert 0 < len(done) < 20
    assert {tuple(error) for _, _, error in told if error} == {("CancelledError", "not_applied")}


@pytest.mark.parametrize("client", ["sync", "async"])
def test_a_second_ctrl_c_cuts_off_those_at_work(stuck: Any, systems: list[System], client: str) -> None:
    process = started(stuck.url, "token", systems, client)
    assert stuck.reached.wait(30)
    for _ in range(2):
        time.sleep(0.2)
        assert process.poll() is None
        os.kill(process.pid, signal.SIGINT)
    told, errors = process.communicate(timeout=30)
    assert (told.splitlines()[-1], errors) == ("interrupted", "")
    assert stuck.hung_up.wait(10)


def test_a_ctrl_c_of_the_user_s_own_is_left_alone(register: SystemRegister, systems: list[System]) -> None:
    seen: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: seen.append(number))
    try:
        results = register.apply_all(systems, progress=lambda _: os.kill(os.getpid(), signal.SIGINT))
        assert all(result.ok for result in results)
        assert set(seen) == {signal.SIGINT}
    finally:
        signal.signal(signal.SIGINT, before)
    register.apply_all(systems[:1])
    assert signal.getsignal(signal.SIGINT) is before


def test_it_works_in_other_threads(register: SystemRegister, systems: list[System]) -> None:
    results: list[SystemResult] = []
    thread = threading.Thread(target=lambda: results.extend(register.apply_all(systems)))
    thread.start()
    thread.join(30)
    assert len(results) == 20
