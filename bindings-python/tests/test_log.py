"""What happens on the way, in the user's log."""

import asyncio
import logging
import subprocess
import sys
import threading
from typing import Any

import pytest
from conftest import CLIENT_ID, KEYS, VENDOR

from altinn_systemregister import (
    AsyncSystemRegister,
    Maskinporten,
    Retry,
    Sandbox,
    ServerError,
    SystemRegister,
    _native,
)

LOGGER = "altinn_systemregister"
ANSWERED = "the register answered method=GET path=/authentication/api/v1/systemregister/vendor status=200 "


def kinds(client: _native.Client, level: int) -> list[str]:
    """The kinds of the messages of a call."""
    call = client.list((None, level))
    seen = [call.wait()[0]]
    while seen[-1] != "done":
        if seen[-1] == "ask":
            call.answer("token")
        seen.append(call.wait()[0])
    return seen


def test_a_call_is_told_of_in_one_line(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, LOGGER):
        SystemRegister(sandbox.url, auth=sandbox.token(VENDOR)).list()
    [(logger, level, message)] = caplog.record_tuples
    assert (logger, level) == (LOGGER, logging.DEBUG)
    assert message.startswith(ANSWERED)
    assert sandbox.requests[0].headers["traceparent"].split("-")[1] in message


def test_each_attempt_is_told_of(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    register = SystemRegister(sandbox.url, auth=sandbox.token(VENDOR), retry=Retry(pause=0.001))
    sandbox.fault({"times": 2, "effect": {"status": 503}})
    with caplog.at_level(logging.INFO, LOGGER):
        register.list()
    assert [line.startswith("trying again") for line in caplog.messages].count(True) == 2
    assert all("attempt=" in line for line in caplog.messages if line.startswith("trying again"))


def test_an_async_call_is_told_of_in_the_task_that_made_it(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        await AsyncSystemRegister(sandbox.url, auth=sandbox.token(VENDOR)).list()

    with caplog.at_level(logging.DEBUG, LOGGER):
        asyncio.run(main())
    (record,) = [record for record in caplog.records if record.name == LOGGER]
    assert record.getMessage().startswith(ANSWERED)
    assert record.thread == threading.get_ident()


def test_what_nobody_wants_to_read_is_not_brought(sandbox: Sandbox, maskinporten: Maskinporten) -> None:
    client = _native.Client(
        sandbox.url,
        maskinporten._native,
        timeout=10.0,
        connect_timeout=10.0,
        retry=Retry(),
        max_answer_bytes=1000,
        ca_bundle=None,
        user_agent=None,
    )
    assert kinds(client, logging.CRITICAL) == kinds(client, logging.WARNING) == ["done"]
    assert kinds(client, logging.DEBUG) == ["debug", "done"]


def test_a_clock_that_is_wrong_is_warned_of(
    sandbox: Sandbox, maskinporten: Maskinporten, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox.set_clock_offset(-3600)
    with caplog.at_level(logging.WARNING, LOGGER):
        assert maskinporten.token()
    assert "clock" in caplog.text
    assert {record.levelno for record in caplog.records} == {logging.WARNING}


def test_values_stay_on_one_line(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    sandbox.fault({"path": "/authentication", "effect": {"status": 500, "body": "out\nof order"}})
    with caplog.at_level(logging.DEBUG, LOGGER), pytest.raises(ServerError):
        SystemRegister(sandbox.url, auth=sandbox.token(VENDOR)).list()
    messages = [record.getMessage() for record in caplog.records if record.name == LOGGER]
    assert any(r"out\nof order" in message for message in messages)
    assert not any("\n" in message for message in messages)


@pytest.mark.parametrize("quiet", ["logging.disable()", "logger.disabled = True", "logger.setLevel(logging.ERROR)", ""])
def test_a_log_that_nobody_asked_for_stays_empty(client: dict[str, Any], quiet: str) -> None:
    program = f"""
import logging, pathlib
from altinn_systemregister import Maskinporten, Sandbox
{"logging.basicConfig(level=logging.DEBUG)" if quiet else ""}
logger = logging.getLogger({LOGGER!r})
{quiet}
with Sandbox() as sandbox:
    sandbox.add_client({client!r})
    sandbox.set_clock_offset(-3600)
    Maskinporten(sandbox.url, {CLIENT_ID!r}, pathlib.Path({str(KEYS / "client.jwk.json")!r})).token()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
