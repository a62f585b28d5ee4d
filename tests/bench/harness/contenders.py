"""Who takes part: what `contenders.toml` says, and whether everybody is there."""

from dataclasses import dataclass
from pathlib import Path

import tomllib

from . import places, works
from .programs import Programs

LANGUAGES = {"python": "Python", "node": "Node", "kotlin": "Kotlin", "rust": "Rust"}


@dataclass(frozen=True)
class Contender:
    """One program. The command has places to be filled in."""

    language: str
    name: str
    works: tuple[str, ...]
    command: tuple[str, ...]
    needs: tuple[str, ...] = ()

    def filled_in(self, programs: Programs, work: str) -> list[str]:
        """The command for a work."""
        return [part for word in self.command for part in programs.filled_in(word.replace("WORK", work))]

    def missing(self, programs: Programs) -> str | None:
        """What is not there, be it the program or what it runs on; nothing if it can be started."""
        for word in self.command:
            if fault := programs.missing(word):
                return f"{self.language} {self.name}: {fault}"
            if Path(word).suffix and not (places.BENCH / word).is_file():
                return f"{self.language} {self.name}: tests/bench/{word} is missing"
        if self.command[0] == "{java}" and not programs.has_class(self.command[1]):
            return f"{self.language} {self.name}: class {self.command[1]} is missing"
        return None


def read(path: Path = places.BENCH / "contenders.toml") -> list[Contender]:
    """All contenders."""
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["contender"]
    contenders = [
        Contender(
            entry["language"],
            entry["name"],
            tuple(entry["works"]),
            tuple(entry["command"]),
            tuple(entry.get("needs", ())),
        )
        for entry in entries
    ]
    for contender in contenders:
        unknown = set(contender.works) - set(works.BY_NAME)
        if unknown or contender.language not in LANGUAGES:
            raise SystemExit(
                f"bench: {path.name}: {contender.language} {contender.name}: unknown {unknown or 'language'}"
            )
    return contenders


def selected(contenders: list[Contender], languages: list[str], only: list[str]) -> list[Contender]:
    """Those of these languages and of these works; of all if none is named. Who is told over `bare` brings it along."""
    wanted = set(only) | ({"bare"} if works.OVER_BARE & set(only) else set())
    chosen = []
    for contender in contenders:
        own = tuple(work for work in contender.works if not only or work in wanted)
        if own and (not languages or contender.language in languages):
            chosen.append(Contender(contender.language, contender.name, own, contender.command, contender.needs))
    return chosen
