"""What was measured: for each contender, work and measure a figure of each round."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field

from . import works

# Of these, more is better; of all others, less.
MORE_IS_BETTER = {"rate"}


@dataclass
class Series:
    """The figures of one contender: one a round."""

    language: str
    contender: str
    work: str
    measure: str
    size: int | None = None
    rounds: list[float] = field(default_factory=list)

    @property
    def best(self) -> float:
        """The best round's."""
        return max(self.rounds) if self.measure in MORE_IS_BETTER else min(self.rounds)

    def over(self, bare: "Series | None") -> "Series":
        """The same over what the bare interpreter takes in the same rounds."""
        if bare is None:
            return self
        rounds = [own - its for own, its in zip(self.rounds, bare.rounds, strict=True)]
        return OverBare(
            self.language, self.contender, self.work, self.measure, self.size, rounds, self.best - bare.best
        )


@dataclass
class OverBare(Series):
    """A series over another one: its best is the difference of the two bests."""

    difference: float = 0.0

    @property
    def best(self) -> float:
        """What the best takes more than the best of the bare interpreter."""
        return self.difference


class Measured:
    """All that was measured in a run."""

    def __init__(self, series: Iterable[Series] = ()):
        self._series = {key(one): one for one in series}

    def add(self, language: str, contender: str, work: str, size: int | None, figures: dict[str, float]) -> None:
        """Keeps the figures of one turn."""
        for measure, figure in figures.items():
            one = Series(language, contender, work, measure, size)
            self._series.setdefault(key(one), one).rounds.append(figure)

    def get(self, language: str, contender: str, work: str, measure: str, size: int | None = None) -> Series | None:
        """A contender's series, as it is told: of some works over the bare interpreter."""
        own = self._series.get((language, contender, work, measure, size))
        if own is None or work not in works.OVER_BARE or measure != "time":
            return own
        return own.over(self._series.get((language, "bare", "bare", measure, None)))

    def of(self, language: str, work: str, measure: str) -> list[Series]:
        """All contenders' series of a work, ours first, then the best first."""
        found = [
            self.get(*known)
            for known in self._series
            if known[0] == language and known[2] == work and known[3] == measure
        ]
        sign = -1 if measure in MORE_IS_BETTER else 1
        return sorted(found, key=lambda one: (one.contender != "ours", one.size or 0, sign * one.best))

    def to_json(self) -> list[dict]:
        """As it is written into a file."""
        return [
            {name: value for name, value in asdict(one).items() if value is not None} for one in self._series.values()
        ]

    @classmethod
    def from_json(cls, entries: list[dict]) -> "Measured":
        """As it was read from a file."""
        return cls(Series(**entry) for entry in entries)


def key(one: Series) -> tuple:
    """What tells a series from others."""
    return one.language, one.contender, one.work, one.measure, one.size
