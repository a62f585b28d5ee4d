"""Tokens from Maskinporten."""

from __future__ import annotations

from altinn_systemregister import _native
from altinn_systemregister._ca_bundle import pem_of
from altinn_systemregister._conduct import conduct
from altinn_systemregister._key import native_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, NoReturn, final

    from typing_extensions import Self

    from altinn_systemregister._ca_bundle import CaBundle
    from altinn_systemregister._json import JsonObject
    from altinn_systemregister._key import Key
    from altinn_systemregister._system_user import SystemUser
else:

    def final(cls: type) -> type:
        """Says to type checkers that there are no subclasses."""
        return cls


@final
class Maskinporten:
    """Tokens from Maskinporten, got with a client's own key, kept while they are good, and renewed in time.

    Both clients take it as `auth`, and several may share it. It may be shared between threads, tasks and event loops,
    too; however many ask at once for the same token, one request is sent. After a fork, make a new one in the child
    process.

    >>> from altinn_systemregister import Maskinporten, Sandbox, SystemRegister, generate_key
    >>> key = generate_key()
    >>> id = "32ef65ac-6e62-498d-880f-76c85c2052ae"
    >>> with Sandbox() as sandbox:
    ...     sandbox.add_client({"clientId": id, "orgNumber": "991825827", "keys": [key.public_jwk]})
    ...     maskinporten = Maskinporten(sandbox.url, id, key.private_jwk)
    ...     SystemRegister(sandbox.url, auth=maskinporten).list()
    []
    """

    def __init__(
        self,
        environment: str | None = None,
        client_id: str | None = None,
        key: Key | None = None,
        *,
        kid: str | None = None,
        key_password: str | None = None,
        algorithm: str | None = None,
        scopes: Iterable[str] = (),
        resource: Iterable[str] = (),
        consumer_org: str | None = None,
        exchange: str | None = None,
        issuer: str | None = None,
        token_endpoint: str | None = None,
        timeout: float = 60.0,
        connect_timeout: float = 10.0,
        ca_bundle: CaBundle | None = None,
        user_agent: str | None = None,
    ) -> None:
        """Makes a client of Maskinporten. The key is read now; nothing is sent yet.

        `environment`: `test`, `prod`, the name of one of Altinn's environments (each has its Maskinporten), or the
        address of a sandbox. `client_id`: the client's id at Maskinporten. `key`: its private key, in whatever form you
        hold it: JWK, JWK set, PEM (PKCS#1, PKCS#8), PKCS#12, DER, or base64 of these; as text, bytes, plain data or
        the `pathlib.Path` of a file. `kid`: the id under which the key is registered, where the key does not say;
        of a JWK set, which key to take. `key_password`: the password of a PKCS#12 file. `algorithm`: `RS256` (the
        default), `RS384` or `RS512`.

        `scopes`: by default, the one that the operation needs. `resource`: the audiences that tokens are limited to.
        `consumer_org`: the organisation that has delegated the scopes to yours. In the place of several scopes or
        audiences, one text with blanks in between will do. `exchange`: Altinn's environment at which tokens are
        exchanged for Altinn's own; the System Register takes Maskinporten's as they are. `issuer`, `token_endpoint`:
        where these are none of Maskinporten's own. `timeout`, `connect_timeout`, `ca_bundle`, `user_agent`: as for
        `SystemRegister`.

        Raises `ConfigError` where a setting is missing or cannot be used, `TypeError` where one is of the wrong type,
        and `OSError` where the CA bundle cannot be read.
        """
        self._take(_native.Maskinporten(_settings(locals())))

    @classmethod
    def from_env(
        cls,
        environment: str | None = None,
        client_id: str | None = None,
        key: Key | None = None,
        *,
        kid: str | None = None,
        key_password: str | None = None,
        algorithm: str | None = None,
        scopes: Iterable[str] = (),
        resource: Iterable[str] = (),
        consumer_org: str | None = None,
        exchange: str | None = None,
        issuer: str | None = None,
        token_endpoint: str | None = None,
        timeout: float = 60.0,
        connect_timeout: float = 10.0,
        ca_bundle: CaBundle | None = None,
        user_agent: str | None = None,
    ) -> Self:
        """Makes a client of Maskinporten whose settings, where they are not given, come from the environment.

        Looked at in this order: what is given; `MASKINPORTEN_CLIENT_ID`, `MASKINPORTEN_CLIENT_JWK` (a key in any form),
        `MASKINPORTEN_KEY_PASSWORD`, `MASKINPORTEN_SCOPES`, and, unless it is given which Maskinporten,
        `MASKINPORTEN_ENVIRONMENT`, `MASKINPORTEN_ISSUER` and `MASKINPORTEN_TOKEN_ENDPOINT`; for each of them, the file
        that the same name with `_FILE` behind it names. Where there is neither client id nor key, the token sidecar of
        NAIS at `NAIS_TOKEN_ENDPOINT` is asked.

        Raises as the constructor does.

        >>> os.environ["MASKINPORTEN_CLIENT_ID"] = "32ef65ac-6e62-498d-880f-76c85c2052ae"
        >>> os.environ["MASKINPORTEN_CLIENT_JWK"] = json.dumps(key.private_jwk)
        >>> Maskinporten.from_env("test")
        <Maskinporten at https://test.maskinporten.no/>
        """
        maskinporten = cls.__new__(cls)
        maskinporten._take(_native.Maskinporten.from_env(_settings(locals())))
        return maskinporten

    def token(
        self,
        scopes: Iterable[str] = (),
        *,
        resource: Iterable[str] = (),
        consumer_org: str | None = None,
        system_user: SystemUser | None = None,
    ) -> str:
        """Gives a token that is valid now, kept or new; what is left out is as the settings have it.

        `system_user`: the customer's system user to act as, for the APIs that you call on the customer's behalf. The
        System Register itself wants the vendor's own token.

        Raises `AuthError` where Maskinporten refuses, with its code as `mp_code`, and `TransportError`.

        >>> token = maskinporten.token()
        >>> maskinporten.token() == token
        True
        """
        request = (_listed(scopes), _listed(resource), consumer_org, system_user)
        token: str = conduct(lambda address: self._native.token(*request, address))
        return token

    async def token_async(
        self,
        scopes: Iterable[str] = (),
        *,
        resource: Iterable[str] = (),
        consumer_org: str | None = None,
        system_user: SystemUser | None = None,
    ) -> str:
        """Gives a token as `token` does; awaited, in asyncio's event loops.

        >>> asyncio.run(maskinporten.token_async()) == maskinporten.token()
        True
        """
        from altinn_systemregister._conduct_async import conduct_async

        request = (_listed(scopes), _listed(resource), consumer_org, system_user)
        token: str = await conduct_async(lambda address: self._native.token(*request, address))
        return token

    @property
    def public_jwk(self) -> JsonObject | None:
        """The public half of the key as a JWK, to be registered at Maskinporten; `None` where a sidecar holds the key.

        >>> sorted(maskinporten.public_jwk)
        ['alg', 'e', 'kid', 'kty', 'n', 'use']
        """
        import json

        jwk = self._native.public_jwk
        return None if jwk is None else json.loads(jwk)

    def __repr__(self) -> str:
        """Who issues the tokens; never a key or a token."""
        return f"<{type(self).__name__} at {self._issuer}>"

    def __reduce__(self) -> NoReturn:
        """Is refused: a pickle would hold the private key in the open."""
        raise TypeError("a `Maskinporten` cannot be pickled, because it holds a private key: make one in each process")

    def _take(self, native: _native.Maskinporten) -> None:
        self._native = native
        self._issuer = native.issuer


def _settings(given: dict[str, Any]) -> dict[str, Any]:
    """The settings as they cross to the native half."""
    return {
        **given,
        "key": native_key(given["key"]),
        "scopes": _listed(given["scopes"]),
        "resource": _listed(given["resource"]),
        "ca_bundle": pem_of(given["ca_bundle"]),
    }


def _listed(texts: Iterable[str]) -> list[str]:
    return texts.split() if isinstance(texts, str) else list(texts)
