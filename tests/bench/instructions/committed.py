"""The counts that are committed, with what they were made with."""

from pathlib import Path
from typing import NamedTuple

import tomllib

FILE = Path(__file__).parents[1] / "instructions.toml"

HEAD = """\
# Instructions of one call, as callgrind counts them. `make test` fails where a count is off by more than 3 %.
# Written by `make bench-counts-accept`.
"""


class Committed(NamedTuple):
    made_with: dict[str, str]
    counts: dict[str, int]


def unlike(before: Committed, now: Committed) -> list[str]:
    """What the counts were made with and is another now."""
    return [
        f"{name} {before.made_with.get(name, 'unknown')}, now {version}"
        for name, version in now.made_with.items()
        if before.made_with.get(name) != version
    ]


def read(text: str) -> Committed:
    document = tomllib.loads(text)
    return Committed(document.get("made-with", {}), document.get("counts", {}))


def written(committed: Committed) -> str:
    made_with = [f'{name} = "{version}"' for name, version in committed.made_with.items()]
    counts = [f"{work} = {count:_}" for work, count in committed.counts.items()]
    return "\n".join([HEAD, "[made-with]", *made_with, "", "[counts]", *counts, ""])
