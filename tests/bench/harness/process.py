"""One process from its start to its end: what it said, how long it took, and how much memory it had."""

import os
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass

from . import places

PATIENCE = 300


class Failed(Exception):
    """A program that did not do what it was started for; the text says what it did."""


@dataclass(frozen=True)
class Ended:
    """A process that ended well."""

    output: str
    nanoseconds: int
    peak: int


def environment(settings: dict[str, str]) -> dict[str, str]:
    """What a program finds in its environment: no proxy stands between it and the server."""
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    return kept | settings


def pinned(core: int):
    """What a process does before its program begins: it keeps to a core."""
    # Given to Popen it has another use: without it, memory would be shared with this process until the program
    # begins, and the peak would be that of the harness.
    return lambda: os.sched_setaffinity(0, {core})


def run(command: list[str], settings: dict[str, str], core: int) -> Ended:
    """Runs a program on that core, and fails where it fails."""
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter_ns()
        process = subprocess.Popen(
            command,
            cwd=places.BENCH,
            env=environment(settings),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            preexec_fn=pinned(core),
        )
        watch = threading.Timer(PATIENCE, process.kill)
        watch.start()
        try:
            output = process.stdout.read().decode()
            _, status, used = os.wait4(process.pid, 0)
            nanoseconds = time.perf_counter_ns() - start
            process.returncode = os.waitstatus_to_exitcode(status)
        except BaseException:
            process.kill()
            process.wait()
            raise
        finally:
            watch.cancel()
            process.stdout.close()
        if process.returncode != 0:
            errors.seek(0)
            told = errors.read().decode(errors="replace")[-2000:]
            raise Failed(f"it ended with {process.returncode}:\n{output}{told}")
    return Ended(output, nanoseconds, used.ru_maxrss * 1024)
