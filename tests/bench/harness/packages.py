"""This library's packages, as users get them: where make has put them."""

from pathlib import Path

from . import places, versions


def tarball() -> Path:
    """This library's npm package, as make has packed it."""
    return one(places.TARGET / "node", "*.tgz")


def wheel() -> Path:
    """This library's wheel, as make has built it."""
    return one(places.TARGET / "wheels", "altinn_systemregister-*.whl")


def jar() -> Path:
    """This library's jar, as make has put it into the project's own Maven repository."""
    version = versions.of_library()["version"]
    folder = places.TARGET / "m2/io/github/systemregister/altinn-systemregister" / str(version)
    return one(folder, f"altinn-systemregister-{version}.jar")


def one(folder: Path, pattern: str) -> Path:
    """The one file of that kind."""
    found = sorted(folder.glob(pattern))
    if len(found) != 1:
        raise SystemExit(f"bench: {folder / pattern}: expected one file, found {len(found)}")
    return found[0]
