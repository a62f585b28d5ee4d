"""Ctrl-C as a request to end well."""

import signal
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def first_ctrl_c(heed: Callable[[BaseException], object]) -> Generator[None]:
    """Within the block, the first Ctrl-C is told to `heed` instead of being raised; the second one is raised.

    Where Ctrl-C does not raise `KeyboardInterrupt` as Python has it, or is another thread's, all stays as it is.
    """
    python = signal.default_int_handler
    if threading.current_thread() is not threading.main_thread() or signal.getsignal(signal.SIGINT) is not python:
        yield
        return

    def interrupted(_signal: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, python)
        heed(KeyboardInterrupt())

    signal.signal(signal.SIGINT, interrupted)
    try:
        yield
    finally:
        if signal.getsignal(signal.SIGINT) is interrupted:
            signal.signal(signal.SIGINT, python)
