"""`edit`: a system is read, changed in a block, and written at its end."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from conftest import CLIENT_ID, ID, VENDOR
from test_change import JORDBRUK, PATH, rival
from test_fork import in_a_fork

from altinn_systemregister import (
    Applied,
    AsyncSystemRegister,
    ConfigError,
    ConflictError,
    NotFoundError,
    Sandbox,
    System,
    SystemRegister,
    ValidationError,
)

Change = Callable[[System], object]
Edit = Callable[..., Applied]


@pytest.fixture(autouse=True)
def stored(register: SystemRegister, document: str) -> System:
    """The guide's system, registered."""
    register.create(document)
    return register.get(ID)


@pytest.fixture(params=["sync", "async"])
def edit(request: pytest.FixtureRequest, sandbox: Sandbox) -> Edit:
    """Edits a system with a function, by either client."""
    token = sandbox.token(VENDOR)

    def edit_sync(change: Change, id: str = ID, **options: Any) -> Applied:
        with SystemRegister(sandbox.url, auth=token) as register:
            with (edit := register.edit(id, **options)) as system:
                change(system)
            return edit.applied

    def edit_async(change: Change, id: str = ID, **options: Any) -> Applied:
        async def main() -> Applied:
            async with AsyncSystemRegister(sandbox.url, auth=token) as register:
                async with (edit := register.edit(id, **options)) as system:
                    change(system)
                return edit.applied

        return asyncio.run(main())

    return edit_sync if request.param == "sync" else edit_async


def writes(sandbox: Sandbox) -> int:
    return sum(request.method == "PUT" for request in sandbox.requests)


def rename(system: System) -> None:
    system.name["en"] = "SmartCloud 2"


def test_what_the_block_makes_of_the_system_is_written(edit: Edit, register: SystemRegister, stored: System) -> None:
    applied = edit(lambda system: system.access_packages.append(JORDBRUK))
    assert (applied.done, [change.path for change in applied.changes]) == ("updated", ["/accessPackages/1"])
    stored.access_packages.append(JORDBRUK)
    assert register.get(ID) == stored


def test_nothing_changed_is_nothing_written(edit: Edit, sandbox: Sandbox) -> None:
    assert edit(lambda system: None).done == "nothing"
    assert edit(lambda system: system.client_ids.reverse()).done == "nothing"
    assert writes(sandbox) == 0


def test_an_exception_in_the_block_is_nothing_written(edit: Edit, sandbox: Sandbox) -> None:
    def fail(system: System) -> None:
        rename(system)
        raise LookupError("no such package")

    with pytest.raises(LookupError, match="no such package"):
        edit(fail)
    assert writes(sandbox) == 0


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit, GeneratorExit])
def test_nor_is_anything_after_an_interruption(
    register: SystemRegister, sandbox: Sandbox, interruption: type[BaseException]
) -> None:
    with pytest.raises(interruption):
        with (edit := register.edit(ID)) as system:
            rename(system)
            raise interruption
    assert writes(sandbox) == 0
    with pytest.raises(ConfigError, match="not done"):
        edit.applied


def test_members_that_nobody_knows_survive(edit: Edit, sandbox: Sandbox, stored: System) -> None:
    colour = {"hue": 1e2, "names": ["blå"]}
    answer = {"status": 200, "body": {**stored.to_dict(), "colour": colour}}
    for skip in (0, 1):  # the reading at the block's begin, and, after the changelog, that before the write
        sandbox.fault({"method": "GET", "path": PATH, "skip": skip, "effect": answer})
    edit(rename)
    body = next(request.body for request in sandbox.requests if request.method == "PUT")
    assert System.from_json(body).extra == {"colour": colour}


def test_what_is_destructive_must_be_allowed(edit: Edit, register: SystemRegister) -> None:
    with pytest.raises(ValidationError) as caught:
        edit(lambda system: system.client_ids.clear())
    assert caught.value.code == "destructive-change"
    assert register.get(ID).client_ids == [CLIENT_ID]
    assert edit(lambda system: system.client_ids.clear(), allow=["client-id-removed"]).done == "updated"


def test_what_breaks_a_rule_is_not_written(edit: Edit, sandbox: Sandbox) -> None:
    with pytest.raises(ValidationError) as caught:
        edit(lambda system: system.name.clear())
    assert caught.value.outcome == "not_applied"
    assert all(finding.line is None for finding in caught.value.findings)
    assert writes(sandbox) == 0


def test_another_id_is_refused(edit: Edit, sandbox: Sandbox) -> None:
    with pytest.raises(Exception) as caught:
        edit(lambda system: setattr(system, "id", "991825827_other"))
    assert getattr(caught.value, "code", None) == "other-id"
    assert writes(sandbox) == 0


def test_a_system_that_is_not_there(edit: Edit) -> None:
    with pytest.raises(NotFoundError):
        edit(rename, id="991825827_lost")


def test_somebody_else_s_change_during_the_block_is_a_conflict(
    edit: Edit, sandbox: Sandbox, register: SystemRegister
) -> None:
    def meanwhile(system: System) -> None:
        register.add_access_packages(ID, [JORDBRUK])
        rename(system)

    try:
        raise LookupError("what led to the change")
    except LookupError as reason:
        with pytest.raises(ConflictError) as caught:
            edit(meanwhile)
        assert caught.value.__context__ is reason or edit.__name__ == "edit_async"
    assert caught.value.conflict is not None
    assert [change.path for change in caught.value.conflict.changes] == ["/accessPackages/1"]
    assert register.get(ID).name["en"] == "SmartCloud 1"


def test_somebody_else_s_change_during_the_block_is_merged_if_asked(edit: Edit, register: SystemRegister) -> None:
    def meanwhile(system: System) -> None:
        register.add_access_packages(ID, [JORDBRUK])
        rename(system)

    edit(meanwhile, merge=True)
    system = register.get(ID)
    assert (system.name["en"], len(system.access_packages)) == ("SmartCloud 2", 2)


def test_a_change_that_was_overwritten_is_told(edit: Edit, sandbox: Sandbox, stored: System) -> None:
    stored.name["nn"] = "Skya"
    rival(sandbox, "PUT", 0, stored)
    with pytest.raises(ConflictError) as caught:
        edit(rename)
    assert (caught.value.code, caught.value.outcome) == ("overwrote-a-change", "applied")


def test_leaving_the_block_early_is_no_exception(register: SystemRegister) -> None:
    def change() -> None:
        with register.edit(ID) as system:
            rename(system)
            return

    change()
    assert register.get(ID).name["en"] == "SmartCloud 2"
    for name in ("SmartCloud 3", "SmartCloud 4"):
        with register.edit(ID) as system:
            system.name["en"] = name
            break
    assert register.get(ID).name["en"] == "SmartCloud 3"


def test_an_edit_is_for_one_change(register: SystemRegister, sandbox: Sandbox) -> None:
    edit = register.edit(ID)
    assert repr(edit) == f"<Edit of '{ID}'>"
    with edit as system:
        rename(system)
        with pytest.raises(ConfigError, match="used already") as nested, edit:
            pass
    assert nested.value.code == "edit-used"
    with pytest.raises(ConfigError, match="used already"), edit:
        pass
    with pytest.raises(ConfigError, match="not begun"):
        register.edit(ID).__exit__(None, None, None)
    assert writes(sandbox) == 1


def test_an_async_edit_is_for_one_change_too(sandbox: Sandbox) -> None:
    async def main() -> None:
        async with AsyncSystemRegister(sandbox.url, auth=sandbox.token(VENDOR)) as register:
            edit = register.edit(ID)
            async with edit as system:
                rename(system)
            with pytest.raises(ConfigError, match="used already"):
                async with edit:
                    pass

    asyncio.run(main())
    assert writes(sandbox) == 1


def test_a_client_that_was_closed_in_the_block_says_so(register: SystemRegister, sandbox: Sandbox) -> None:
    with pytest.raises(ConfigError, match="closed"), register.edit(ID) as system:
        rename(system)
        register.close()
    assert writes(sandbox) == 0


def test_threads_lose_no_change(register: SystemRegister) -> None:
    both = threading.Barrier(2)

    def change(language: str) -> str:
        try:
            with register.edit(ID) as system:
                both.wait(10)
                system.name[language] = "changed"
        except ConflictError as error:
            return error.code
        return language

    with ThreadPoolExecutor(2) as pool:
        said = list(pool.map(change, ["nb", "nn"]))
    changed = {language for language, text in register.get(ID).name.items() if text == "changed"}
    if "overwrote-a-change" not in said:  # else it is known that, and what, was overwritten
        assert changed == {"nb", "nn"} & set(said)
    assert changed


def test_threads_that_merge_have_both_changes(register: SystemRegister) -> None:
    both = threading.Barrier(2)
    first = threading.Event()

    def change(language: str) -> None:
        with register.edit(ID, merge=True) as system:
            both.wait(10)
            if language == "nn":
                assert first.wait(10)
            system.name[language] = "changed"
        first.set()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(change, ["nb", "nn"]))
    assert [register.get(ID).name[language] for language in ("nb", "nn")] == ["changed"] * 2


def test_cancelling_a_task_in_the_block_is_nothing_written(sandbox: Sandbox) -> None:
    async def main() -> None:
        begun = asyncio.Event()

        async def change() -> None:
            async with AsyncSystemRegister(sandbox.url, auth=sandbox.token(VENDOR)).edit(ID) as system:
                rename(system)
                begun.set()
                await asyncio.sleep(60)

        task = asyncio.create_task(change())
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    assert writes(sandbox) == 0


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_fork_in_the_block_writes_once(register: SystemRegister, sandbox: Sandbox) -> None:
    edit = register.edit(ID)
    with edit as system:
        rename(system)
        error = in_a_fork(lambda: edit.__exit__(None, None, None))
        assert isinstance(error, ConfigError)
        assert error.code == "forked"
    assert writes(sandbox) == 1


PROGRAM = """
import sys, time
from altinn_systemregister import SystemRegister
url, token, waits = sys.argv[1:]
with SystemRegister(url, auth=token).edit("991825827_smartcloud") as system:
    system.name["en"] = "SmartCloud 2"
    if waits == "in the block":
        print("begun", flush=True)
        time.sleep(60)
print("written")
"""


def interrupted(sandbox: Sandbox, waits: str, ready: Callable[[Any], object]) -> tuple[int, str, str]:
    """How a program ends that is interrupted by Ctrl-C once it is ready."""
    arguments = [sys.executable, "-c", PROGRAM, sandbox.url, sandbox.token(VENDOR), waits]
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    ready(process)
    os.kill(process.pid, signal.SIGINT)
    told, errors = process.communicate(timeout=30)
    return process.returncode, told, errors


def test_ctrl_c_in_the_block_is_nothing_written(sandbox: Sandbox) -> None:
    code, told, errors = interrupted(sandbox, "in the block", lambda process: process.stdout.readline())
    assert (code, told) == (-signal.SIGINT, "")
    assert errors.rstrip().endswith("KeyboardInterrupt")
    assert writes(sandbox) == 0


def test_ctrl_c_cuts_off_what_is_written_at_the_end(sandbox: Sandbox) -> None:
    arrived = threading.Event()
    sandbox.fault({"method": "PUT", "path": PATH, "effect": {"delayMs": 60_000}})

    def ready(_process: Any) -> None:
        while not sum(request.path == PATH for request in sandbox.requests) >= 3:
            assert not arrived.wait(0.01)
        arrived.wait(0.3)  # until the write is on its way

    code, told, errors = interrupted(sandbox, "at the end", ready)
    assert (code, told) == (-signal.SIGINT, "")
    assert errors.rstrip().endswith("KeyboardInterrupt")
