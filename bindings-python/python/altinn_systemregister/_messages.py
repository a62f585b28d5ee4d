"""What a running call says, and where to; what it is told."""

from typing import Any, Literal, TypeAlias

from altinn_systemregister._native import Mailbox

Kind: TypeAlias = Literal["ask", "debug", "info", "warning", "error", "progress", "done", "given", "failed"]
"""`ask`: a token is needed; `debug` to `error`: a line for the log; `progress`: a part is done with, as JSON;
`done`, with the answer as JSON; `given`, with the answer as plain data; `failed`, with the error as JSON."""

Message: TypeAlias = tuple[Kind, Any]
"""A message's kind, and its content."""

Mail: TypeAlias = list[tuple[int, Kind, Any]]
"""Messages of several calls: of each the call's number, the kind, and the content."""

Document: TypeAlias = tuple[str, bool]
"""A document as JSON text, and whether its author wrote that text, so that findings may tell line and column."""

Address: TypeAlias = tuple[tuple[Mailbox, int] | None, int]
"""A mailbox and the call's number there, unless the call keeps its messages itself; and the log's level."""
