"""What a running call says, and where to."""

from typing import Literal, TypeAlias

from altinn_systemregister._native import Mailbox

Message: TypeAlias = tuple[Literal["ask", "done", "failed"], str]
"""`ask`: a token is needed; `done`, with the answer as JSON; `failed`, with the error as JSON."""

Address: TypeAlias = tuple[Mailbox, int]
"""A mailbox, and the call's number there."""
