"""What contenders run on, as make has set it up below `target/`."""

import shutil
import subprocess
from pathlib import Path

from . import places

BENCH = "altinn-systemregister-bench"


class Programs:
    """The programs that stand in commands as `{python}`, `{node}`, `{java}`, `{bench}` and `{peer}`."""

    def __init__(self, target: Path = places.TARGET):
        self._built = target / "bench"
        self._release, peer = target / host() / "release", target / host() / "peer"
        self._bench = {"{bench}": self._release / BENCH, "{peer}": peer / BENCH}
        self._commands = {
            "{python}": [str(self._built / "python" / "venv" / "bin" / "python")],
            "{node}": [shutil.which("node") or "node"],
            "{java}": [shutil.which("java") or "java", "-cp", self._class_path()],
            **{name: [str(path)] for name, path in self._bench.items()},
        }
        self.server = [str(peer / f"{BENCH}-server")]
        self.sandbox = [str(self._release / "systemregister"), "sandbox", "--json"]

    def filled_in(self, word: str) -> list[str]:
        """A word of a command, or what it stands for."""
        return self._commands.get(word, [word])

    def missing(self, word: str) -> str | None:
        """What a word stands for that is not there."""
        needed = {
            "{python}": (self._built / "python" / "venv" / "bin" / "python", "bench-python"),
            "{node}": (self._built / "node" / "node_modules", "bench-node"),
            "{java}": (self._built / "kotlin" / "classpath", "bench-kotlin"),
            **{name: (path, "bench-rust") for name, path in self._bench.items()},
        }
        path, target = needed.get(word, (None, None))
        return f"{path} is missing: `make {target}`" if path and not path.exists() else None

    def missing_servers(self, works: set[str]) -> list[str]:
        """What the other side of these works is made of and is not there."""
        needed = [self.server[0]] + ([self.sandbox[0]] if "scale-apply" in works else [])
        return [f"{path} is missing: `make bench-rust`" for path in needed if not Path(path).exists()]

    def has_class(self, name: str) -> bool:
        """Whether the JVM finds a class among the contenders' own."""
        folders = map(Path, self._class_path().split(":"))
        return any((folder / f"{name}.class").is_file() for folder in folders)

    def _class_path(self) -> str:
        file = self._built / "kotlin" / "classpath"
        return file.read_text(encoding="utf-8").strip() if file.is_file() else ""


def host() -> str:
    """What Rust calls this machine."""
    told = subprocess.run(["rustc", "-vV"], stdout=subprocess.PIPE, text=True, check=True).stdout
    return next(line.removeprefix("host: ") for line in told.splitlines() if line.startswith("host: "))
