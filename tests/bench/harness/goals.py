"""The goals of `goals.toml`, and whether they are met."""

from dataclasses import dataclass
from pathlib import Path

import tomllib

from . import places
from .ratios import ratio
from .series import Measured
from .units import shown, times

UNITS = {"ms": 1e6, "MB": 1e6}


@dataclass(frozen=True)
class Goal:
    """What is to be reached in a language at a work, beside a peer (`times`, `within`) or alone (`at_most`)."""

    row: str
    work: str
    measure: str
    language: str
    peer: str = ""
    times: float | None = None
    within: float | None = None
    at_most: float | None = None
    unit: str = ""

    def told(self) -> str:
        """The goal in words."""
        if self.at_most is not None:
            return f"≤ {self.at_most:g} {self.unit}"
        return f"≥ {self.times:g} × {self.peer}" if self.times is not None else f"≤ {self.within:g} × {self.peer}"


@dataclass(frozen=True)
class Judged:
    """A goal beside what was measured; where nothing was, `is_met` is nothing."""

    goal: Goal
    measured: str = "not measured"
    spread: str = ""
    is_met: bool | None = None


def read(path: Path = places.BENCH / "goals.toml") -> list[Goal]:
    """All goals."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["row"]
    return [
        Goal(row["name"], row["work"], row["measure"], language, **goal)
        for row in rows
        for language in ("python", "node", "kotlin", "rust")
        for goal in row.get(language, ())
    ]


def judged(goal: Goal, measured: Measured) -> Judged:
    """Whether a goal is met by what was measured, before anything is rounded."""
    ours = measured.get(goal.language, "ours", goal.work, goal.measure)
    if ours is None:
        return Judged(goal)
    if goal.at_most is not None:
        spread = f"{shown(min(ours.rounds), goal.measure)} – {shown(max(ours.rounds), goal.measure)}"
        return Judged(goal, shown(ours.best, goal.measure), spread, ours.best <= goal.at_most * UNITS[goal.unit])
    peer = measured.get(goal.language, goal.peer, goal.work, goal.measure)
    if peer is None:
        return Judged(goal)
    reached = ratio(ours, peer)
    if goal.within is not None:
        reached = reached.inverse()
        is_met = reached.best <= goal.within
    else:
        is_met = reached.best >= goal.times
    return Judged(goal, times(reached.best), f"{times(reached.least)} – {times(reached.most)}", is_met)
