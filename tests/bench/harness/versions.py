"""The versions of everybody: read where they are pinned."""

import json
import subprocess
import xml.etree.ElementTree as xml

import tomllib

from . import places
from .programs import Programs

# Of all that `Cargo.lock` names, what the contenders in Rust and the server are made of.
CRATES = ("hyper", "reqwest", "serde_json", "tokio")


def of_peers(programs: Programs) -> dict[str, dict[str, str]]:
    """For each language the interpreter's version, and those of the packages."""
    ran = {
        "python": ["{python}", "--version"],
        "node": ["{node}", "--version"],
        "kotlin": ["{java}", "--version"],
        "rust": ["rustc", "--version"],
    }
    found = {}
    for language, command in ran.items():
        if not programs.missing(command[0]):
            version = (output([part for word in command for part in programs.filled_in(word)]) or "?").splitlines()[0]
            found[language] = {"": version} | pinned(language)
    return found


def pinned(language: str) -> dict[str, str]:
    """The packages of a language's contenders, by what pins them."""
    read, file = {
        "python": (requirements, places.BENCH / "python" / "requirements.txt"),
        "node": (package_json, places.BENCH / "node" / "package.json"),
        "kotlin": (pom, places.BENCH / "kotlin" / "pom.xml"),
        "rust": (cargo_lock, places.ROOT / "Cargo.lock"),
    }[language]
    return dict(sorted(read(file.read_text(encoding="utf-8")).items()))


def requirements(text: str) -> dict[str, str]:
    """The lines `name==version` of a requirements file."""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return {name: version for name, _, version in (line.partition("==") for line in lines if "==" in line)}


def package_json(text: str) -> dict[str, str]:
    """The dependencies of a package."""
    return json.loads(text)["dependencies"]


def pom(text: str) -> dict[str, str]:
    """The dependencies of a Maven project whose versions it names itself; this library's is told apart from them."""
    space = {"pom": "http://maven.apache.org/POM/4.0.0"}
    found = {}
    for dependency in xml.fromstring(text).findall("./pom:dependencies/pom:dependency", space):
        name, version = (dependency.findtext(f"pom:{part}", "", space) for part in ("artifactId", "version"))
        if version and not version.startswith("$"):
            found[name] = version
    return found


def cargo_lock(text: str) -> dict[str, str]:
    """The crates that matter."""
    return {
        package["name"]: package["version"] for package in tomllib.loads(text)["package"] if package["name"] in CRATES
    }


def of_library() -> dict[str, str | bool]:
    """This library's version and commit, and whether it was measured as committed."""
    workspace = tomllib.loads((places.ROOT / "Cargo.toml").read_text(encoding="utf-8"))["workspace"]
    git = ["git", "-C", str(places.ROOT)]
    return {
        "version": workspace["package"]["version"],
        "commit": output([*git, "rev-parse", "--short=12", "HEAD"]),
        "changed": bool(output([*git, "status", "--porcelain", "--untracked-files=no"])),
    }


def output(command: list[str]) -> str:
    """What a program prints; that it cannot be asked is no reason not to measure."""
    try:
        ended = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    except OSError:
        return "?"
    return ended.stdout.strip() if ended.returncode == 0 else "?"
