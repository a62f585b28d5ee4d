"""One stand-alone sandbox, as a process of its own."""

import json
import subprocess
import urllib.request


class Register:
    """Starts the register, and stops it at the end of a `with` block."""

    def __init__(self, command: str):
        self._command = command

    def __enter__(self) -> "Register":
        self._process = subprocess.Popen(["sh", "-c", f"exec {self._command}"], stdout=subprocess.PIPE, text=True)
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"conformance: `{self._command}` ended with {self._process.wait()} before it was ready")
        started = json.loads(line)
        self.url, self.token = started["url"], started["token"]
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(timeout=10)
        self._process.stdout.close()

    def reset(self) -> None:
        """Forgets every system and every recorded request."""
        self._call("POST", "/sandbox/reset")

    def requests(self) -> list[dict]:
        """The requests received since the last reset."""
        return json.loads(self._call("GET", "/sandbox/requests"))

    def _call(self, method: str, path: str) -> bytes:
        request = urllib.request.Request(self.url + path, method=method)
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=10) as answer:
            return answer.read()
