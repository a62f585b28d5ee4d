"""Keys with which a client proves to Maskinporten who it is."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn, TypeAlias

from altinn_systemregister import _native
from altinn_systemregister._json import JsonObject, dumps

Key: TypeAlias = str | bytes | os.PathLike[str] | Mapping[str, Any]
"""A private key: text (a JWK or a set of them, PEM, or base64), the bytes of a file, a file's path (`pathlib.Path`; a
`str` is always the key itself), or a JWK as plain data."""

NativeKey: TypeAlias = str | bytes | os.PathLike[str]
"""A key as it crosses to the native half."""


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


def native_key(key: Key | None) -> NativeKey | None:
    """The key as it crosses to the native half."""
    if isinstance(key, Mapping):
        return dumps(dict(key))
    if key is None or isinstance(key, (str, bytes, os.PathLike)):  # pyright: ignore[reportUnnecessaryIsInstance]
        return key
    raise TypeError(f"`key` is a `{type(key).__name__}`: expected a str, bytes, a `pathlib.Path` or a JWK as a dict")
