"""The id of a system."""

from typing import TYPE_CHECKING

from altinn_systemregister import _native
from altinn_systemregister._model.org_number import OrgNumber

if TYPE_CHECKING:
    from typing_extensions import Self


class SystemId(str):
    """A system's id: the vendor's organisation number, `_` and a name of letters, digits, `.`, `-`, `_`, `~`.

    The register accepts more (slashes, tabs, no name at all); such ids cannot be addressed or told apart safely. Making
    one of any other text raises `ConfigError`, which is a `ValueError`.

    >>> from altinn_systemregister import SystemId
    >>> SystemId.of("991825827", "smartcloud").org_number
    OrgNumber('991825827')
    """

    __slots__ = ()

    def __new__(cls, text: str) -> "Self":
        """Checks the text."""
        _native.check_system_id(text)
        return super().__new__(cls, text)

    @classmethod
    def of(cls, org_number: str, name: str) -> "Self":
        """The id of that vendor's system of that name.

        >>> from altinn_systemregister import SystemId
        >>> SystemId.of("991825827", "smartcloud")
        SystemId('991825827_smartcloud')
        """
        return cls(_native.system_id_of(org_number, name))

    @property
    def org_number(self) -> OrgNumber:
        """The organisation number that it begins with.

        >>> from altinn_systemregister import SystemId
        >>> SystemId("991825827_smartcloud").org_number
        OrgNumber('991825827')
        """
        return OrgNumber(_native.check_system_id(self))

    def __repr__(self) -> str:
        """The call that makes it."""
        return f"{type(self).__name__}({str(self)!r})"
