"""What installing puts on the disk, dependencies included: each contender into an empty folder."""

import shutil
import subprocess
from pathlib import Path

from . import packages, places
from .contenders import Contender
from .process import Failed
from .programs import Programs
from .versions import pinned

OURS = "altinn-systemregister"
NPM = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock"]


def measured(contender: Contender, programs: Programs) -> int:
    """How many bytes a contender takes, as `du -sb` counts; of the JVM the jar alone: others bring what it needs."""
    if contender.language == "kotlin":
        return packages.jar().stat().st_size
    folder = places.BUILT / "sizes" / contender.language / contender.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    install = {"python": pip, "node": npm}[contender.language]
    return size(install(contender.needs, folder, programs))


def pip(needs: tuple[str, ...], folder: Path, programs: Programs) -> Path:
    """Installs Python packages; gives what would be `site-packages`."""
    wanted = [str(packages.wheel()) if need == OURS else need for need in needs]
    pins = places.BENCH / "python" / "requirements.txt"
    python = programs.filled_in("{python}")
    quiet = ["--quiet", "--disable-pip-version-check", "--constraint", str(pins), "--target", str(folder)]
    done([*python, "-m", "pip", "install", *quiet, *wanted], folder)
    return folder


def npm(needs: tuple[str, ...], folder: Path, _: Programs) -> Path:
    """Installs npm packages; gives their `node_modules`."""
    versions = pinned("node")
    wanted = [str(packages.tarball()) if need == OURS else f"{need}@{versions[need]}" for need in needs]
    (folder / "package.json").write_text('{ "private": true }\n')
    done([*NPM, *wanted], folder)
    return folder / "node_modules"


def done(command: list[str], folder: Path) -> None:
    """Runs an installation to its end."""
    ended = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if ended.returncode != 0:
        raise Failed(f"{' '.join(command)} ended with {ended.returncode}:\n{ended.stdout[-2000:]}")


def size(folder: Path) -> int:
    """All bytes below a folder, folders included."""
    told = subprocess.run(["du", "-sb", str(folder)], stdout=subprocess.PIPE, text=True, check=True).stdout
    return int(told.split()[0])
