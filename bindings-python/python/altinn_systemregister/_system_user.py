"""A customer's system user, as tokens name it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SystemUser:
    """A customer's system user, for which a token is asked.

    >>> from altinn_systemregister import SystemUser
    >>> SystemUser("310547891", external_ref="branch-7").org_number
    '310547891'
    """

    org_number: str
    """The customer's organisation number."""
    external_ref: str | None = None
    """The reference with which the system user was requested, if there was one."""
