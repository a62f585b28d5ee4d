"""The messages of one asynchronous call."""

import asyncio
from collections import deque

from altinn_systemregister._messages import Message
from altinn_systemregister._native import Mailbox


class Inbox:
    """The messages of one call, in the event loop that waits for them.

    Not `asyncio.Queue`: torn down together with the interpreter while a task waits for it, that one still cancels a
    future, and CPython 3.10 crashed there now and then.
    """

    __slots__ = ("_inboxes", "_waiting", "address", "messages")

    def __init__(self, mailbox: Mailbox, number: int, inboxes: "dict[int, Inbox]") -> None:
        """An inbox of that number, among the others of its loop."""
        self.address = mailbox, number
        self.messages: deque[Message] = deque()
        self._waiting: asyncio.Future[None] | None = None
        self._inboxes = inboxes
        inboxes[number] = self

    def put(self, message: Message) -> None:
        """Adds a message."""
        self.messages.append(message)
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)

    def mail(self) -> "asyncio.Future[None]":
        """Is done once the next message has come."""
        self._waiting = asyncio.get_running_loop().create_future()
        return self._waiting

    def close(self) -> None:
        """Gives the number back; what still comes is thrown away."""
        del self._inboxes[self.address[1]]
