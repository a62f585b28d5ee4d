"""What both clients are made of."""

import os
from pathlib import Path
from typing import TypeAlias

from altinn_systemregister._auth import Source, TokenSource
from altinn_systemregister._errors import ConfigError
from altinn_systemregister._native import Client

CaBundle: TypeAlias = str | os.PathLike[str] | bytes
"""Further certificate authorities to trust: the path of a PEM file, or the PEM itself as bytes."""


Auth: TypeAlias = str | TokenSource
"""A token, or a function that gives one before each request."""


class Connection:
    """The settings of a client, and its native half."""

    def __init__(
        self,
        environment: str,
        auth: Auth,
        *,
        timeout: float = 60.0,
        connect_timeout: float = 10.0,
        max_answer_bytes: int = 16 * 1024 * 1024,
        ca_bundle: CaBundle | None = None,
        user_agent: str | None = None,
    ) -> None:
        """Makes a client; nothing is sent yet.

        `environment`: `prod`, `tt02`, `at22`, `at23`, `at24`, `yt01`, or the address of a register of your own (https;
        http to this machine only). `auth`: a token of Maskinporten's or Altinn's, or a function that gives one before
        each request; it may be async. `timeout`, `connect_timeout`: seconds. `max_answer_bytes`: the largest answer
        that is read. `ca_bundle`: further certificate authorities to trust, the path of a PEM file or the PEM itself as
        bytes. `user_agent`: put before the library's own name.

        Raises `ConfigError` where a setting cannot be used, `TypeError` where `auth` is neither text nor a function,
        and `OSError` where the CA bundle cannot be read.
        """
        if not (isinstance(auth, str) or callable(auth)):
            raise TypeError(f"`auth` is a `{type(auth).__name__}`: expected a token or a function that gives one")
        self._environment = environment
        self._source: Source = auth
        self._client: Client | None = Client(
            environment,
            timeout=timeout,
            connect_timeout=connect_timeout,
            max_answer_bytes=max_answer_bytes,
            ca_bundle=Path(ca_bundle).read_bytes() if isinstance(ca_bundle, (str, os.PathLike)) else ca_bundle,
            user_agent=user_agent,
        )

    def __repr__(self) -> str:
        """The client's environment; never its token."""
        return f"{type(self).__name__}({self._environment!r})"

    def _open(self) -> Client:
        if self._client is None:
            raise ConfigError("the client is closed", code="closed", help="make a new client")
        return self._client
