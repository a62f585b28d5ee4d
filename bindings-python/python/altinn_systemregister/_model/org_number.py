"""Norwegian organisation numbers."""

from typing import TYPE_CHECKING

from altinn_systemregister import _native

if TYPE_CHECKING:
    from typing_extensions import Self


class OrgNumber(str):
    """An organisation number: nine digits, the last of them a check digit (modulus 11).

    Making one of any other text raises `ConfigError`, which is a `ValueError`.

    >>> from altinn_systemregister import OrgNumber
    >>> OrgNumber("991825827")
    OrgNumber('991825827')
    """

    __slots__ = ()

    def __new__(cls, text: str) -> "Self":
        """Checks the text."""
        _native.check_org_number(text)
        return super().__new__(cls, text)

    def __repr__(self) -> str:
        """The call that makes it."""
        return f"{type(self).__name__}({str(self)!r})"
