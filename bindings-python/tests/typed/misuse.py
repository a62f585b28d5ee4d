"""What a user's type checker sees: wrong use. An ignore that is not needed is an error itself."""

from altinn_systemregister import (
    AsyncSystemRegister,
    Maskinporten,
    Progress,
    Retry,
    Right,
    Sandbox,
    System,
    SystemRegister,
    SystemUser,
    Vendor,
    validate,
)

SystemRegister("tt02")  # type: ignore[call-arg]
SystemRegister("tt02", auth=1)  # type: ignore[arg-type]
SystemRegister("tt02", auth=lambda: 1)  # type: ignore[arg-type,return-value]
SystemRegister("tt02", "token", 1.0)  # type: ignore[call-arg]
System(id="x")  # type: ignore[call-arg]
Vendor("0192:991825827")  # type: ignore[call-arg]
Right.for_resource(1)  # type: ignore[arg-type]
validate("{}", "erase")  # type: ignore[arg-type]
validate(1)  # type: ignore[arg-type]
Maskinporten("test", "client", 1)  # type: ignore[arg-type]
Maskinporten("test", "client", "key", "kid")  # type: ignore[call-arg]
Maskinporten(retries=3)  # type: ignore[call-arg]
Maskinporten.from_env(scopes=1)  # type: ignore[arg-type]
SystemUser()  # type: ignore[call-arg]
Sandbox(error_shape="odd")  # type: ignore[arg-type]


def wrong(register: SystemRegister, system: System) -> None:
    SystemRegister("tt02", auth=Maskinporten)  # type: ignore[arg-type]
    register.get(1)  # type: ignore[arg-type]
    register.get("x").nme  # type: ignore[attr-defined]
    register.set_rights("x", [1])  # type: ignore[list-item]
    system.access_packages.append(1)  # type: ignore[arg-type]
    system.is_visible = "yes"  # type: ignore[assignment]
    register.apply(system, allow=["client-id-remvoed"])  # type: ignore[list-item]
    register.apply(system, allow="client-id-removed")  # type: ignore[arg-type]
    register.apply(system, ["client-id-removed"])  # type: ignore[call-arg]
    register.apply_all([system], progress=told)  # type: ignore[arg-type]
    register.plan(system).id = "other"  # type: ignore[misc]
    Retry(3)  # type: ignore[call-arg]


async def told(progress: Progress) -> None: ...


async def wrong_async(register: AsyncSystemRegister) -> None:
    with register.edit("x"):  # type: ignore[attr-defined]
        pass
    register.edit("x").merge  # type: ignore[attr-defined]
