"""The vectors of keys and of Maskinporten's refusals that all languages share."""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from conftest import CLIENT_ID, KEYS, ROOT

import altinn_systemregister as package
from altinn_systemregister import Maskinporten, Sandbox, SystemRegisterError, SystemUser

CASES: list[dict[str, Any]] = json.loads((KEYS / "cases.json").read_text(encoding="utf-8"))
REFUSALS: list[dict[str, Any]] = json.loads(
    (ROOT / "tests/vectors/maskinporten/refusals.json").read_text(encoding="utf-8")
)


def handed_over(case: dict[str, Any]) -> Any:
    """The key, in the way that the case wants it to be given."""
    if "text" in case:
        return case["text"]
    file = KEYS / case["file"]
    return {"bytes": file.read_bytes, "text": file.read_text}.get(case.get("as", "file"), lambda: file)()


def found(case: dict[str, Any]) -> dict[str, Any]:
    try:
        maskinporten = Maskinporten(
            "test",
            CLIENT_ID,
            handed_over(case),
            kid=case.get("kid"),
            key_password=case.get("password"),
            algorithm=case.get("algorithm"),
        )
    except SystemRegisterError as error:
        return {"error": {"class": type(error).__name__, "code": error.code}}
    return {"publicJwk": maskinporten.public_jwk}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_key(case: dict[str, Any]) -> None:
    assert found(case) == {name: case[name] for name in ("publicJwk", "error") if name in case}, case["why"]


def snake(members: dict[str, Any]) -> dict[str, Any]:
    """The members under Python's names."""
    return {re.sub("[A-Z]", lambda letter: f"_{letter[0].lower()}", name): value for name, value in members.items()}


def registered(key: Any) -> dict[str, Any]:
    """A public key as the sandbox takes it."""
    file, further = (key, {}) if isinstance(key, str) else (key["file"], {"expires": key["expires"]})
    return {**json.loads((KEYS / file).read_text(encoding="utf-8")), **further}


def asked(sandbox: Sandbox, case: dict[str, Any]) -> SystemRegisterError:
    """The error that the case leads to."""
    for system in case.get("seed", ()):
        sandbox.seed(system)
    if (client := case["client"]) is not None:
        keys = [registered(key) for key in client.get("keys", ())]
        sandbox.add_client({"clientId": CLIENT_ID, **client, "keys": keys})
    for fault in case.get("faults", ()):
        sandbox.fault(fault)
    sandbox.set_clock_offset(case.get("clockOffset", 0))
    settings = snake({"clientId": CLIENT_ID, **case["settings"]})
    settings["key"] = KEYS / settings["key"]
    if "password" in settings:
        settings["key_password"] = settings.pop("password")
    request = snake(case.get("request", {}))
    if "system_user" in request:
        request["system_user"] = SystemUser(**snake(request["system_user"]))
    with pytest.raises(SystemRegisterError) as caught:
        Maskinporten(sandbox.url, **settings).token(**request)
    return caught.value


@pytest.mark.parametrize("case", REFUSALS, ids=lambda case: case["id"])
def test_refusal(sandbox: Sandbox, case: dict[str, Any]) -> None:
    error = asked(sandbox, case)
    expected = case["error"]
    assert type(error) is getattr(package, expected["class"])
    for name in ("code", "message", "help", "status"):
        if name in expected:
            assert getattr(error, name) == expected[name]
    for name in ("mpCode", "error"):
        assert getattr(error, *snake({name: None}), None) == expected.get(name)
    if "mpCode" in expected:
        assert getattr(error, "description", None)
        assert error.trace_id


def test_all_vectors_were_run() -> None:
    ids = [case["id"] for case in CASES + REFUSALS]
    assert len(ids) == len(set(ids)) > 0
    if "VECTOR_COUNT_FILE" in os.environ:
        Path(os.environ["VECTOR_COUNT_FILE"] + ".tokens").write_text(str(len(ids)), encoding="utf-8")
