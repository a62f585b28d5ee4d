"""The access packages of a system."""

from collections.abc import Iterable
from typing import SupportsIndex

from altinn_systemregister._model.access_package import AccessPackage


def access_package(package: AccessPackage | str) -> AccessPackage:
    """Gives a package as such, where it may be a plain URN."""
    return AccessPackage(urn=package) if isinstance(package, str) else package


class AccessPackages(list[AccessPackage]):
    """A list of access packages, which takes plain URNs too.

    >>> from altinn_systemregister import AccessPackages
    >>> packages = AccessPackages(["urn:altinn:accesspackage:skattegrunnlag"])
    >>> packages.append("urn:altinn:accesspackage:jordbruk")
    >>> [package.urn for package in packages]
    ['urn:altinn:accesspackage:skattegrunnlag', 'urn:altinn:accesspackage:jordbruk']
    """

    __slots__ = ()

    def __init__(self, packages: Iterable[AccessPackage | str] = (), /) -> None:
        """A list of those packages."""
        super().__init__(map(access_package, packages))

    def append(self, package: AccessPackage | str, /) -> None:
        """Adds a package at the end.

        >>> system.access_packages.append("urn:altinn:accesspackage:jordbruk")
        """
        super().append(access_package(package))

    def extend(self, packages: Iterable[AccessPackage | str], /) -> None:
        """Adds packages at the end.

        >>> system.access_packages.extend(["urn:altinn:accesspackage:jordbruk"])
        """
        super().extend(map(access_package, packages))

    def insert(self, index: SupportsIndex, package: AccessPackage | str, /) -> None:
        """Puts a package before that place.

        >>> system.access_packages.insert(0, "urn:altinn:accesspackage:jordbruk")
        """
        super().insert(index, access_package(package))
