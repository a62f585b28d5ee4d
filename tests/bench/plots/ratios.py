"""How many times better ours is than each peer: a bar for each, on a logarithmic scale."""

from math import isnan
from pathlib import Path

import style
from harness import goals, report
from harness.ratios import Ratio, ratio
from harness.series import Measured
from harness.units import times
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, LogLocator, NullLocator

# Of an inch, for a bar.
HEIGHT = 0.24
# From here on there is no room for a mark at 2 and at 5.
MANY = 500


def draw(measured: Measured, language: str, path: Path) -> None:
    """The plot of a language."""
    groups = [group for group in groups_of(measured, language) if group[1]]
    rows = sum(len(bars) + 1.2 for _, bars in groups)
    if rows == 0:
        return
    figure = Figure(figsize=(8, 0.7 + HEIGHT * rows))
    axes = figure.subplots()
    axes.set_xscale("log")
    labels, place = {}, 0.0
    for title, bars in groups:
        axes.text(0, place, title, transform=axes.get_yaxis_transform(), va="center", weight="bold")
        place += 0.9
        for peer, found, goal in bars:
            draw_bar(axes, place, found, goal)
            labels[place] = peer
            place += 1
        place += 0.3
    axes.axvline(1, color=style.INK, linewidth=1)
    axes.set_yticks(list(labels), list(labels.values()))
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(place - 0.7, -0.6)
    left, right = axes.get_xlim()
    left, right = min(left, 0.5), right * 1.1
    axes.set_xlim(left, right)
    axes.xaxis.set_major_locator(LogLocator(base=10, subs=(1, 2, 5) if right / left < MANY else (1, 3)))
    axes.xaxis.set_minor_locator(NullLocator())
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g} ×"))
    axes.grid(axis="x")
    axes.set_axisbelow(True)
    axes.set_xlabel("how many times better ours is; a violet mark is the goal")
    style.save(figure, path)


def draw_bar(axes, place: float, found: Ratio, goal: float | None) -> None:
    """A bar from 1 to the ratio, a line for the spread, a mark for the goal."""
    color = style.BETTER if found.best >= 1 else style.WORSE
    axes.barh(place, found.best - 1, left=1, height=0.62, color=color)
    axes.plot([found.least, found.most], [place, place], color=style.INK, linewidth=1)
    if goal is not None:
        axes.plot([goal, goal], [place - 0.38, place + 0.38], color=style.GOAL, linewidth=2.5)
    axes.text(1.01, place, times(found.best), transform=axes.get_yaxis_transform(), va="center", size=9)


def groups_of(measured: Measured, language: str) -> list[tuple[str, list[tuple[str, Ratio, float | None]]]]:
    """Each work with its peers, what the ratio to each is, and what it should be."""
    wanted = {(goal.work, goal.measure, goal.peer): goal for goal in goals.read() if goal.language == language}
    groups = []
    for work, measure, title in report.COMPARED:
        series = measured.of(language, work, measure)
        if not series or series[0].contender != "ours":
            continue
        bars = []
        for peer in series[1:]:
            goal = wanted.get((work, measure, peer.contender))
            found = ratio(series[0], peer)
            if not isnan(found.best):
                bars.append((peer.contender, found, least(goal)))
        groups.append((title or report.named(work, measured, language), bars))
    return groups


def least(goal: goals.Goal | None) -> float | None:
    """The ratio that a goal asks for."""
    if goal is None or goal.at_most is not None:
        return None
    return goal.times if goal.times is not None else 1 / goal.within
