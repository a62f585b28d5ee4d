"""Keys with which a client proves to Maskinporten who it is."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, TypeAlias

    Key: TypeAlias = str | bytes | os.PathLike[str] | Mapping[str, Any]
    """A private key: text (a JWK or a set of them, PEM, or base64), the bytes of a file, a file's path (`pathlib.Path`;
    a `str` is always the key itself), or a JWK as plain data."""

    NativeKey: TypeAlias = str | bytes | os.PathLike[str]
    """A key as it crosses to the native half."""


def native_key(key: Key | None) -> NativeKey | None:
    """The key as it crosses to the native half."""
    if key is None or isinstance(key, (str, bytes, os.PathLike)):
        return key
    from collections.abc import Mapping

    from altinn_systemregister._json import dumps

    if isinstance(key, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        return dumps(dict(key))
    raise TypeError(f"`key` is a `{type(key).__name__}`: expected a str, bytes, a `pathlib.Path` or a JWK as a dict")
