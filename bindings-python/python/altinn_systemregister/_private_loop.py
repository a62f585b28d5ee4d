"""An event loop of the library's own, for async token sources of the sync client.

All of them share one loop, on a thread of its own, so that what they keep between calls (connections, locks) stays in
the loop that it was made in.
"""

import asyncio
import atexit
import os
import sys
import threading
from collections.abc import Awaitable
from concurrent.futures import CancelledError
from typing import TypeVar

T = TypeVar("T")


class _PrivateLoop:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    def get(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._thread = threading.Thread(
                    target=self._loop.run_forever, name="systemregister-tokens", daemon=True
                )
                self._thread.start()
            return self._loop

    def stop(self) -> None:
        if self._loop is not None and self._thread is not None:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
            self._loop.close()
            self._loop = self._thread = None


_private = _PrivateLoop()


def run(awaitable: Awaitable[T]) -> T:
    """Waits for the awaitable in the private loop; when the wait is interrupted, the awaitable is cancelled."""

    async def awaited() -> T:
        return await awaitable

    future = asyncio.run_coroutine_threadsafe(awaited(), _private.get())
    try:
        return future.result()
    except CancelledError:
        raise RuntimeError("the token source was cancelled") from None
    finally:
        future.cancel()


def _renew() -> None:
    global _private
    _private = _PrivateLoop()  # the parent's thread does not survive a fork


def _stop() -> None:
    _private.stop()


atexit.register(_stop)
if sys.platform != "win32":
    os.register_at_fork(after_in_child=_renew)
