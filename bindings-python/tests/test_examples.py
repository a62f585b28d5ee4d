"""The examples, as the README shows them."""

import os
import re
import subprocess
import sys

import pytest
from conftest import ROOT


def run(example: str) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SYSTEMREGISTER_")}
    done = subprocess.run(
        [sys.executable, f"examples/python/{example}.py"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_quickstart() -> None:
    assert run("quickstart") == "991825827_smartcloud is registered as SmartCloud 1\n"


def test_maskinporten() -> None:
    assert run("maskinporten") == "991825827_smartcloud is registered\n"


def test_the_code_of_the_packages_readme_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    readme = (ROOT / "bindings-python/README.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    monkeypatch.chdir(ROOT / "examples")
    exec(code, {})
    assert capsys.readouterr().out == "SmartCloud 1\n"


def test_lifecycle() -> None:
    steps = (ROOT / "tests/conformance/lifecycle.txt").read_text(encoding="utf-8")
    assert run("lifecycle") == "Python: the life of a system in the register\n" + steps
