"""Further certificate authorities to trust."""

import os
from pathlib import Path
from typing import TypeAlias

CaBundle: TypeAlias = str | os.PathLike[str] | bytes
"""Further certificate authorities to trust: the path of a PEM file, or the PEM itself as bytes."""


def pem_of(ca_bundle: CaBundle | None) -> bytes | None:
    """The PEM of the bundle, read from its file where it is one."""
    return Path(ca_bundle).read_bytes() if isinstance(ca_bundle, (str, os.PathLike)) else ca_bundle
