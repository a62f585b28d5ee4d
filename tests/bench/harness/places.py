"""Where things are."""

from pathlib import Path

BENCH = Path(__file__).resolve().parents[1]
ROOT = BENCH.parents[1]
TARGET = ROOT / "target"
BUILT = TARGET / "bench"
PAGE = ROOT / "docs" / "performance.md"
PLOTS = ROOT / "docs" / "performance"
RESULTS = PLOTS / "results.json"
