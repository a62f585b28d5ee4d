"""One turn of a contender at a work: what it measured, and whether it did what it was to do."""

import json
import time

from .contenders import Contender
from .process import Ended, Failed, run
from .programs import Programs
from .server import Server
from .works import Work

# A quick program is started so often at most in one turn.
MOST = 20


class Turns:
    """Takes turns: knows the cores, the server and how long to measure."""

    def __init__(self, programs: Programs, server: Server, cores: tuple[int, int], seconds: float):
        self._programs = programs
        self._server = server
        self._server_core, self._core = cores
        self._seconds = seconds

    def take(self, contender: Contender, work: Work, size: int | None) -> dict[str, float]:
        """The figures of a turn by what they measure: `time` (ns), `rate` (a second), `memory` or `heap` (bytes)."""
        command = contender.filled_in(self._programs, work.name)
        try:
            if work.name == "scale-apply":
                with Server(self._programs.sandbox, self._server_core) as sandbox:
                    return self._once(command, work, sandbox, size)
            if work.kind == "process":
                return self._best_of_some(command, work)
            return self._once(command, work, self._server, size)
        except Failed as failure:
            raise Failed(f"{contender.language} {contender.name} {work.name}: {failure}") from None

    def _once(self, command: list[str], work: Work, server: Server, size: int | None) -> dict[str, float]:
        settings = {"BENCH_TOKEN": server.token, "BENCH_SIZE": str(size)} if size else {}
        return figures(self._run(command, server, settings), work, size)

    def _best_of_some(self, command: list[str], work: Work) -> dict[str, float]:
        end = time.monotonic() + self._seconds
        best = figures(self._run(command, self._server, {}), work, None)
        for _ in range(1, MOST):
            if time.monotonic() >= end:
                break
            again = figures(self._run(command, self._server, {}), work, None)
            best = {measure: min(best[measure], figure) for measure, figure in again.items()}
        return best

    def _run(self, command: list[str], server: Server, settings: dict[str, str]) -> Ended:
        own = {"BENCH_SECONDS": f"{self._seconds:g}", "BENCH_SERVER": server.url}
        return run(command, own | settings, self._core)


def figures(ended: Ended, work: Work, size: int | None) -> dict[str, float]:
    """What a program says, once that it did its work is seen."""
    if work.name == "bare":
        return {"time": ended.nanoseconds, "memory": ended.peak}
    lines = ended.output.splitlines()
    try:
        told = json.loads(lines[-1])
    except (IndexError, ValueError):
        raise Failed(f"it printed {ended.output!r}, expected a line of JSON") from None
    if told.get("work") != work.name:
        raise Failed(f"it did `{told.get('work')}`")
    if work.kind == "calls":
        expect(told, "faults", work.faults)
        return {"time": told["ns"]}
    if work.kind == "rate":
        if not told["done"] > 0:
            raise Failed("it did nothing")
        return {"rate": told["per_second"]}
    if work.kind == "process":
        expect(told, "done", work.done)
        return {"time": ended.nanoseconds, "memory": ended.peak}
    if work.name == "scale-validate":
        expect(told, "faults", work.faults)
        return {"time": told["ns"], "heap": told["heap"]}
    expect(told, "done", size)
    return {"time": told["ns"], "heap": told["heap"], "memory": told["peak"]}


def expect(told: dict, name: str, expected: int | None) -> None:
    """What a program says of its own work must be right."""
    if told.get(name) != expected:
        raise Failed(f"`{name}` is {told.get(name)}, expected {expected}")
