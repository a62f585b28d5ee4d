"""The results of a run, as they are kept in a file."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from .series import Measured


@dataclass
class Results:
    """Everything that is known of a run: enough for the page and the plots."""

    command: str
    date: str
    rounds: int
    seconds: float
    machine: dict
    library: dict
    versions: dict
    measured: Measured

    def write(self, path: Path) -> None:
        """Into a file, one series a line."""
        head = {name: value for name, value in asdict(self).items() if name != "measured"}
        lines = ",\n".join(f"    {json.dumps(one, ensure_ascii=False)}" for one in self.measured.to_json())
        text = json.dumps(head, indent=2, ensure_ascii=False).removesuffix("\n}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'{text},\n  "measured": [\n{lines}\n  ]\n}}\n', encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> "Results":
        """From a file."""
        told = json.loads(path.read_text(encoding="utf-8"))
        return cls(**told | {"measured": Measured.from_json(told["measured"])})
