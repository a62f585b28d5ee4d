"""How time and memory grow with what there is to do, beside a line along which they grow as much."""

from pathlib import Path

import style
from harness import works
from harness.series import Measured
from harness.units import shown
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter

ALONG = {"scale-validate": "rights in the document", "scale-apply": "systems"}
MEASURES = {"time": "time", "heap": "heap at its peak", "memory": "process at its peak"}


def draw(measured: Measured, path: Path) -> None:
    """Both works: time above, memory below."""
    figure = Figure(figsize=(8, 6.4), layout="constrained")
    grid = figure.subplots(2, 2)
    for column, (work, along) in enumerate(ALONG.items()):
        draw_one(grid[0][column], measured, work, ["time"], works.BY_NAME[work].title, "")
        draw_one(grid[1][column], measured, work, ["heap", "memory"], "", along)
    style.save(figure, path)


def draw_one(axes, measured: Measured, work: str, measures: list[str], title: str, along: str) -> None:
    """A work's measures, and the line of slope one through the last point of the first of them."""
    axes.set(xscale="log", yscale="log", title=title, xlabel=along)
    for place, measure in enumerate(measures):
        found = [measured.get("rust", "ours", work, measure, size) for size in works.BY_NAME[work].sizes]
        points = [(one.size, one.best) for one in found if one is not None]
        if not points:
            continue
        sizes, figures = zip(*points, strict=True)
        axes.plot(sizes, figures, marker="o", color=style.LINES[place], label=MEASURES[measure])
        if place == 0:
            each = figures[-1] / sizes[-1]
            line = [each * size for size in sizes]
            axes.plot(sizes, line, color=style.INK, linestyle="--", linewidth=1, label="slope one")
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: round_figure(value, measures[0])))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))
    axes.grid()
    axes.legend(frameon=False)


def round_figure(value: float, measure: str) -> str:
    """A power of ten with its unit."""
    number, unit = shown(value, measure).split()
    return f"{float(number):g} {unit}"
