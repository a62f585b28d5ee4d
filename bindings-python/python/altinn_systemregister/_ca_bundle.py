"""Further certificate authorities to trust."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

CaBundle: TypeAlias = str | os.PathLike[str] | bytes
"""Further certificate authorities to trust: the path of a PEM file, or the PEM itself as bytes."""


def pem_of(ca_bundle: CaBundle | None) -> bytes | None:
    """The PEM of the bundle, read from its file where it is one."""
    if isinstance(ca_bundle, (str, os.PathLike)):
        with open(ca_bundle, "rb") as file:
            return file.read()
    return ca_bundle
