"""Documents as JSON text, the form in which they cross to the native half."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeAlias, runtime_checkable

JsonObject: TypeAlias = dict[str, Any]
"""A JSON object: member names and their values."""


@runtime_checkable
class _HasToDict(Protocol):
    def to_dict(self) -> JsonObject: ...


def dumps(value: object) -> str:
    """Gives `value`, in which models, mappings and sequences may stand, as JSON text."""
    return json.dumps(value, ensure_ascii=False, default=_plain)


def text_of(document: object) -> str:
    """Gives a document as JSON text; text stays as its author wrote it."""
    if isinstance(document, str):
        return document
    if isinstance(document, (bytes, bytearray)):
        return document.decode()
    return dumps(document)


def authored(document: object) -> bool:
    """Whether the document is a text of its author's, so that lines and columns mean something."""
    return isinstance(document, (str, bytes, bytearray))


def _plain(value: object) -> object:
    if isinstance(value, _HasToDict):
        return value.to_dict()
    if isinstance(value, Mapping):
        return dict(value)  # pyright: ignore[reportUnknownArgumentType,reportUnknownVariableType]
    if isinstance(value, Sequence):
        return list(value)  # pyright: ignore[reportUnknownArgumentType,reportUnknownVariableType]
    raise TypeError(f"`{type(value).__name__}` is not JSON: expected a document of dicts, lists, str, bool and numbers")
