"""Figures as they are read."""

import math

SCALES = {
    "time": [(1e9, "s"), (1e6, "ms"), (1e3, "µs"), (1, "ns")],
    "memory": [(1e9, "GB"), (1e6, "MB"), (1e3, "kB"), (1, "B")],
}
SCALES["heap"] = SCALES["bytes"] = SCALES["memory"]


def shown(figure: float, measure: str) -> str:
    """A figure with its unit: three digits that count."""
    if measure == "rate":
        return f"{figure:,.0f}/s"
    size, unit = next(((size, unit) for size, unit in SCALES[measure] if abs(figure) >= size), SCALES[measure][-1])
    return f"{digits(figure / size)} {unit}"


def times(figure: float) -> str:
    """A ratio."""
    return "–" if math.isnan(figure) else f"{digits(figure)} ×"


def digits(figure: float) -> str:
    """Three digits that count."""
    size = abs(figure)
    return f"{figure:.{0 if size >= 100 else 1 if size >= 10 else 2}f}"
