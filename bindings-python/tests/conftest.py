"""What several tests need."""

import json
import signal
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from altinn_systemregister import Maskinporten, Sandbox, System, SystemRegister

settings.register_profile("project", database=None, deadline=None)
settings.load_profile("project")

# What is started in the background may have been told to ignore Ctrl-C, and would tell its children so, too.
signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).parents[2]
VENDOR = "991825827"
ID = "991825827_smartcloud"
CLIENT_ID = "32ef65ac-6e62-498d-880f-76c85c2052ae"
KEYS = ROOT / "tests/vectors/keys"
PASSWORD = "correct horse"


@pytest.fixture(scope="session")
def document() -> str:
    """The platform's guide's JSON, as it stands."""
    return (ROOT / "examples/smartcloud.json").read_text(encoding="utf-8")


@pytest.fixture
def system(document: str) -> System:
    """The guide's system."""
    return System.from_json(document)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """An empty register."""
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def register(sandbox: Sandbox) -> SystemRegister:
    """A client of it."""
    return SystemRegister(sandbox.url, auth=sandbox.token(VENDOR))


@pytest.fixture
def client() -> dict[str, Any]:
    """The vendor's client, as Maskinporten knows it."""
    public_jwk = json.loads((KEYS / "client.public.jwk.json").read_text(encoding="utf-8"))
    return {"clientId": CLIENT_ID, "orgNumber": VENDOR, "keys": [public_jwk]}


@pytest.fixture
def maskinporten(sandbox: Sandbox, client: dict[str, Any]) -> Maskinporten:
    """The vendor's client of the sandbox's Maskinporten."""
    sandbox.add_client(client)
    return Maskinporten(sandbox.url, CLIENT_ID, KEYS / "client.jwk.json")


def sent(sandbox: Sandbox, path: str = "/token") -> int:
    """How many requests the sandbox has seen whose path begins so."""
    return sum(request.path.startswith(path) for request in sandbox.requests)


class StuckServer:
    """A server that takes requests and never answers."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.reached = threading.Event()
        self.hung_up = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._listen, args=(connection,), daemon=True).start()

    def _listen(self, connection: socket.socket) -> None:
        with connection:
            try:
                while connection.recv(65536):
                    self.reached.set()
            except OSError:
                pass
            self.hung_up.set()

    def stop(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that accepts
        self._listener.close()


@pytest.fixture
def stuck() -> Iterator[StuckServer]:
    """A server that takes requests and never answers."""
    server = StuckServer()
    yield server
    server.stop()
