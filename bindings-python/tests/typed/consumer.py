"""What a user's type checker sees: right use. Checked by mypy and pyright, not run."""

import asyncio
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Literal

from typing_extensions import assert_type

from altinn_systemregister import (
    AccessPackage,
    AccessPackages,
    Applied,
    AsyncEdit,
    AsyncSystemRegister,
    Auth,
    AuthError,
    Change,
    ChangelogEntry,
    ConflictError,
    Created,
    Effect,
    Finding,
    GeneratedKey,
    ListedSystem,
    Maskinporten,
    Overlap,
    Plan,
    Progress,
    Refusal,
    Report,
    Retry,
    Right,
    Sandbox,
    System,
    SystemId,
    SystemRegister,
    SystemRegisterError,
    SystemResult,
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


def safe_change(register: SystemRegister, system: System) -> None:
    plan = register.plan(system)
    assert_type(plan, Plan)
    assert_type(plan.changes, tuple[Change, ...])
    assert_type(plan.destructive, frozenset[Effect])
    assert_type(plan.refusal, Refusal | None)
    assert_type(plan.render(width=60, color=True), str)
    assert_type(register.apply(plan, allow=["client-id-removed"], merge=True), Applied)
    assert_type(register.apply("{}", allow=plan.destructive), Applied)
    assert_type(register.replace({"id": "x"}, allow={"made-visible"}), Applied)
    assert_type(register.restore("x", datetime.now(timezone.utc)), Plan)
    assert_type(register.add_rights("x", [Right()]), Applied)
    assert_type(register.remove_access_packages("x", ["urn"]), Applied)
    assert_type(register.delete("x").done, Literal["created", "updated", "deleted", "nothing"])
    with (edit := register.edit("x", allow=("redirect-url-removed",))) as edited:
        assert_type(edited, System)
    assert_type(edit.applied.entry, ChangelogEntry | None)
    results = register.apply_all([system, "{}", {"id": "x"}], concurrency=2, progress=tell)
    assert_type(results, list[SystemResult])
    assert_type(results[0].error, SystemRegisterError | None)
    SystemRegister("tt02", auth="token", retry=Retry(attempts=5))


def tell(progress: Progress) -> None:
    assert_type(progress.system, SystemResult)


def returns_inside(register: SystemRegister) -> int:
    with register.edit("x") as system:
        return len(system.rights)


async def safe_change_async(register: AsyncSystemRegister, system: System) -> None:
    assert_type(await register.apply(await register.plan(system)), Applied)
    async with (edit := register.edit("x")) as edited:
        assert_type(edited, System)
    assert_type(edit, AsyncEdit)
    assert_type(edit.applied, Applied)
    assert_type(await register.apply_all([system], progress=tell), list[SystemResult])


def conflict(register: SystemRegister) -> None:
    try:
        register.apply("{}")
    except ConflictError as error:
        assert_type(error.request_id, str | None)
        if error.conflict is not None:
            assert_type(error.conflict.overlaps, tuple[Overlap, ...])
            assert_type(error.conflict.merged, System | None)


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
