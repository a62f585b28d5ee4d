"""What a running call says, and where to; what it is told."""

from typing import Literal, TypeAlias

from altinn_systemregister._native import Mailbox

Message: TypeAlias = tuple[Literal["ask", "done", "failed"], str]
"""`ask`: a token is needed; `done`, with the answer as JSON; `failed`, with the error as JSON."""

Document: TypeAlias = tuple[str, bool]
"""A document as JSON text, and whether its author wrote that text, so that findings may tell line and column."""

Address: TypeAlias = tuple[Mailbox, int]
"""A mailbox, and the call's number there."""
