"""Messages of asynchronous calls, brought to the event loops that wait for them.

The native half's threads never take the GIL; they put plain data into a mailbox. One Python thread empties it and wakes
the loops. It is joined before the interpreter ends.
"""

import asyncio
import atexit
import itertools
import os
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager, suppress

from altinn_systemregister import _log
from altinn_systemregister._messages import Address, Message
from altinn_systemregister._native import Mailbox

Receiver = Callable[[Message], None]


class _Mailroom:
    def __init__(self) -> None:
        self._mailbox = Mailbox()
        self._numbers = itertools.count()
        self._receivers: dict[int, tuple[asyncio.AbstractEventLoop, Receiver]] = {}
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    @contextmanager
    def address(self, receiver: Receiver) -> Generator[Address]:
        """An address whose messages come to the receiver, in the running event loop."""
        self._staff()
        number = next(self._numbers)
        self._receivers[number] = (asyncio.get_running_loop(), receiver)
        try:
            yield (self._mailbox, number), _log.level()
        finally:
            del self._receivers[number]

    def close(self) -> None:
        with self._lock:
            if self._thread is not None:
                self._mailbox.close()
                self._thread.join()
                self._thread = None

    def _staff(self) -> None:
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._deliver, name="systemregister-mail", daemon=True)
                self._thread.start()

    def _deliver(self) -> None:
        while (mail := self._mailbox.receive()) is not None:
            number, kind, content = mail
            if (addressee := self._receivers.get(number)) is not None:
                loop, receiver = addressee
                with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                    loop.call_soon_threadsafe(receiver, (kind, content))


_mailroom = _Mailroom()


def address(receiver: Receiver) -> AbstractContextManager[Address]:
    """An address whose messages come to the receiver, in the running event loop."""
    return _mailroom.address(receiver)


def _renew() -> None:
    global _mailroom
    _mailroom = _Mailroom()  # the parent's thread does not survive a fork


def _close() -> None:
    _mailroom.close()


atexit.register(_close)
if sys.platform != "win32":
    os.register_at_fork(after_in_child=_renew)
