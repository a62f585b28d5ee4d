"""How many times better ours is than a peer."""

from dataclasses import dataclass
from math import isnan, nan

from .series import MORE_IS_BETTER, Series


@dataclass(frozen=True)
class Ratio:
    """Better than 1: ours is faster, or smaller. `least` and `most` are those of single rounds."""

    best: float
    least: float
    most: float

    def inverse(self) -> "Ratio":
        """The same the other way: how much longer ours takes."""
        return Ratio(1 / self.best, 1 / self.most, 1 / self.least)


def ratio(ours: Series, peer: Series) -> Ratio:
    """The best of one to the best of the other, and how it is from round to round."""
    rounds = [quotient(ours.measure, own, its) for own, its in zip(ours.rounds, peer.rounds, strict=True)]
    comparable = [one for one in rounds if not isnan(one)] or [nan]
    return Ratio(quotient(ours.measure, ours.best, peer.best), min(comparable), max(comparable))


def quotient(measure: str, ours: float, peer: float) -> float:
    """How many times better one figure is than the other. What is not above zero cannot be compared."""
    over, under = (ours, peer) if measure in MORE_IS_BETTER else (peer, ours)
    return over / under if over > 0 and under > 0 else nan
