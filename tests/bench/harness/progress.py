"""How far it is: a line that is rewritten on a terminal, a line now and then anywhere else."""

import os
import shutil
import sys
import time

from .rounds import Plan, Turn


class Progress:
    """Tells on the standard error how far a plan is carried out."""

    def __init__(self, plan: Plan):
        self._plan = plan
        self._total = plan.takes()
        self._planned = 0.0
        self._start = time.monotonic()
        self._rewrites = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._told: tuple | None = None

    def next(self, number: int, turn: Turn) -> None:
        """A turn begins."""
        where = f"round {number + 1} of {self._plan.rounds}"
        if self._rewrites:
            line = f"{where} · {self._left()} · {turn.contender.language} {turn.work.name} {turn.contender.name}"
            width = shutil.get_terminal_size().columns - 1
            print(f"\r{line[:width]}\x1b[K", end="", file=sys.stderr, flush=True)
        elif self._told != (number, turn.contender.language):
            self._told = (number, turn.contender.language)
            print(f"{where}: {turn.contender.language} ({self._left()})", file=sys.stderr, flush=True)
        self._planned += turn.takes(self._plan.seconds)

    def end(self) -> None:
        """Leaves the terminal as it was."""
        if self._rewrites:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def _left(self) -> str:
        """What is left of the plan, in the measure in which it went so far."""
        gone = time.monotonic() - self._start
        pace = gone / self._planned if self._planned > 0 else 1.0
        return f"about {duration((self._total - self._planned) * pace)} left"


def duration(seconds: float) -> str:
    """A time as one says it."""
    return f"{seconds / 60:.0f} min" if seconds >= 90 else f"{max(seconds, 0):.0f} s"
