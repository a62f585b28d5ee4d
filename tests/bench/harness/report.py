"""What is told of a run."""

from . import works
from .contenders import LANGUAGES
from .goals import Judged
from .ratios import ratio
from .series import Measured, Series
from .table import Table
from .units import shown, times

# What is compared: a work, a measure, and how it is called where that is not the work's own title.
COMPARED = [(work.name, "rate" if work.kind == "rate" else "time", "") for work in works.ALL if work.kind != "scale"]
COMPARED += [("thousand", "memory", "peak memory of the 1,000"), ("size", "bytes", "installed size")]


def of_language(measured: Measured, language: str) -> Table:
    """A language's works: ours and every peer."""
    rows = []
    for work, measure, title in COMPARED:
        series = measured.of(language, work, measure)
        for place, one in enumerate(series):
            name = (title or named(work, measured, language)) if place == 0 else ""
            rows.append((name, *compared(one, series[0])))
    columns = ("work", "contender", "best", "ratio", "spread")
    return Table(f"{LANGUAGES[language]}: ours and its peers", columns, rows, right=2)


def named(work: str, measured: Measured, language: str) -> str:
    """A work's title."""
    has_bare = measured.get(language, "bare", "bare", "time") is not None
    return works.BY_NAME[work].title + (", over bare" if work in works.OVER_BARE and has_bare else "")


def compared(one: Series, first: Series) -> tuple[str, ...]:
    """A contender beside ours, if ours did that work."""
    best = shown(one.best, one.measure)
    if one is first or first.contender != "ours":
        return one.contender, best, "", ""
    found = ratio(first, one)
    return one.contender, best, times(found.best), f"{times(found.least)} – {times(found.most)}"


def of_goals(goals: list[Judged]) -> Table:
    """The goals, and whether they are met."""
    met = {True: "met", False: "MISSED", None: "–"}
    rows, last = [], ""
    for one in goals:
        row = one.goal.row if one.goal.row != last else ""
        last = one.goal.row
        told = (LANGUAGES[one.goal.language], one.goal.told(), one.measured, one.spread, met[one.is_met])
        rows.append((row, *told))
    return Table("The goals", ("work", "language", "goal", "measured", "spread", ""), rows, right=3)


def of_scale(measured: Measured, work: str) -> Table:
    """How time and memory grow: each size beside what is ten times smaller."""
    rows = []
    for size in works.BY_NAME[work].sizes:
        figures = [measured.get("rust", "ours", work, measure, size) for measure in ("time", "heap", "memory")]
        if figures[0] is None:
            continue
        time, heap, memory = figures
        row = (f"{size:,}", shown(time.best, "time"), shown(time.best / size, "time"), shown(heap.best, "heap"))
        rows.append((*row, shown(memory.best, "memory") if memory else "–"))
    columns = ("how many", "time", "time for each", "heap at its peak", "process at its peak")
    return Table(works.BY_NAME[work].title, columns, rows, right=0)
