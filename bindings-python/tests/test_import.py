"""What an import brings in: nothing that the program does not need."""

import subprocess
import sys

import pytest

import altinn_systemregister as package

SLOW = {"asyncio", "dataclasses", "inspect", "json", "logging", "pathlib", "re", "threading", "typing"}
PROLOGUE = """
import altinn_systemregister
document = '{"id": 1}'
"""
TOKEN = """
key = open("../tests/vectors/keys/client.jwk.json", "rb").read()
altinn_systemregister.Maskinporten("test", "32ef65ac-6e62-498d-880f-76c85c2052ae", key)
"""


def test_everything_is_there_and_described() -> None:
    assert set(package.__all__) <= set(dir(package))
    for name in package.__all__:
        assert getattr(package, name) is not None
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        package.nothing  # type: ignore[attr-defined]


def test_a_star_brings_all() -> None:
    names: dict[str, object] = {}
    exec("from altinn_systemregister import *", names)
    assert set(package.__all__) <= set(names)


@pytest.mark.parametrize("program", ["", "altinn_systemregister.validate(document)", TOKEN])
def test_nothing_slow_is_imported(program: str) -> None:
    told = f"import sys\nbefore = set(sys.modules)\n{PROLOGUE}{program}\nprint(*set(sys.modules) - before)"
    brought_in = set(subprocess.check_output([sys.executable, "-c", told], text=True).split())
    assert brought_in & SLOW == set()
