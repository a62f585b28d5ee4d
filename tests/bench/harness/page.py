"""The generated parts of the page: what stands between two marks is written anew from a run's results."""

import re
from pathlib import Path

import tomllib

from . import goals, places, report
from .contenders import LANGUAGES
from .results import Results
from .table import Table
from .units import shown

PART = re.compile(r"(<!-- generated: ([\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def rewrite(path: Path, results: Results) -> None:
    """Writes the page's parts anew."""
    path.write_text(filled_in(path.read_text(encoding="utf-8"), parts(results)), encoding="utf-8")


def filled_in(text: str, parts: dict[str, str]) -> str:
    """The text with its parts. Each must have its place, and each place its part."""
    places = [mark[2] for mark in PART.finditer(text)]
    if sorted(places) != sorted(parts):
        raise SystemExit(f"bench: the page has the parts {sorted(places)}, expected {sorted(parts)}")
    return PART.sub(lambda mark: f"{mark[1]}{parts[mark[2]]}\n{mark[3]}", text)


def parts(results: Results) -> dict[str, str]:
    """All parts by name."""
    measured = results.measured
    judged = [goals.judged(goal, measured) for goal in goals.read()]
    tables = {"goals": report.of_goals(judged), "instructions": instructions()}
    tables |= {language: report.of_language(measured, language) for language in LANGUAGES}
    tables |= {work: report.of_scale(measured, work) for work in ("scale-validate", "scale-apply")}
    return {"run": run(results), "versions": versions(results)} | {
        name: table.markdown() if table.rows else "Not measured in this run." for name, table in tables.items()
    }


def run(results: Results) -> str:
    """The machine, and what was run on it."""
    machine, library = results.machine, results.library
    changed = ", with changes that are not committed" if library["changed"] else ""
    rows = [
        ("date", results.date),
        ("command", f"`{results.command}`"),
        ("rounds", f"{results.rounds}, of {results.seconds:.2g} s a turn"),
        ("processor", f"{machine['cpu']}, {machine['cores']} cores"),
        ("memory", shown(machine["memory"], "memory")),
        ("kernel", machine["kernel"]),
        ("this library", f"{library['version']}, commit `{library['commit']}`{changed}"),
    ]
    return Table("", ("", ""), rows, right=2).markdown()


def versions(results: Results) -> str:
    """Interpreters and peers."""
    rows = [
        (LANGUAGES[language], found[""], ", ".join(f"{name} {version}" for name, version in found.items() if name))
        for language, found in results.versions.items()
    ]
    return Table("", ("", "interpreter or compiler", "packages"), rows, right=3).markdown()


def instructions(path: Path = places.BENCH / "instructions.toml") -> Table:
    """How many instructions each of the core's works takes."""
    counts = tomllib.loads(path.read_text(encoding="utf-8"))["counts"] if path.is_file() else {}
    rows = [(f"`{name}`", f"{count:,}") for name, count in counts.items()]
    return Table("Instructions", ("work", "instructions"), rows)
