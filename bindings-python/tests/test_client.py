"""Both clients against the sandbox: the same calls, the same answers."""

import asyncio
import inspect
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ID, VENDOR

from altinn_systemregister import (
    AccessPackage,
    AlreadyExistsError,
    AsyncSystemRegister,
    ConfigError,
    ForbiddenError,
    NotFoundError,
    RejectedError,
    Right,
    Sandbox,
    System,
    SystemId,
    SystemRegister,
    TransportError,
    UnauthorizedError,
    ValidationError,
)

Caller = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, sandbox: Sandbox) -> Caller:
    """Calls an operation by name, with either client."""
    token = sandbox.token(VENDOR)

    def call_sync(operation: str, *arguments: Any, url: str = sandbox.url, auth: Any = token, **settings: Any) -> Any:
        with SystemRegister(url, auth, **settings) as register:
            return getattr(register, operation)(*arguments)

    def call_async(operation: str, *arguments: Any, url: str = sandbox.url, auth: Any = token, **settings: Any) -> Any:
        async def main() -> Any:
            async with AsyncSystemRegister(url, auth, **settings) as register:
                return await getattr(register, operation)(*arguments)

        return asyncio.run(main())

    return call_sync if request.param == "sync" else call_async


def test_the_life_of_a_system(call: Caller, document: str) -> None:
    created = call("create", document)
    assert created.id == ID
    assert len(created.internal_id) == 36

    system = call("get", ID)
    assert system.name == {"nb": "SmartCloud 1", "nn": "Smart SKY", "en": "SmartCloud 1"}
    assert system.absent == frozenset()
    assert [listed.system_id for listed in call("list")] == [ID]

    system.name["en"] = "SmartCloud 2"
    assert call("replace", system).done == "updated"
    assert call("get", ID).name["en"] == "SmartCloud 2"

    assert call("set_rights", ID, [Right.for_resource("app_ttd_smartcloud")]).done == "updated"
    assert call("set_access_packages", ID, ["urn:altinn:accesspackage:jordbruk"]).done == "updated"
    assert call("get", ID).access_packages == [AccessPackage.named("jordbruk")]

    changelog = call("changelog", ID)
    assert [entry.change_type for entry in changelog] == ["accesspackageupdate", "rightsupdate", "update", "create"]
    assert changelog[0].changed_data == [AccessPackage.named("jordbruk")]
    assert isinstance(changelog[-1].changed_data, System)
    assert changelog[0].system_internal_id == created.internal_id

    assert call("delete", ID).done == "deleted"
    assert call("get", ID).is_deleted is True
    assert call("list") == []


def test_a_document_may_be_text_plain_data_or_a_model(call: Caller, document: str, sandbox: Sandbox) -> None:
    for form in (document, json.loads(document), System.from_json(document)):
        sandbox.reset()
        assert call("create", form).id == ID


def test_lists_may_be_text_plain_data_models_or_any_iterable(call: Caller, document: str) -> None:
    call("create", document)
    right = Right.for_resource("ske-krav-og-betalinger")
    for rights in ([right], [right.to_dict()], (item for item in [right]), json.dumps([right.to_dict()])):
        call("set_rights", ID, rights)
        assert call("get", ID).rights == [right]
    package = AccessPackage.named("skattegrunnlag")
    for packages in ([package], [package.to_dict()], {package.urn}, json.dumps([package.to_dict()])):
        call("set_access_packages", SystemId(ID), packages)
        assert call("get", ID).access_packages == [package]


def test_a_faulty_document_is_not_sent(call: Caller, sandbox: Sandbox) -> None:
    with pytest.raises(ValidationError) as caught:
        call("create", '{"ID": 1}')
    assert caught.value.outcome == "not_applied"
    assert "/ID" in {finding.path for finding in caught.value.findings}
    assert all(finding.line for finding in caught.value.findings)
    with pytest.raises(ValidationError) as caught:
        call("create", {"ID": 1})
    assert all(finding.line is None for finding in caught.value.findings)
    assert sandbox.requests == []


def test_a_list_left_out_is_not_emptied_by_replace(call: Caller, document: str, sandbox: Sandbox) -> None:
    call("create", document)
    partial = json.loads(document)
    del partial["clientId"]
    with pytest.raises(ValidationError) as caught:
        call("replace", partial)
    assert caught.value.outcome == "not_applied"
    assert call("get", ID).client_ids != []


def test_what_the_register_refuses_points_into_the_document(call: Caller, document: str) -> None:
    faulty = json.loads(document)
    faulty["rights"][0]["resource"][0]["value"] = "no-such-resource"
    with pytest.raises(RejectedError) as caught:
        call("create", faulty)
    error = caught.value
    assert (error.status, error.outcome) == (400, "not_applied")
    assert [finding.code for finding in error.findings] == ["AUTH.VLD-00003"]


def test_errors_are_classes(call: Caller, document: str, sandbox: Sandbox) -> None:
    call("create", document)
    with pytest.raises(AlreadyExistsError):
        call("create", document)
    with pytest.raises(NotFoundError) as not_found:
        call("get", "991825827_other")
    assert not_found.value.status == 404
    with pytest.raises(UnauthorizedError):
        call("list", auth="x.y.z")
    with pytest.raises(ForbiddenError):
        call("get", ID, auth=sandbox.token("310547891"))


def test_an_address_without_a_register_is_a_transport_error(call: Caller, document: str) -> None:
    with pytest.raises(TransportError) as caught:
        call("create", document, url="http://127.0.0.1:1")
    assert (caught.value.code, caught.value.outcome) == ("connect", "not_applied")
    assert caught.value.__cause__ is not None


def test_a_late_answer_is_a_timeout(call: Caller, document: str, stuck: Any) -> None:
    with pytest.raises(TransportError) as caught:
        call("create", document, url=stuck.url, timeout=0.2)
    assert (caught.value.code, caught.value.outcome) == ("timeout", "unknown")


def test_the_user_agent_names_library_and_language(call: Caller, sandbox: Sandbox) -> None:
    call("list", user_agent="smartcloud/1.0")
    assert sandbox.requests[0].headers["user-agent"].startswith("smartcloud/1.0 altinn-systemregister/")
    assert "python" in sandbox.requests[0].headers["user-agent"]


def test_answers_have_a_limit(call: Caller, document: str) -> None:
    call("create", document)
    with pytest.raises(TransportError) as caught:
        call("get", ID, max_answer_bytes=10)
    assert caught.value.code == "answer-too-large"


@pytest.mark.parametrize(
    ("settings", "error"),
    [
        ({"url": "atlantis"}, ConfigError),
        ({"url": "http://example.com"}, ConfigError),
        ({"timeout": -1}, ConfigError),
        ({"timeout": float("nan")}, ConfigError),
        ({"ca_bundle": b"no certificate"}, ConfigError),
        ({"ca_bundle": "/no/such/file.pem"}, FileNotFoundError),
        ({"auth": 1}, TypeError),
        ({"auth": None}, TypeError),
        ({"timeout": "soon"}, TypeError),
        ({"retries": 3}, TypeError),
    ],
)
def test_settings_are_checked(call: Caller, settings: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        call("list", **settings)


@pytest.mark.parametrize("arguments", [("get", 1), ("get",), ("create", object()), ("set_rights", ID, 1)])
def test_wrong_arguments_are_type_errors(call: Caller, arguments: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError):
        call(*arguments)


def test_a_ca_bundle_may_be_a_path(call: Caller, tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.pem"
    bundle.write_text("no certificate")
    with pytest.raises(ConfigError) as caught:
        call("list", ca_bundle=bundle)
    assert caught.value.code == "ca-bundle"


def test_a_closed_client_says_so(sandbox: Sandbox) -> None:
    with SystemRegister(sandbox.url, auth=sandbox.token(VENDOR)) as register:
        assert register.list() == []
    with pytest.raises(ConfigError, match="closed"):
        register.list()


def test_both_clients_have_the_same_methods() -> None:
    def methods(client: type) -> dict[str, list[str]]:
        public = {name: member for name, member in vars(client).items() if not name.startswith("_")}
        return {name.replace("aclose", "close"): list(inspect.signature(f).parameters) for name, f in public.items()}

    assert methods(SystemRegister) == methods(AsyncSystemRegister)


def test_no_secret_is_shown(sandbox: Sandbox) -> None:
    token = sandbox.token(VENDOR)
    assert token not in repr(SystemRegister(sandbox.url, auth=token))
    SystemRegister(sandbox.url, auth=token).list()
    assert token not in repr(sandbox.requests)
