"""What a user's type checker sees: right use. Checked by mypy and pyright, not run."""

import asyncio
from pathlib import Path
from typing import Any

from typing_extensions import assert_type

from altinn_systemregister import (
    AccessPackage,
    AccessPackages,
    AsyncSystemRegister,
    Auth,
    AuthError,
    ChangelogEntry,
    Created,
    Finding,
    GeneratedKey,
    ListedSystem,
    Maskinporten,
    Report,
    Right,
    Sandbox,
    System,
    SystemId,
    SystemRegister,
    SystemRegisterError,
    SystemUser,
    Vendor,
    generate_key,
    validate,
)


async def token() -> str:
    return "token"


def sync_client(register: SystemRegister) -> None:
    assert_type(register.create("{}"), Created)
    assert_type(register.create({"id": "x"}), Created)
    assert_type(register.get(SystemId("991825827_x")), System)
    assert_type(register.list(), list[ListedSystem])
    assert_type(register.changelog("x"), list[ChangelogEntry])
    register.set_rights("x", [Right.for_resource("r"), {"resource": []}])
    register.set_access_packages("x", [AccessPackage.named("jordbruk"), "urn:altinn:accesspackage:jordbruk"])
    register.delete("x")
    with SystemRegister("tt02", auth=token) as other:
        assert_type(other, SystemRegister)


async def async_client() -> None:
    async with AsyncSystemRegister("tt02", auth=lambda: "token", timeout=1, ca_bundle=b"") as register:
        assert_type(register, AsyncSystemRegister)
        assert_type(await register.get("x"), System)
        assert_type(
            await asyncio.gather(register.list(), register.list()), tuple[list[ListedSystem], list[ListedSystem]]
        )


def model() -> None:
    system = System(
        id="x", vendor=Vendor.of("991825827"), name={}, description={}, access_packages=["urn"], rights=(Right(),)
    )
    assert_type(system.is_visible, bool | None)
    assert_type(system.access_packages, AccessPackages)
    assert_type(system.access_packages[0].urn, str)
    system.access_packages.append("urn:altinn:accesspackage:jordbruk")
    assert_type(System.from_json("{}"), System)
    assert_type(Vendor.from_dict({}), Vendor)
    assert_type(system.to_dict(), dict[str, Any])


def validation() -> None:
    report = validate({"id": "x"}, "replace")
    assert_type(report, Report)
    assert_type(report.findings, tuple[Finding, ...])
    validate([Right()], operation="set_rights")


async def tokens() -> None:
    key = generate_key(kid="smartcloud")
    assert_type(key, GeneratedKey)
    maskinporten = Maskinporten("test", "client", key.private_jwk, scopes=["a"], algorithm="RS512", timeout=5)
    assert_type(maskinporten.public_jwk, dict[str, Any] | None)
    assert_type(maskinporten.token({"a", "b"}, system_user=SystemUser("310547891")), str)
    assert_type(await maskinporten.token_async(consumer_org="310547891"), str)
    for other in ("{}", b"", Path("key.pem")):
        Maskinporten(key=other, client_id="client", issuer="i", token_endpoint="t", key_password="p", kid="k")
    assert_type(Maskinporten.from_env(exchange="tt02"), Maskinporten)
    auths: list[Auth] = [maskinporten, "token", token]
    for auth in auths:
        SystemRegister("tt02", auth)
        AsyncSystemRegister("tt02", auth=auth)


def errors() -> None:
    try:
        Maskinporten().token()
    except AuthError as error:
        assert_type(error.mp_code, str | None)
        assert_type(error.description, str | None)
    try:
        validate("").raise_for_errors()
    except SystemRegisterError as error:
        assert_type(error.status, int | None)
        assert_type(error.findings, tuple[Finding, ...])


def sandbox() -> None:
    with Sandbox(error_shape="legacy", catalogue={"resources": []}) as sandbox:
        assert_type(sandbox, Sandbox)
        assert_type(sandbox.token("991825827", ["scope"]), str)
        sandbox.add_client({"clientId": "x", "orgNumber": "991825827"})
        sandbox.fault('{"effect": {"status": 429}}')
        sandbox.set_clock_offset(-20)
        assert_type(sandbox.requests[0].headers, dict[str, str])
