"""Messages of asynchronous calls, brought to the event loops that wait for them.

The native half's threads never take the GIL; they put plain data into the loop's mailbox. Its bell is a pipe, which the
loop watches as it watches its connections: it wakes once for all that has come. Where a loop watches no pipes (on
Windows), a thread listens for it; it is joined before the interpreter ends.
"""

import asyncio
import atexit
import itertools
import os
import sys
import threading
from contextlib import suppress
from weakref import ReferenceType, WeakKeyDictionary, finalize, ref

from altinn_systemregister._inbox import Inbox
from altinn_systemregister._messages import Mail
from altinn_systemregister._native import Mailbox

_THREAD = "systemregister-mail"


class _Mailroom:
    """What comes for the calls of one event loop, which it does not keep alive."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._mailbox = Mailbox()
        self._numbers = itertools.count()
        self.inboxes: dict[int, Inbox] = {}
        self._listener: threading.Thread | None = None
        try:
            if sys.platform == "win32":
                raise NotImplementedError
            loop.add_reader(self._mailbox.fileno(), self._fetch)
        except NotImplementedError:
            self._listener = threading.Thread(target=self._listen, args=[ref(loop)], name=_THREAD, daemon=True)
            self._listener.start()
            finalize(loop, self._mailbox.close).atexit = False

    def inbox(self) -> Inbox:
        """An inbox for one call."""
        return Inbox(self._mailbox, next(self._numbers), self.inboxes)

    def close(self) -> None:
        """Sends the thread home."""
        if self._listener is not None:
            self._mailbox.close()
            self._listener.join()

    def _fetch(self) -> None:
        self._sort(self._mailbox.take())

    def _sort(self, mail: Mail) -> None:
        for number, kind, content in mail:
            if (inbox := self.inboxes.get(number)) is not None:
                inbox.put((kind, content))

    def _listen(self, loop: "ReferenceType[asyncio.AbstractEventLoop]") -> None:
        while (mail := self._mailbox.receive()) is not None:
            if (listening := loop()) is not None:
                with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                    listening.call_soon_threadsafe(self._sort, mail)
            del listening


_mailrooms: WeakKeyDictionary[asyncio.AbstractEventLoop, _Mailroom] = WeakKeyDictionary()


def inbox() -> Inbox:
    """An inbox for one call, in the running event loop."""
    loop = asyncio.get_running_loop()
    if (mailroom := _mailrooms.get(loop)) is None:
        mailroom = _mailrooms[loop] = _Mailroom(loop)
    return mailroom.inbox()


def waiting() -> int:
    """How many calls of the running event loop wait for mail."""
    return len(_mailrooms[asyncio.get_running_loop()].inboxes)


def _renew() -> None:
    global _mailrooms
    _mailrooms = WeakKeyDictionary()  # what the parent listens to is no affair of a forked child's


def _close() -> None:
    for mailroom in list(_mailrooms.values()):
        mailroom.close()


atexit.register(_close)
if sys.platform != "win32":
    os.register_at_fork(after_in_child=_renew)
