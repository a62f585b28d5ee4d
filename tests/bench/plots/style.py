"""How the plots look: readable on a light page and on a dark one, and the same bytes from the same figures."""

from pathlib import Path

import matplotlib
from matplotlib.figure import Figure

matplotlib.use("svg")

# A grey that stands out from white and from black alike.
INK = "#747d87"
BETTER = "#2f9e6e"
WORSE = "#d9634c"
GOAL = "#9a6ee8"
LINES = ("#3b86d6", "#d98e32")

matplotlib.rcParams.update(
    {
        "svg.hashsalt": "altinn-systemregister",
        "svg.fonttype": "none",
        "font.family": "sans-serif",
        "font.size": 10,
        "text.color": INK,
        "axes.edgecolor": INK,
        "axes.labelcolor": INK,
        "axes.titlecolor": INK,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "xtick.color": INK,
        "ytick.color": INK,
        "grid.color": INK,
        "grid.alpha": 0.25,
    }
)


def save(figure: Figure, path: Path) -> None:
    """Writes a plot with nothing behind it, and nothing in it that is another each time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, transparent=True, bbox_inches="tight", metadata={"Date": None, "Creator": None})
