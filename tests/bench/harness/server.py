"""The other side: a process of its own, on a core of its own."""

import json
import subprocess

from .process import Failed, environment, pinned


class Server:
    """Starts a program that prints one line of JSON with its address, and stops it at the end of a `with` block."""

    def __init__(self, command: list[str], core: int):
        self._command = command
        self._core = core

    def __enter__(self) -> "Server":
        self._process = subprocess.Popen(
            self._command,
            env=environment({}),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            preexec_fn=pinned(self._core),
        )
        line = self._process.stdout.readline()
        if not line:
            raise Failed(f"{self._command[0]} ended with {self._process.wait()} before it was ready")
        told = json.loads(line)
        self.url, self.token = told["url"], told.get("token", "")
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(timeout=10)
        self._process.stdin.close()
        self._process.stdout.close()
