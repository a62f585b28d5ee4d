"""What happens on the way, in the user's log."""

import asyncio
import logging
import subprocess
import sys
import threading

import pytest
from conftest import VENDOR

from altinn_systemregister import AsyncSystemRegister, Sandbox, SystemRegister, _native

LOGGER = "altinn_systemregister"
ANSWERED = "the register answered method=GET path=/authentication/api/v1/systemregister/vendor status=200"


def kinds(client: _native.Client, token: str, level: int) -> list[str]:
    """The kinds of the messages of a call."""
    call = client.list((None, level))
    seen = [call.wait()[0]]
    while seen[-1] != "done":
        if seen[-1] == "ask":
            call.answer(token)
        seen.append(call.wait()[0])
    return seen


def test_a_call_is_told_of_in_one_line(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, LOGGER):
        SystemRegister(sandbox.url, auth=sandbox.token(VENDOR)).list()
    assert (LOGGER, logging.DEBUG, ANSWERED) in caplog.record_tuples


def test_an_async_call_is_told_of_in_the_task_that_made_it(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        await AsyncSystemRegister(sandbox.url, auth=sandbox.token(VENDOR)).list()

    with caplog.at_level(logging.DEBUG, LOGGER):
        asyncio.run(main())
    (record,) = [record for record in caplog.records if record.name == LOGGER]
    assert record.getMessage() == ANSWERED
    assert record.thread == threading.get_ident()


def test_what_nobody_wants_to_read_is_not_brought(sandbox: Sandbox) -> None:
    client = _native.Client(
        sandbox.url, timeout=10.0, connect_timeout=10.0, max_answer_bytes=1000, ca_bundle=None, user_agent=None
    )
    token = sandbox.token(VENDOR)
    assert kinds(client, token, logging.CRITICAL) == kinds(client, token, logging.WARNING) == ["ask", "done"]
    assert kinds(client, token, logging.DEBUG) == ["ask", "debug", "done"]


@pytest.mark.parametrize("quiet", ["logging.disable()", "logger.disabled = True", "logger.setLevel(logging.INFO)", ""])
def test_a_log_that_nobody_asked_for_stays_empty(quiet: str) -> None:
    program = f"""
import logging
from altinn_systemregister import Sandbox, SystemRegister
{"logging.basicConfig(level=logging.DEBUG)" if quiet else ""}
logger = logging.getLogger({LOGGER!r})
{quiet}
with Sandbox() as sandbox:
    SystemRegister(sandbox.url, auth=sandbox.token({VENDOR!r})).list()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
