"""The command `systemregister`, as the wheel installs it."""

import json
import signal
import subprocess
import sys
import sysconfig
import urllib.request
from pathlib import Path

import pytest
from conftest import ROOT

COMMAND = Path(sysconfig.get_path("scripts")) / "systemregister"
COMMANDS = [[str(COMMAND)], [sys.executable, "-m", "altinn_systemregister"]]


@pytest.fixture(params=COMMANDS, ids=["script", "module"])
def command(request: pytest.FixtureRequest) -> list[str]:
    return request.param


def test_validate(command: list[str]) -> None:
    file = str(ROOT / "examples/smartcloud.json")
    done = subprocess.run([*command, "validate", file, "--json"], capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["ok"] is True


def test_what_is_refused_ends_with_1_and_wrong_use_with_2(command: list[str]) -> None:
    refused = subprocess.run([*command, "validate", "-"], input=b"{}", capture_output=True, timeout=60)
    assert refused.returncode == 1
    assert subprocess.run([*command, "conquer"], capture_output=True, timeout=60).returncode == 2


def test_ctrl_c_stops_a_sandbox(command: list[str]) -> None:
    with subprocess.Popen([*command, "sandbox", "--json"], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        url = json.loads(process.stdout.readline())["url"]
        with urllib.request.urlopen(f"{url}/sandbox/requests", timeout=10) as answer:
            assert json.load(answer) == []
        process.send_signal(signal.SIGINT)
        assert process.wait(10) in (0, 130, -signal.SIGINT)
