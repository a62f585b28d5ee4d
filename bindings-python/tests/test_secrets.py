"""Nothing that is shown, raised or logged on a good day and on a bad one holds a key, a password or a token."""

import asyncio
import importlib.util
import logging
import os
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from conftest import CLIENT_ID, KEYS, PASSWORD, ROOT, VENDOR

from altinn_systemregister import AsyncSystemRegister, Maskinporten, Sandbox, SystemRegister, SystemUser, generate_key

WRONG_PASSWORD = "wrong " + PASSWORD[::-1]


def leaks() -> Any:
    """The judge of all languages' logs."""
    spec = importlib.util.spec_from_file_location("leaks", ROOT / "tests/conformance/leaks.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Secrets(KEYS, (PASSWORD, WRONG_PASSWORD))


def told(error: BaseException) -> list[str]:
    """All that an exception says of itself, and those behind it."""
    behind = [further for further in (error.__cause__, error.__context__) if further is not None]
    return [
        str(error),
        repr(error),
        repr(vars(error)),
        "".join(traceback.format_exception(error)),
        *(text for further in behind for text in told(further)),
    ]


def raised(call: Callable[[], Any]) -> list[str]:
    with pytest.raises(Exception) as caught:
        call()
    return told(caught.value)


def a_good_day(sandbox: Sandbox, maskinporten: Maskinporten, document: str) -> list[str]:
    register = SystemRegister(sandbox.url, auth=maskinporten)
    other = AsyncSystemRegister(sandbox.url, auth=maskinporten)
    register.create(document)
    asyncio.run(other.list())
    user = SystemUser("310547891", "branch-7")
    with (edit := register.edit("991825827_smartcloud")) as system:
        system.name["en"] = "SmartCloud 2"
    plan = register.plan(document)
    changes = (plan, edit, edit.applied, vars(edit), register.apply_all([document]), plan.render(color=True))
    things = (
        *changes,
        maskinporten,
        vars(maskinporten),
        register,
        vars(register),
        other,
        generate_key(),
        user,
        sandbox,
    )
    return [*map(repr, things), *map(str, things), repr(sandbox.requests), *map(repr, register.list())]


def broken_keys() -> list[str]:
    """Keys that lack their end or a member, or in which stands what does not belong there."""
    files = sorted([*KEYS.glob("*.jwk*.json"), *KEYS.glob("*.pem")])
    whole = [file.read_text(encoding="utf-8") for file in files]
    return [
        broken
        for text in whole
        for broken in (text[:-40], text.replace("A", "\x00", 1), text.replace('"q"', '"x"'), text + "\udc80")
    ]


def bad_settings() -> list[str]:
    file = KEYS / "client.p12"
    calls: list[Callable[[], Any]] = [
        *(partial(Maskinporten, "test", CLIENT_ID, key) for key in broken_keys()),
        lambda: Maskinporten("test", CLIENT_ID, file, key_password=WRONG_PASSWORD),
        lambda: Maskinporten("test", CLIENT_ID, file, key_password=f"{WRONG_PASSWORD}\udc80"),
        lambda: Maskinporten("test", CLIENT_ID, KEYS / "client.encrypted.pem", key_password=WRONG_PASSWORD),
        lambda: Maskinporten("test", CLIENT_ID, KEYS / "client.encrypted.pkcs1.pem", key_password=PASSWORD),
        lambda: Maskinporten("test", CLIENT_ID, {"kty": "RSA", "d": object()}),
        lambda: Maskinporten("test", CLIENT_ID, KEYS / "client.jwk.json", algorithm="none"),
        lambda: SystemRegister("tt02", auth=[PASSWORD]),  # type: ignore[arg-type]
    ]
    return [text for call in calls for text in outcome(call)]


def outcome(call: Callable[[], Any]) -> list[str]:
    """What is told of a call that may go well: a key can take more than one expects. A token that it gives is not."""
    try:
        given = call()
    except Exception as error:
        return told(error)
    return [] if isinstance(given, str) else [repr(given)]


def a_bad_day(sandbox: Sandbox, maskinporten: Maskinporten, document: str) -> list[str]:
    register = SystemRegister(sandbox.url, auth=maskinporten)
    stranger = Maskinporten(sandbox.url, CLIENT_ID, KEYS / "other.jwk.json", kid="smartcloud-1")
    texts = raised(stranger.token) + raised(lambda: asyncio.run(stranger.token_async()))
    echo = {"error": "invalid_grant", "error_description": "Invalid assertion (MP-011), trace-id: 1"}
    for effect in (
        {"refuse": "MP-124"},
        {"status": 400, "body": echo},
        {"status": 500, "body": "out\nof order"},
        {"status": 429, "retryAfter": "1000"},
        {"status": 200, "body": {"access_token": maskinporten.token()[:-1], "token_type": "odd"}},
    ):
        sandbox.fault({"path": "/token", "effect": effect})
        texts += outcome(Maskinporten(sandbox.url, CLIENT_ID, KEYS / "client.jwk.json").token)
    sandbox.fault({"path": "/authentication", "times": None, "effect": {"status": 401}})
    texts += raised(register.list)
    texts += raised(lambda: register.apply(document))
    texts += map(repr, register.apply_all([document]))
    texts += raised(lambda: SystemRegister(sandbox.url, auth=f"{sandbox.token(VENDOR)} ").list())
    texts += raised(lambda: SystemRegister(sandbox.url, auth=f"Bearer {sandbox.token(VENDOR)}").create(document))
    texts += raised(lambda: SystemRegister("http://127.0.0.1:1", auth=sandbox.token(VENDOR)).list())
    return texts


def test_nothing_gives_a_secret_away(
    sandbox: Sandbox, maskinporten: Maskinporten, document: str, caplog: pytest.LogCaptureFixture
) -> None:
    secrets = leaks()
    assert secrets.found_in(maskinporten.token()) and secrets.found_in(PASSWORD)
    with caplog.at_level(logging.DEBUG):
        texts = a_good_day(sandbox, maskinporten, document)
        texts += bad_settings()
        texts += a_bad_day(sandbox, maskinporten, document)
    assert caplog.records
    texts += [record.getMessage() for record in caplog.records] + [repr(vars(record)) for record in caplog.records]
    if "SECRETS_FILE" in os.environ:
        Path(os.environ["SECRETS_FILE"]).write_text("\n".join(texts), encoding="utf-8", errors="backslashreplace")
    assert len(texts) > 200
    for text in texts:
        assert secrets.found_in(text) == set()
