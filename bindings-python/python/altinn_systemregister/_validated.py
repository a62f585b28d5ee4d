"""What can be validated, and for what."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias

from altinn_systemregister._model import System

Operation: TypeAlias = Literal["create", "replace", "set_rights", "set_access_packages"]
"""For what a document is meant: the register checks each operation differently."""

Document: TypeAlias = System | Mapping[str, Any] | Sequence[Any] | str | bytes
"""A document to validate: a model, plain data in the wire's shape, or JSON text."""
