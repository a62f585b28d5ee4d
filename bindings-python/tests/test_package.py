"""The installed package: version, types, what it exports."""

import re
from importlib import metadata, resources

from conftest import ROOT

import altinn_systemregister as package


def test_the_version_is_the_workspaces() -> None:
    workspace = (ROOT / "Cargo.toml").read_text(encoding="utf-8")
    version = re.search(r'^version = "(.+)"$', workspace, re.MULTILINE)
    assert version is not None
    assert package.__version__ == metadata.version("altinn-systemregister") == version[1]


def test_the_tests_run_against_the_installed_wheel() -> None:
    assert "site-packages" in str(package.__file__)


def test_it_says_that_it_is_typed() -> None:
    assert resources.files(package).joinpath("py.typed").is_file()


def test_it_brings_its_licences() -> None:
    files = metadata.files("altinn-systemregister") or []
    assert {"LICENSE-MIT", "LICENSE-APACHE"} <= {file.name for file in files}


def test_what_is_exported_is_sorted_and_there() -> None:
    assert package.__all__ == sorted(package.__all__)
    assert all(hasattr(package, name) for name in package.__all__)


def test_it_needs_no_other_package() -> None:
    assert metadata.requires("altinn-systemregister") is None
