"""The embedded register."""

import json
import socket
from typing import Any
from urllib.parse import urlsplit

import pytest
from conftest import CLIENT_ID, ID, KEYS, VENDOR

from altinn_systemregister import (
    AuthError,
    ConfigError,
    ForbiddenError,
    Maskinporten,
    RejectedError,
    Sandbox,
    System,
    SystemRegister,
)


def test_requests_are_recorded(sandbox: Sandbox, register: SystemRegister, document: str) -> None:
    register.create(document)
    (request,) = sandbox.requests
    assert (request.method, request.status) == ("POST", 200)
    assert request.path.endswith("/systemregister/vendor")
    assert request.query is None
    assert request.headers["authorization"] == "Bearer …"
    assert json.loads(request.body)["id"] == ID


@pytest.mark.parametrize("form", [str, json.loads, System.from_json])
def test_seeding(sandbox: Sandbox, register: SystemRegister, document: str, form: Any) -> None:
    sandbox.seed(form(document))
    assert register.get(ID).name["nn"] == "Smart SKY"
    assert register.changelog(ID) == []


def test_reset_empties_it_and_tokens_stay_valid(sandbox: Sandbox, register: SystemRegister, document: str) -> None:
    register.create(document)
    sandbox.reset()
    assert sandbox.requests == []
    assert register.list() == []


def test_stopping_frees_the_port_and_may_be_done_twice() -> None:
    sandbox = Sandbox()
    port = urlsplit(sandbox.url).port or 0
    sandbox.stop()
    sandbox.stop()
    with Sandbox(port=port) as again:
        assert urlsplit(again.url).port == port


def test_a_port_that_is_taken_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(ConfigError) as caught:
        Sandbox(port=taken.getsockname()[1])
    assert caught.value.code == "sandbox-bind"


def test_tokens_have_the_scopes_asked_for(sandbox: Sandbox) -> None:
    token = sandbox.token(VENDOR, ("altinn:something.else",))
    with pytest.raises(ForbiddenError) as caught:
        SystemRegister(sandbox.url, auth=token).list()
    assert caught.value.code == "missing-scope"


@pytest.mark.parametrize("form", [dict, json.dumps])
def test_the_catalogue_may_be_ones_own(document: str, form: Any) -> None:
    catalogue = {
        "resources": [{"identifier": "ske-krav-og-betalinger", "resourceType": "GenericAccessResource"}],
        "accessPackages": [],
    }
    with Sandbox(catalogue=form(catalogue)) as sandbox, pytest.raises(RejectedError) as caught:
        SystemRegister(sandbox.url, auth=sandbox.token(VENDOR)).create(document)
    assert [finding.code for finding in caught.value.findings] == ["AUTH.VLD-00008"]


@pytest.mark.parametrize("shape", ["current", "legacy"])
def test_both_shapes_of_errors_are_understood(document: str, shape: Any) -> None:
    with Sandbox(error_shape=shape) as sandbox:
        register = SystemRegister(sandbox.url, auth=sandbox.token(VENDOR))
        faulty = document.replace("ske-krav-og-betalinger", "no-such-resource")
        with pytest.raises(RejectedError) as caught:
            register.create(faulty)
    assert caught.value.findings[0].message


@pytest.mark.parametrize("form", [dict, json.dumps])
def test_clients_and_faults_are_plain_data_or_text(sandbox: Sandbox, client: dict[str, Any], form: Any) -> None:
    sandbox.add_client(form(client))
    sandbox.fault(form({"path": "/token", "times": 1, "effect": {"refuse": "MP-011"}}))
    maskinporten = Maskinporten(sandbox.url, CLIENT_ID, KEYS / "client.jwk.json")
    with pytest.raises(AuthError) as caught:
        maskinporten.token()
    assert caught.value.mp_code == "MP-011"
    assert maskinporten.token()


def test_assertions_are_not_recorded(sandbox: Sandbox, maskinporten: Maskinporten) -> None:
    maskinporten.token()
    (request,) = sandbox.requests
    assert "assertion=" in request.body
    assert "eyJ" not in repr(request)


def test_wrong_options_are_told(sandbox: Sandbox) -> None:
    for setter in (sandbox.add_client, sandbox.fault):
        for faulty in ({}, {"odd": 1}, "nothing"):
            with pytest.raises(ConfigError):
                setter(faulty)
    with pytest.raises(TypeError):
        sandbox.set_clock_offset("late")  # type: ignore[arg-type]
    for options in ({"error_shape": "odd"}, {"catalogue": "[]"}):
        with pytest.raises(ConfigError):
            Sandbox(**options)  # type: ignore[arg-type]
    with pytest.raises(ConfigError):
        Sandbox().seed("nothing")
    with pytest.raises((OverflowError, TypeError)):
        Sandbox(port=70000)


def test_its_repr_says_where_it_is(sandbox: Sandbox) -> None:
    assert repr(sandbox) == f"<Sandbox at {sandbox.url}>"
