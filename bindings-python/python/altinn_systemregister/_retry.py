"""When a request is sent once more."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Retry:
    """When a request is sent once more.

    What reads is repeated where there was no connection, where the answer was cut off, and after 429, 502, 503 and 504;
    what writes, only where nothing can have landed: where there was no connection, and after 429.

    >>> from altinn_systemregister import Retry, SystemRegister
    >>> SystemRegister("tt02", auth="token", retry=Retry(attempts=5, patience=30.0))
    SystemRegister('tt02')
    """

    attempts: int = 3
    """How often a request is sent at most; 1 to send each once."""
    pause: float = 0.25
    """The pause before the second attempt, in seconds, at most: a random part of it; doubled each time."""
    patience: float = 10.0
    """How long a pause the register may ask for (`Retry-After`), in seconds; where it asks for a longer one, the error
    is raised at once."""
    budget: int = 20
    """How many repetitions the client may have in hand: each takes one, each success gives a tenth back, and where none
    is left none is made, so that a register in trouble is not asked ever more."""
