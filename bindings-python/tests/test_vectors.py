"""The validation vectors that all languages share."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from altinn_systemregister import validate

CASES: list[dict[str, Any]] = [
    {**case, "file": path.name}
    for path in sorted((ROOT / "tests/vectors/validation").glob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))
]
MEMBERS = ("code", "rule", "severity", "path")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_vector(case: dict[str, Any]) -> None:
    text = case["text"] if "text" in case else json.dumps(case["document"], ensure_ascii=False)
    found = [tuple(getattr(finding, member) for member in MEMBERS) for finding in validate(text, case["operation"])]
    expected = [tuple(finding[member] for member in MEMBERS) for finding in case["findings"]]
    assert sorted(found) == sorted(expected), case["why"]


def test_all_vectors_were_run() -> None:
    assert len(CASES) == len({case["id"] for case in CASES}) > 0
    if "VECTOR_COUNT_FILE" in os.environ:
        Path(os.environ["VECTOR_COUNT_FILE"]).write_text(str(len(CASES)), encoding="utf-8")
