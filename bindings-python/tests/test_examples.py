"""The examples, as the README shows them."""

import os
import re
import runpy
import subprocess
import sys
import urllib.request
from contextlib import nullcontext

import pytest
from conftest import ID, ROOT, VENDOR

import altinn_systemregister as package
from altinn_systemregister import Edit, Sandbox, SystemRegister


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


def test_safe_change() -> None:
    assert run("safe_change").startswith("/accessPackages/1 access-package-added send a change request ")


def test_the_safe_change_leaves_everything_else_untouched_to_the_byte(
    monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox
) -> None:
    monkeypatch.setattr(package, "Sandbox", lambda: nullcontext(sandbox))
    monkeypatch.chdir(ROOT)
    states: list[bytes] = []
    edit = SystemRegister.edit

    def edit_seen(self: SystemRegister, id: str) -> Edit:
        states.append(stored(sandbox))
        return edit(self, id)

    monkeypatch.setattr(SystemRegister, "edit", edit_seen)
    runpy.run_path("examples/python/safe_change.py")
    [before] = states
    packages = [b'{"urn":"urn:altinn:accesspackage:%s"}' % name for name in (b"skattegrunnlag", b"jordbruk")]
    expected = before.replace(b"[" + packages[0] + b"]", b"[" + b",".join(packages) + b"]")
    assert before != expected == stored(sandbox)


def stored(sandbox: Sandbox) -> bytes:
    """The guide's system as the register answers, to the byte."""
    url = f"{sandbox.url}/authentication/api/v1/systemregister/vendor/{ID}"
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {sandbox.token(VENDOR)}"})
    with urllib.request.urlopen(request) as answer:
        return bytes(answer.read())


def test_the_code_of_the_packages_readme_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    readme = (ROOT / "bindings-python/README.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    monkeypatch.chdir(ROOT / "examples")
    exec(code, {})
    assert capsys.readouterr().out == "SmartCloud 2\n"


def test_lifecycle() -> None:
    steps = (ROOT / "tests/conformance/lifecycle.txt").read_text(encoding="utf-8")
    assert run("lifecycle") == "Python: the life of a system in the register\n" + steps
