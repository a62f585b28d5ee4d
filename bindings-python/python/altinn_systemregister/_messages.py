"""What a running call says, and where to; what it is told."""

from typing import Literal, TypeAlias

from altinn_systemregister._native import Mailbox

Kind: TypeAlias = Literal["ask", "debug", "info", "warning", "error", "progress", "done", "failed"]
"""`ask`: a token is needed; `debug` to `error`: a line for the log; `progress`: a part is done with, as JSON;
`done`, with the answer as JSON; `failed`, with the error as JSON."""

Message: TypeAlias = tuple[Kind, str]
"""A message's kind, and its content."""

Document: TypeAlias = tuple[str, bool]
"""A document as JSON text, and whether its author wrote that text, so that findings may tell line and column."""

Address: TypeAlias = tuple[tuple[Mailbox, int] | None, int]
"""A mailbox and the call's number there, unless the call keeps its messages itself; and the log's level."""
