"""The register, offline."""

import asyncio
import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from altinn_systemregister import _native
from altinn_systemregister._json import text_of
from altinn_systemregister._operations import SystemDocument
from altinn_systemregister._recorded_request import RecordedRequest, request_from_wire

if TYPE_CHECKING:
    from typing_extensions import Self

ErrorShape: TypeAlias = Literal["current", "legacy"]
"""The shape of the register's error bodies: since July 2026, or before."""


class Sandbox:
    """A register on this machine, in this process, which answers as the real one does; no account, no network.

    It listens as soon as it is made. `error_shape`: the shape of its error bodies. `catalogue`: the resources and
    access packages that exist, in place of its own, as plain data or JSON text: `{"resources": [{"identifier",
    "resourceType"}], "accessPackages": [{"urn", "isDelegable", "isAssignable"}]}`. `port`: where to listen on
    127.0.0.1; 0 takes a free port. Raises `ConfigError` where one of these cannot be used.

    Use it with `with` or `async with`, or call `stop`.

    >>> from altinn_systemregister import Sandbox
    >>> with Sandbox() as sandbox:
    ...     sandbox.url.startswith("http://127.0.0.1:")
    True
    """

    def __init__(
        self,
        *,
        error_shape: ErrorShape = "current",
        catalogue: Mapping[str, Any] | str | None = None,
        port: int = 0,
    ) -> None:
        """Starts it."""
        self._sandbox = _native.Sandbox(error_shape, None if catalogue is None else text_of(catalogue), port)
        self._url = self._sandbox.url

    def __repr__(self) -> str:
        """Where it listens."""
        return f"<{type(self).__name__} at {self._url}>"

    @property
    def url(self) -> str:
        """Where it listens, without a closing slash; a client takes it as its environment.

        >>> sandbox.url.startswith("http://127.0.0.1:")
        True
        """
        return self._url

    def token(self, org_number: str, scopes: Iterable[str] = ()) -> str:
        """Gives a signed token of that organisation; without scopes, with the one that vendors need.

        >>> token = sandbox.token("991825827", scopes=["altinn:authentication/systemregister.write"])
        """
        return self._sandbox.token(org_number, list(scopes))

    def seed(self, system: SystemDocument) -> None:
        """Puts a system into the register, without checks and without a changelog entry.

        >>> sandbox.seed({"id": "991825827_old", "vendor": {"ID": "0192:991825827"}})
        """
        self._sandbox.seed(text_of(system))

    def add_client(self, client: Mapping[str, Any] | str) -> None:
        """Registers a client at the sandbox's Maskinporten, which is at the same `url`.

        As plain data or JSON text: `clientId` and `orgNumber`; `scopes` (without, the one that vendors need), `keys`
        (public JWKs; each may have `expires`, in seconds since 1970), `integrationScopes` (scopes that its type may not
        have), `deniedScopes` (scopes that its organisation may not have), `delegations` (scopes by the organisation
        number of those who delegated them), and `systemUsers` (`orgNumber`, `externalRef`).

        Raises `ConfigError` for a client that is none.

        >>> sandbox.add_client({
        ...     "clientId": "a3c8e5b0-51cb-4b2c-8d5e-0a2d4f8a7c11",
        ...     "orgNumber": "991825827",
        ...     "keys": [generate_key().public_jwk],
        ... })
        """
        self._sandbox.add_client(text_of(client))

    def fault(self, fault: Mapping[str, Any] | str) -> None:
        """Has requests go wrong, to see what becomes of it.

        As plain data or JSON text: which requests, by `method` and `path` (how it begins); how many to let pass before
        (`skip`), how many to spoil (`times`, 1 by default; `None` for all); and the `effect`, one of:

        - `{"delayMs": 200}`: the request waits, and goes on
        - `{"status": 429, "retryAfter": "2"}`: it is answered so; with `body` (JSON) or `text`, and `contentType`, if
          need be; with `"when": "after"`, once it is done (what is refused, is never called a success)
        - `{"reset": "before"}`, `{"reset": "after"}`: the connection is cut off before the request is done, or after
        - `{"truncate": 20}`: it is done, but only so many bytes of the answer's body go out
        - `{"rival": {"method", "path", "body"}}`: somebody else's request comes first; with `"when": "after"`, next
        - `{"outage": ["app_ttd_smartcloud"]}`: the register's own look-up of these resources and access packages fails:
          it refuses them as if they were not there
        - `{"refuse": "MP-011"}`: Maskinporten refuses

        Raises `ConfigError` for a fault that is none.

        >>> sandbox.fault({"method": "POST", "path": "/token", "effect": {"refuse": "MP-011"}})
        """
        self._sandbox.fault(text_of(fault))

    def clear_faults(self) -> None:
        """Has all go well again, whatever faults are left.

        >>> sandbox.fault({"times": None, "effect": {"status": 503}})
        >>> sandbox.clear_faults()
        """
        self._sandbox.clear_faults()

    def set_clock_offset(self, seconds: int) -> None:
        """Puts the clock of the sandbox's Maskinporten so many seconds ahead of this machine's, or behind it.

        >>> sandbox.set_clock_offset(-90)
        """
        self._sandbox.set_clock_offset(seconds)

    @property
    def requests(self) -> list[RecordedRequest]:
        """The requests seen so far, oldest first.

        >>> [request.method for request in sandbox.requests]
        ['POST']
        """
        return [request_from_wire(wire) for wire in json.loads(self._sandbox.requests())]

    def reset(self) -> None:
        """Empties the register and the record of requests; tokens stay valid.

        >>> sandbox.reset()
        >>> sandbox.requests
        []
        """
        self._sandbox.reset()

    def stop(self) -> None:
        """Stops it and frees the port. Stopping twice is fine.

        >>> sandbox.stop()
        """
        self._sandbox.stop()

    def __enter__(self) -> "Self":
        """Gives this sandbox, which is stopped at the end of the block."""
        return self

    def __exit__(self, *_exception: object) -> None:
        """Stops this sandbox."""
        self.stop()

    async def __aenter__(self) -> "Self":
        """Gives this sandbox, which is stopped at the end of the block."""
        return self

    async def __aexit__(self, *_exception: object) -> None:
        """Stops this sandbox, while the event loop goes on."""
        await asyncio.to_thread(self.stop)
