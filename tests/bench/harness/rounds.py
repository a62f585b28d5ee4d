"""Whose turn it is when, and for how long."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from . import works
from .contenders import LANGUAGES, Contender
from .works import Work

# What a turn takes beside the time in which it measures, in seconds: start, warming up, end.
START = {"python": 0.2, "node": 0.5, "kotlin": 2.5, "rust": 0.05}
# What a process of the 1,000 systems takes on the way, if it takes longer than the time in which is measured.
THOUSAND = {"python": 1.0, "node": 1.0, "kotlin": 2.5}
# So long `apply_all` takes for a system.
SYSTEM = 0.001


@dataclass(frozen=True)
class Turn:
    """A contender at a work; `size` is how much there is to do, where that varies."""

    contender: Contender
    work: Work
    size: int | None = None

    def takes(self, seconds: float) -> float:
        """About how long it takes where so long is measured."""
        language = self.contender.language
        if self.work.name == "thousand":
            return max(seconds, THOUSAND[language])
        if self.work.name == "scale-apply":
            return START[language] + SYSTEM * self.size
        if self.work.kind == "process":
            return seconds + THOUSAND["kotlin"] / 3 if language == "kotlin" else seconds + START[language] / 2
        return START[language] + seconds


@dataclass(frozen=True)
class Plan:
    """How many rounds there are, and how long is measured in each turn."""

    turns: list[Turn]
    rounds: int
    seconds: float
    is_short: bool

    def round(self, number: int) -> Iterator[Turn]:
        """The turns of a round, counted from 0: those of one work next to each other, another one first each time."""
        turns = [turn for turn in self.turns if number == 0 or not self.is_short or not stands_alone(turn)]
        for _, group in groupby(turns, key=lambda turn: (turn.contender.language, turn.work.name)):
            group = list(group)
            first = number % len(group)
            yield from group[first:] + group[:first]

    def count(self) -> int:
        """How many turns there are."""
        return sum(1 for number in range(self.rounds) for _ in self.round(number))

    def takes(self) -> float:
        """About how many seconds it takes."""
        return sum(turn.takes(self.seconds) for number in range(self.rounds) for turn in self.round(number))


def stands_alone(turn: Turn) -> bool:
    """Whether nobody else does the work: nothing is to be compared, and in a short run one round has to do."""
    return turn.work.kind == "scale" or turn.work.name.startswith("crossing-")


def turns(contenders: list[Contender]) -> list[Turn]:
    """A turn of each contender at each of its works: language by language, work by work."""
    return [
        Turn(contender, work, size)
        for language in LANGUAGES
        for work in works.ALL
        for contender in contenders
        if contender.language == language and work.name in contender.works
        for size in work.sizes or (None,)
    ]


def full(turns: list[Turn]) -> Plan:
    """Some twenty minutes: each has eight turns, so that a bad minute of the machine is nobody's figure."""
    return Plan(turns, rounds=8, seconds=0.6, is_short=False)


def quick(turns: list[Turn]) -> Plan:
    """Long enough to see that everybody does the work."""
    return Plan(turns, rounds=1, seconds=0.02, is_short=True)


def short(turns: list[Turn], budget: float = 270.0) -> Plan:
    """As good as can be in that many seconds."""
    for rounds in (5, 4, 3, 2):
        seconds = fitting(turns, rounds, budget)
        if seconds >= 0.15:
            break
    return Plan(turns, rounds, min(max(seconds, 0.1), 1.0), is_short=True)


def fitting(turns: list[Turn], rounds: int, budget: float) -> float:
    """How long may be measured in a turn so that so many rounds fit."""
    low, high = 0.0, 10.0
    for _ in range(30):
        middle = (low + high) / 2
        fits = Plan(turns, rounds, middle, is_short=True).takes() <= budget
        low, high = (middle, high) if fits else (low, middle)
    return low
