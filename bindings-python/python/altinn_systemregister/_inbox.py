"""The messages of one asynchronous call."""

import asyncio
from collections import deque

from altinn_systemregister._messages import Message


class Inbox:
    """The messages of one call, in the event loop that waits for them.

    Not `asyncio.Queue`: torn down together with the interpreter while a task waits for it, that one still cancels a
    future, and CPython 3.10 crashed there now and then.
    """

    def __init__(self) -> None:
        self._messages: deque[Message] = deque()
        self._arrived = asyncio.Event()

    def put(self, message: Message) -> None:
        """Adds a message."""
        self._messages.append(message)
        self._arrived.set()

    async def get(self) -> Message:
        """Awaits the next message."""
        while not self._messages:
            self._arrived.clear()
            await self._arrived.wait()
        return self._messages.popleft()
