"""Every public item is described, each method too, with an example that works."""

import asyncio
import doctest
import inspect
import json
import os
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import CLIENT_ID, ROOT

import altinn_systemregister as package
from altinn_systemregister import AsyncSystemRegister, Maskinporten, Sandbox, System, SystemRegister, generate_key

ITEMS = {
    name: item
    for name in package.__all__
    if getattr(item := getattr(package, name), "__module__", "").startswith("altinn_systemregister")
}
# Classes that lend public methods to others are no public items themselves.
LENDERS = {
    owner.__name__: owner
    for item in ITEMS.values()
    for owner in (inspect.getmro(item) if inspect.isclass(item) else ())
    if owner.__module__.startswith("altinn_systemregister") and owner.__name__ not in ITEMS
}
OPTIONS = doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL


def members(item: Any) -> Iterator[tuple[str, Any]]:
    """The public methods and properties that a class of ours has, its own and inherited."""
    for owner in inspect.getmro(item) if inspect.isclass(item) else ():
        if owner.__module__.startswith("altinn_systemregister"):
            for name, member in vars(owner).items():
                if not name.startswith("_") and (
                    callable(member) or isinstance(member, (property, classmethod, staticmethod))
                ):
                    yield name, member


@pytest.mark.parametrize("name", ITEMS)
def test_every_public_item_is_described(name: str) -> None:
    item = ITEMS[name]
    assert item.__doc__ and ">>>" in item.__doc__, f"{name} has no example"
    for member_name, member in members(item):
        assert ">>>" in (inspect.getdoc(member) or ""), f"{name}.{member_name} has no example"


KEY = generate_key()


def surroundings(name: str, document: str, sandbox: Sandbox) -> dict[str, Any]:
    """What the examples of methods take for granted: a register that holds the guide's system, and its client."""
    client = AsyncSystemRegister if name.startswith("Async") else SystemRegister
    token = sandbox.token("991825827")
    sandbox.reset()
    SystemRegister(sandbox.url, auth=token).create(document)
    sandbox.add_client({"clientId": CLIENT_ID, "orgNumber": "991825827", "keys": [KEY.public_jwk]})
    return {
        "asyncio": asyncio,
        "Maskinporten": Maskinporten,
        "generate_key": generate_key,
        "json": json,
        "key": KEY,
        "maskinporten": Maskinporten(sandbox.url, CLIENT_ID, KEY.private_jwk),
        "os": os,
        "register": client(sandbox.url, auth=token),
        "sandbox": sandbox,
        "system": System.from_json(document),
    }


@pytest.mark.parametrize("name", ["__module__", *ITEMS, *LENDERS])
def test_the_examples_work(name: str, document: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT / "examples")
    for variable in ("MASKINPORTEN_CLIENT_ID", "MASKINPORTEN_CLIENT_JWK"):
        monkeypatch.setenv(variable, "")  # so that it is put back afterwards
    item = package if name == "__module__" else {**ITEMS, **LENDERS}[name]
    runner = doctest.DocTestRunner(optionflags=OPTIONS)
    if item is package:
        tests = [doctest.DocTestParser().get_doctest(package.__doc__ or "", {}, "package", None, None)]
    else:
        tests = doctest.DocTestFinder(exclude_empty=True).find(item, name, module=False, globs={})
    for test in tests:
        with Sandbox() as sandbox:
            test.globs = surroundings(name, document, sandbox)
            runner.run(test)
    assert runner.tries > 0 or name == "Connection"
    assert runner.failures == 0


def test_a_missing_docstring_would_be_seen() -> None:
    class Bare:
        __module__ = "altinn_systemregister"

        def method(self) -> None: ...

    assert [name for name, member in members(Bare) if not inspect.getdoc(member)] == ["method"]
