"""Tokens through the real grant, in both clients."""

import asyncio
import base64
import inspect
import json
import os
import pickle
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import jwt
import pytest
from conftest import CLIENT_ID, ID, KEYS, PASSWORD, VENDOR, sent

from altinn_systemregister import (
    AsyncSystemRegister,
    AuthError,
    ConfigError,
    Maskinporten,
    Sandbox,
    SystemRegister,
    SystemUser,
    TransportError,
    UnauthorizedError,
    generate_key,
)

SCOPE = "altinn:authentication/systemregister.write"
REGISTER = "/authentication/api/v1/systemregister"
FORMS: dict[str, dict[str, Any]] = {
    "JWK": {"key": KEYS / "client.jwk.json"},
    "PKCS#8": {"key": KEYS / "client.pkcs8.pem", "kid": "smartcloud-1"},
    "PKCS#1": {"key": KEYS / "client.pkcs1.pem", "kid": "smartcloud-1"},
    "PKCS#12": {"key": KEYS / "client.p12", "key_password": PASSWORD, "kid": "smartcloud-1"},
    "business certificate": {"key": KEYS / "business.p12", "key_password": PASSWORD},
}


def claims(token: str) -> dict[str, Any]:
    claims: dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
    return claims


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_key_registers_the_guides_system(
    sandbox: Sandbox, client: dict[str, Any], document: str, form: str
) -> None:
    sandbox.add_client(client)
    maskinporten = Maskinporten(sandbox.url, CLIENT_ID, **FORMS[form])
    with SystemRegister(sandbox.url, auth=maskinporten) as register:
        assert register.create(document).id == ID
        assert register.get(ID).client_ids
    assert sent(sandbox) == 1


def test_a_key_may_be_given_in_any_way(sandbox: Sandbox, client: dict[str, Any]) -> None:
    sandbox.add_client(client)
    file = KEYS / "client.jwk.json"
    text = file.read_text(encoding="utf-8")
    for key in (file, text, text.encode(), json.loads(text), base64.b64encode(text.encode()).decode()):
        assert Maskinporten(sandbox.url, CLIENT_ID, key).token()
    pem = (KEYS / "client.pkcs8.pem").read_text(encoding="utf-8")
    assert Maskinporten(sandbox.url, CLIENT_ID, pem, kid="smartcloud-1").token()
    p12 = (KEYS / "client.p12").read_bytes()
    assert Maskinporten(sandbox.url, CLIENT_ID, p12, kid="smartcloud-1", key_password=PASSWORD).token()


def test_a_path_in_a_str_is_told_how_to_be_given() -> None:
    for path in (str(KEYS / "client.jwk.json"), "keys/no-such-key.pem"):
        with pytest.raises(ConfigError) as caught:
            Maskinporten("test", CLIENT_ID, path)
        assert "pathlib.Path" in caught.value.help


@pytest.mark.parametrize(
    "settings",
    [
        {"environment": "atlantis"},
        {"algorithm": "ES256"},
        {"timeout": -1},
        {"ca_bundle": b"no certificate"},
        {"client_id": None},
        {"key": None},
        {"key": "nonsense"},
        {"key": "\udc80"},
        {"key": Path("no/such/file.pem")},
        {"key_password": "\udc80"},
    ],
)
def test_settings_are_checked(settings: dict[str, Any]) -> None:
    right: dict[str, Any] = {"environment": "test", "client_id": CLIENT_ID, "key": KEYS / "client.jwk.json"}
    for make in (Maskinporten, Maskinporten.from_env):
        with pytest.raises(ConfigError) as caught:
            make(**{**right, **settings})
        assert caught.value.help


@pytest.mark.parametrize("settings", [{"key": 1}, {"timeout": "soon"}, {"scopes": [1]}, {"retries": 3}, {"kid": 1}])
def test_wrong_types_are_type_errors(settings: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        Maskinporten("test", CLIENT_ID, **{"key": KEYS / "client.jwk.json", **settings})


def test_both_ways_to_make_one_take_the_same() -> None:
    from_env = inspect.signature(Maskinporten.from_env).parameters
    assert list(inspect.signature(Maskinporten).parameters.values()) == list(from_env.values())


def test_256_threads_at_once_send_one_token_request(sandbox: Sandbox, maskinporten: Maskinporten) -> None:
    sandbox.fault({"path": "/token", "effect": {"delayMs": 300}})
    register = SystemRegister(sandbox.url, auth=maskinporten)
    together = threading.Barrier(256)

    def call(_number: int) -> list[Any]:
        together.wait()
        return register.list()

    with ThreadPoolExecutor(256) as pool:
        assert list(pool.map(call, range(256))) == [[]] * 256
    assert sent(sandbox) == 1


def test_256_tasks_at_once_send_one_token_request(sandbox: Sandbox, maskinporten: Maskinporten) -> None:
    sandbox.fault({"path": "/token", "effect": {"delayMs": 300}})

    async def main() -> None:
        async with AsyncSystemRegister(sandbox.url, auth=maskinporten) as register:
            assert await asyncio.gather(*(register.list() for _ in range(256))) == [[]] * 256

    asyncio.run(main())
    assert sent(sandbox) == 1


def test_both_clients_and_the_user_share_the_token(sandbox: Sandbox, maskinporten: Maskinporten) -> None:
    async def main() -> str:
        assert await AsyncSystemRegister(sandbox.url, auth=maskinporten).list() == []
        return await maskinporten.token_async()

    assert SystemRegister(sandbox.url, auth=maskinporten).list() == []
    assert asyncio.run(main()) == maskinporten.token()
    assert sent(sandbox) == 1


def test_a_waiter_that_gives_up_does_not_stop_the_others(sandbox: Sandbox, maskinporten: Maskinporten) -> None:
    sandbox.fault({"path": "/token", "effect": {"delayMs": 500}})

    async def main() -> None:
        tasks = [asyncio.create_task(maskinporten.token_async()) for _ in range(10)]
        await asyncio.sleep(0.2)
        for task in tasks[:9]:
            task.cancel()
        *cancelled, token = await asyncio.gather(*tasks, return_exceptions=True)
        assert [type(outcome) for outcome in cancelled] == [asyncio.CancelledError] * 9
        assert isinstance(token, str)

    asyncio.run(main())
    assert sent(sandbox) == 1


def test_ctrl_c_stops_waiting_for_a_token(stuck: Any) -> None:
    maskinporten = Maskinporten(stuck.url, CLIENT_ID, KEYS / "client.jwk.json")
    interrupted_at = 0.0

    def interrupt() -> None:
        nonlocal interrupted_at
        assert stuck.reached.wait(10)
        interrupted_at = time.monotonic()
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=interrupt).start()
    with pytest.raises(KeyboardInterrupt):
        maskinporten.token()
    assert time.monotonic() - interrupted_at < 1.0
    assert stuck.hung_up.wait(10), "the request was not cut off"


def test_other_threads_run_while_a_token_is_fetched(stuck: Any) -> None:
    maskinporten = Maskinporten(stuck.url, CLIENT_ID, KEYS / "client.jwk.json", timeout=0.3)
    with ThreadPoolExecutor(1) as pool:
        token = pool.submit(maskinporten.token)
        beats = 0
        while not token.done():
            time.sleep(0.01)
            beats += 1
    assert beats > 10
    assert isinstance(token.exception(), TransportError)


def test_tokens_of_the_test_environment_are_not_for_production() -> None:
    maskinporten = Maskinporten("test", CLIENT_ID, KEYS / "client.jwk.json")
    SystemRegister("tt02", auth=maskinporten)
    for client in (SystemRegister, AsyncSystemRegister):
        with pytest.raises(ConfigError) as caught:
            client("prod", auth=maskinporten)
        assert caught.value.code == "token-other-environment"


def test_a_401_leads_to_one_fresh_token_and_one_retry(
    sandbox: Sandbox, maskinporten: Maskinporten, document: str
) -> None:
    register = SystemRegister(sandbox.url, auth=maskinporten)
    assert register.list() == []
    sandbox.fault({"path": REGISTER, "effect": {"status": 401}})
    assert register.create(document).id == ID
    assert (sent(sandbox), sent(sandbox, REGISTER)) == (2, 3)

    sandbox.fault({"path": REGISTER, "times": None, "effect": {"status": 401}})
    with pytest.raises(UnauthorizedError):
        register.list()
    assert (sent(sandbox), sent(sandbox, REGISTER)) == (3, 5)


def test_a_token_that_is_not_fit_for_a_write_is_not_sent(
    sandbox: Sandbox, client: dict[str, Any], document: str
) -> None:
    sandbox.add_client({**client, "orgNumber": "310547891"})
    maskinporten = Maskinporten(sandbox.url, CLIENT_ID, KEYS / "client.jwk.json")
    for auth, code in (
        (maskinporten, "other-organisation"),
        (sandbox.token(VENDOR, ["altinn:other"]), "missing-scope"),
    ):
        with pytest.raises(AuthError) as caught:
            SystemRegister(sandbox.url, auth=auth).create(document)
        assert (caught.value.code, caught.value.outcome, caught.value.mp_code) == (code, "not_applied", None)
    assert sent(sandbox, REGISTER) == 0


def test_what_maskinporten_says_is_told(sandbox: Sandbox, maskinporten: Maskinporten) -> None:
    sandbox.fault({"path": "/token", "effect": {"refuse": "MP-011"}})
    with pytest.raises(AuthError) as caught:
        SystemRegister(sandbox.url, auth=maskinporten).list()
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.mp_code, error.code) == ("MP-011", "MP-011")
    assert error.error
    assert "MP-011" in error.description
    assert error.trace_id
    assert error.help
    assert sent(sandbox, REGISTER) == 0


def test_a_token_is_asked_for_as_the_request_says(sandbox: Sandbox, client: dict[str, Any], document: str) -> None:
    customer = "310547891"
    other = "altinn:other"
    sandbox.add_client(
        {
            **client,
            "scopes": [SCOPE, other],
            "delegations": {customer: [other]},
            "systemUsers": [{"orgNumber": customer, "externalRef": "branch-7"}],
        }
    )
    sandbox.seed(document)
    maskinporten = Maskinporten(sandbox.url, CLIENT_ID, KEYS / "client.jwk.json")
    assert claims(maskinporten.token())["scope"] == SCOPE
    assert claims(maskinporten.token([other]))["scope"] == claims(maskinporten.token(other))["scope"] == other
    assert set(claims(maskinporten.token(f"{other} {SCOPE}"))["scope"].split()) == {other, SCOPE}
    assert claims(maskinporten.token(resource=["https://example.com/api"]))["aud"]
    assert customer in claims(maskinporten.token(other, consumer_org=customer))["consumer"]["ID"]
    (detail,) = claims(maskinporten.token(other, system_user=SystemUser(customer, "branch-7")))["authorization_details"]
    assert detail["systemuser_org"]["ID"] == f"0192:{customer}"
    assert VENDOR in claims(maskinporten.token())["consumer"]["ID"]


def test_tokens_are_exchanged_where_that_is_asked_for(sandbox: Sandbox, client: dict[str, Any], document: str) -> None:
    sandbox.add_client(client)
    maskinporten = Maskinporten(sandbox.url, CLIENT_ID, KEYS / "client.jwk.json", exchange=sandbox.url)
    with SystemRegister(sandbox.url, auth=maskinporten) as register:
        assert register.create(document).id == ID
    assert sent(sandbox, "/authentication/api/v1/exchange/maskinporten") == 1
    assert claims(maskinporten.token())["iss"] != f"{sandbox.url}/"


def test_the_public_jwk_is_what_is_to_be_registered(sandbox: Sandbox) -> None:
    key = generate_key(kid="fresh")
    assert Maskinporten("test", CLIENT_ID, key.private_jwk).public_jwk == key.public_jwk
    sandbox.add_client({"clientId": CLIENT_ID, "orgNumber": VENDOR, "keys": [key.public_jwk]})
    assert Maskinporten(sandbox.url, CLIENT_ID, key.private_jwk).token()


def test_generated_keys_are_of_the_size_asked_for() -> None:
    keys = [generate_key(bits) for bits in (2048, 3072)]
    assert [len(base64.urlsafe_b64decode(key.public_jwk["n"] + "==")) * 8 for key in keys] == [2048, 3072]
    assert keys[0].kid != keys[1].kid
    assert keys[0].private_jwk["d"] not in repr(keys[0])
    with pytest.raises(ConfigError):
        generate_key(512)


def test_secrets_are_not_pickled(sandbox: Sandbox) -> None:
    maskinporten = Maskinporten("test", CLIENT_ID, KEYS / "client.jwk.json")
    for secret in (
        maskinporten,
        generate_key(),
        SystemRegister("tt02", auth=maskinporten),
        AsyncSystemRegister("tt02", auth="token"),
    ):
        with pytest.raises(TypeError, match="cannot be pickled, because it holds"):
            pickle.dumps(secret)
    assert pickle.loads(pickle.dumps(SystemUser(VENDOR))) == SystemUser(VENDOR)


def test_its_repr_says_who_issues() -> None:
    maskinporten = Maskinporten("prod", CLIENT_ID, KEYS / "client.jwk.json")
    assert repr(maskinporten) == "<Maskinporten at https://maskinporten.no/>"
