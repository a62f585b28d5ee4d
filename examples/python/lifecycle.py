"""The life of a system in the register, from its registration to its deletion.

It uses the register at `SYSTEMREGISTER_URL` with the token in `SYSTEMREGISTER_TOKEN`, or else a sandbox of its own.
"""

import os
from collections.abc import Sized
from pathlib import Path

from altinn_systemregister import AccessPackage, Right, Sandbox, System, SystemRegister

DOCUMENT = Path(__file__).parent.parent / "smartcloud.json"


def main() -> None:
    print("Python: the life of a system in the register")
    url, token = os.environ.get("SYSTEMREGISTER_URL"), os.environ.get("SYSTEMREGISTER_TOKEN")
    if url and token:
        live(SystemRegister(url, auth=token))
    else:
        with Sandbox() as sandbox:
            live(SystemRegister(sandbox.url, auth=sandbox.token("991825827")))


def live(register: SystemRegister) -> None:
    created = register.create(DOCUMENT.read_text(encoding="utf-8"))
    tell("1 create", f"{created.id} is registered")

    system = register.get(created.id)
    tell("2 get", describe(system))

    tell("3 list", count(register.list(), "system"))

    system.name["en"] = "SmartCloud 2"
    register.replace(system)
    tell("4 replace", f"the English name is now {system.name['en']}")

    rights = [Right.for_resource("ske-krav-og-betalinger"), Right.for_resource("app_ttd_smartcloud")]
    register.set_rights(system.id, rights)
    tell("5 set rights", count(rights, "right"))

    packages = [AccessPackage.named("skattegrunnlag"), AccessPackage.named("jordbruk")]
    register.set_access_packages(system.id, packages)
    tell("6 set access packages", count(packages, "access package"))

    tell("7 changelog", ", ".join(entry.change_type for entry in register.changelog(system.id)))

    register.delete(system.id)
    tell("8 delete", "deleted, for good")

    gone = register.get(system.id)
    tell("9 get", "still readable, marked as deleted" if gone.is_deleted else "still there")


def describe(system: System) -> str:
    return ", ".join(
        [
            system.name["en"],
            "visible" if system.is_visible else "hidden",
            count(system.rights, "right"),
            count(system.access_packages, "access package"),
            count(system.client_ids, "client id"),
            count(system.allowed_redirect_urls, "redirect URL"),
        ]
    )


def count(things: Sized, word: str) -> str:
    return f"{len(things)} {word}{'' if len(things) == 1 else 's'}"


def tell(step: str, outcome: str) -> None:
    print(f"{step:<22} {outcome}")


if __name__ == "__main__":
    main()
