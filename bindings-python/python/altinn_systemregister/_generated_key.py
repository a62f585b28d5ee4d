"""New keys."""

import json
from dataclasses import dataclass, field
from typing import NoReturn

from altinn_systemregister import _native
from altinn_systemregister._json import JsonObject


@dataclass(frozen=True, slots=True)
class GeneratedKey:
    """A new key pair. Its `repr` hides the private half, and it cannot be pickled.

    >>> from altinn_systemregister import generate_key
    >>> key = generate_key(kid="smartcloud-2026")
    >>> print(key.kid, sorted(key.public_jwk))
    smartcloud-2026 ['alg', 'e', 'kid', 'kty', 'n', 'use']
    """

    kid: str
    """The key's id, in both JWKs."""
    private_jwk: JsonObject = field(repr=False)
    """The private half as a JWK: to be kept secret."""
    public_jwk: JsonObject
    """The public half as a JWK: to be registered at Maskinporten, where it lives for one year."""

    def __reduce__(self) -> NoReturn:
        """Is refused: a pickle would hold the private key in the open."""
        raise TypeError(
            "a `GeneratedKey` cannot be pickled, because it holds a private key: store `private_jwk` safely"
        )


def generate_key(bits: int = 2048, kid: str | None = None) -> GeneratedKey:
    """Makes a new RSA key pair; without `kid`, with an id of its own making.

    Raises `ConfigError` for a size that Maskinporten does not take.

    >>> from altinn_systemregister import generate_key
    >>> key = generate_key()
    >>> key.private_jwk["kid"] == key.public_jwk["kid"] == key.kid
    True
    """
    kid, private_jwk, public_jwk = _native.generate_key(bits, kid)
    return GeneratedKey(kid=kid, private_jwk=json.loads(private_jwk), public_jwk=json.loads(public_jwk))
