"""What both clients are made of."""

from typing import NoReturn, TypeAlias

from altinn_systemregister._auth import Source, TokenSource
from altinn_systemregister._ca_bundle import CaBundle, pem_of
from altinn_systemregister._errors import ConfigError
from altinn_systemregister._maskinporten import Maskinporten
from altinn_systemregister._native import Client
from altinn_systemregister._retry import Retry

Auth: TypeAlias = Maskinporten | str | TokenSource
"""Maskinporten, a token, or a function that gives one before each request."""


class Connection:
    """The settings of a client, and its native half."""

    def __init__(
        self,
        environment: str,
        auth: Auth,
        *,
        timeout: float = 60.0,
        connect_timeout: float = 10.0,
        retry: Retry = Retry(),
        max_answer_bytes: int = 16 * 1024 * 1024,
        ca_bundle: CaBundle | None = None,
        user_agent: str | None = None,
    ) -> None:
        """Makes a client; nothing is sent yet.

        `environment`: `prod`, `tt02`, `at22`, `at23`, `at24`, `yt01`, or the address of a register of your own (https;
        http to this machine only). `auth`: a `Maskinporten`, a token of Maskinporten's or Altinn's, or a function that
        gives one before each request; it may be async. `timeout`, `connect_timeout`: seconds. `retry`: when a request
        is sent once more. `max_answer_bytes`: the largest answer that is read. `ca_bundle`: further certificate
        authorities to trust, the path of a PEM file or the PEM itself as bytes. `user_agent`: put before the library's
        own name.

        Raises `ConfigError` where a setting cannot be used, or where the environment does not take the tokens of that
        Maskinporten; `TypeError` where `auth` is none of the three, and `OSError` where the CA bundle cannot be read.
        """
        if not (isinstance(auth, (Maskinporten, str)) or callable(auth)):
            raise TypeError(f"`auth` is a `{type(auth).__name__}`: expected a Maskinporten, a token or a function")
        self._environment = environment
        self._source: Source = "" if isinstance(auth, Maskinporten) else auth
        self._client: Client | None = Client(
            environment,
            auth._native if isinstance(auth, Maskinporten) else auth if isinstance(auth, str) else None,
            timeout=timeout,
            connect_timeout=connect_timeout,
            retry=retry,
            max_answer_bytes=max_answer_bytes,
            ca_bundle=pem_of(ca_bundle),
            user_agent=user_agent,
        )

    def __repr__(self) -> str:
        """The client's environment; never its token."""
        return f"{type(self).__name__}({self._environment!r})"

    def __reduce__(self) -> NoReturn:
        """Is refused: connections cannot be pickled, and tokens should not be."""
        name = type(self).__name__
        raise TypeError(
            f"a `{name}` cannot be pickled, because it holds connections and tokens: make one in each process"
        )

    def _open(self) -> Client:
        if self._client is None:
            raise ConfigError("the client is closed", code="closed", help="make a new client")
        return self._client
