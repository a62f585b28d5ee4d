"""What went wrong, as classes with attributes."""

import json
import sys
from collections.abc import Iterable
from typing import Any, Literal, TypeAlias

from altinn_systemregister import _native
from altinn_systemregister._change.conflict import Conflict, conflict_from_wire
from altinn_systemregister._finding import Finding, finding_from_wire

Outcome: TypeAlias = Literal["applied", "not_applied", "unknown"]
"""Whether a write took effect; `unknown`: read the system to find out."""


class SystemRegisterError(Exception):
    """Everything that this library raises on its own account.

    `str(error)` is the message; what to do, and each finding, is added as a note, which a traceback shows (Python 3.11
    and later). Errors can be pickled and copied.

    >>> from altinn_systemregister import SystemRegister, SystemRegisterError
    >>> try:
    ...     SystemRegister("atlantis", auth="token")
    ... except SystemRegisterError as error:
    ...     print(type(error).__name__, error.code)
    ConfigError environment
    """

    message: str
    """What went wrong."""
    code: str
    """The register's code (`AUTH.VLD-00002`, `STD-00000`), else this library's own (`timeout`)."""
    help: str
    """What to do."""
    status: int | None
    """The HTTP status, where there was an answer."""
    findings: tuple[Finding, ...]
    """All that is wrong with the document: by this library's own check, or by the register's answer."""
    request_id: str | None
    """The id under which the request was sent (W3C's trace id, 32 hexadecimal digits), known also where no answer came;
    `None` where nothing was sent."""
    trace_id: str | None
    """The register's trace id, to quote in a support case."""
    retry_after: float | None
    """How long the register asks to wait, in seconds."""
    outcome: Outcome | None
    """For a write: whether it took effect. `None` for what writes nothing."""

    def __init__(
        self,
        message: str,
        *,
        code: str,
        help: str = "",
        status: int | None = None,
        findings: Iterable[Finding] = (),
        request_id: str | None = None,
        trace_id: str | None = None,
        retry_after: float | None = None,
        outcome: Outcome | None = None,
    ) -> None:
        """Makes an error of these facts, for tests and for token sources of your own."""
        super().__init__(message)
        self.message = message
        self.code = code
        self.help = help
        self.status = status
        self.findings = tuple(findings)
        self.request_id = request_id
        self.trace_id = trace_id
        self.retry_after = retry_after
        self.outcome = outcome
        if sys.version_info >= (3, 11):
            for finding in self.findings:
                self.add_note(str(finding))
            if help:
                self.add_note(f"help: {help}")

    def __init_subclass__(cls) -> None:
        # Tracebacks name the class as users import it.
        cls.__module__ = "altinn_systemregister"

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickles the facts and the notes."""
        return (_rebuilt, (type(self), self.args, self.__dict__))


SystemRegisterError.__module__ = "altinn_systemregister"


def _rebuilt(cls: type[SystemRegisterError], args: tuple[Any, ...], facts: dict[str, Any]) -> SystemRegisterError:
    error = cls.__new__(cls, *args)
    error.__dict__.update(facts)
    return error


class ConfigError(SystemRegisterError, ValueError):
    """A setting, or an object in the place where it is used, is wrong.

    >>> from altinn_systemregister import ConfigError, OrgNumber
    >>> try:
    ...     OrgNumber("991825828")
    ... except ConfigError as error:
    ...     print(error)
    the check digit of `991825828` is wrong: it should be 7
    """


class ValidationError(SystemRegisterError, ValueError):
    """The document breaks a rule; found before anything was sent.

    >>> from altinn_systemregister import ValidationError, validate
    >>> try:
    ...     validate("{}").raise_for_errors()
    ... except ValidationError as error:
    ...     print(error.findings[0].severity)
    error
    """


class AuthError(SystemRegisterError):
    """No token could be got, or the token in hand is not fit for the call.

    Where Maskinporten refused, `mp_code`, `error` and `description` are what it said. `__cause__` is the exception of
    your own token source, if it raised one.

    >>> from altinn_systemregister import AuthError, Maskinporten, Sandbox, generate_key
    >>> with Sandbox() as sandbox:
    ...     stranger = Maskinporten(sandbox.url, "32ef65ac-6e62-498d-880f-76c85c2052ae", generate_key().private_jwk)
    ...     try:
    ...         stranger.token()
    ...     except AuthError as error:
    ...         print(error.mp_code, error.error)
    MP-100 invalid_client
    """

    mp_code: str | None
    """Maskinporten's own code, for example `MP-124`."""
    error: str | None
    """The code of OAuth 2.0, for example `invalid_grant`."""
    description: str | None
    """What Maskinporten says, in its own words."""

    def __init__(
        self,
        message: str,
        *,
        code: str,
        help: str = "",
        status: int | None = None,
        findings: Iterable[Finding] = (),
        request_id: str | None = None,
        trace_id: str | None = None,
        retry_after: float | None = None,
        outcome: Outcome | None = None,
        mp_code: str | None = None,
        error: str | None = None,
        description: str | None = None,
    ) -> None:
        """Makes an error of these facts, for tests and for token sources of your own."""
        super().__init__(
            message,
            code=code,
            help=help,
            status=status,
            findings=findings,
            request_id=request_id,
            trace_id=trace_id,
            retry_after=retry_after,
            outcome=outcome,
        )
        self.mp_code = mp_code
        self.error = error
        self.description = description


class TransportError(SystemRegisterError):
    """No answer, or no whole one. For a write, `outcome` says whether it may have landed.

    >>> from altinn_systemregister import SystemRegister, TransportError
    >>> try:
    ...     SystemRegister("http://127.0.0.1:9", auth="token").list()
    ... except TransportError as error:
    ...     print(error.code)
    connect
    """


class ApiError(SystemRegisterError):
    """The register answered with an error; the more precise kinds are its subclasses.

    >>> from altinn_systemregister import ApiError, NotFoundError
    >>> issubclass(NotFoundError, ApiError)
    True
    """


class UnauthorizedError(ApiError):
    """401: the register does not accept the token.

    >>> from altinn_systemregister import Sandbox, SystemRegister, UnauthorizedError
    >>> with Sandbox() as sandbox:
    ...     try:
    ...         SystemRegister(sandbox.url, auth="not-a-token").list()
    ...     except UnauthorizedError as error:
    ...         print(error.status)
    401
    """


class ForbiddenError(ApiError):
    """403: the token lacks the scope, or the system is another vendor's.

    >>> from altinn_systemregister import ForbiddenError, Sandbox, SystemRegister
    >>> with Sandbox() as sandbox:
    ...     token = sandbox.token("991825827", scopes=["altinn:other"])
    ...     try:
    ...         SystemRegister(sandbox.url, auth=token).list()
    ...     except ForbiddenError as error:
    ...         print(error.status)
    403
    """


class NotFoundError(ApiError):
    """The register has no such system.

    >>> from altinn_systemregister import NotFoundError, Sandbox, SystemRegister
    >>> with Sandbox() as sandbox:
    ...     try:
    ...         SystemRegister(sandbox.url, auth=sandbox.token("991825827")).get("991825827_lost")
    ...     except NotFoundError as error:
    ...         print(error.status)
    404
    """


class AlreadyExistsError(ApiError):
    """The register has, or had, a system of that id.

    >>> from altinn_systemregister import AlreadyExistsError
    >>> raise AlreadyExistsError("the id is taken", code="AUTH.VLD-00002")
    Traceback (most recent call last):
    altinn_systemregister.AlreadyExistsError: the id is taken
    """


class RejectedError(ApiError):
    """The register refuses the document; `findings` say why.

    >>> from altinn_systemregister import RejectedError
    >>> RejectedError("refused", code="STD-00000", status=400).status
    400
    """


class RateLimitedError(ApiError):
    """429: too many requests; `retry_after` says how long to wait, in seconds.

    >>> from altinn_systemregister import RateLimitedError
    >>> RateLimitedError("slow down", code="rate-limited", retry_after=30.0).retry_after
    30.0
    """


class ServerError(ApiError):
    """5xx: the register failed.

    >>> from altinn_systemregister import ServerError
    >>> ServerError("it broke", code="server", status=503, outcome="unknown").outcome
    'unknown'
    """


class ConflictError(SystemRegisterError):
    """Somebody else changed the system in between; `conflict` says what.

    With the outcome `applied`, that was seen only after this write had overwritten their change: what was lost is to be
    written again, and `conflict.merged` is the system with both changes.

    >>> from altinn_systemregister import ConflictError
    >>> try:
    ...     with register.edit("991825827_smartcloud") as system:
    ...         _ = register.set_rights("991825827_smartcloud", [])
    ...         system.name["en"] = "SmartCloud 2"
    ... except ConflictError as error:
    ...     print(error.code, [change.path for change in error.conflict.changes])
    changed-meanwhile ['/rights/0']
    """

    conflict: Conflict | None = None
    """What somebody else changed, and we too; `None` in an error of your own making."""


class CancelledError(SystemRegisterError):
    """The call was given up. A cancelled task raises `asyncio.CancelledError` instead, and Ctrl-C `KeyboardInterrupt`.

    >>> from altinn_systemregister import CancelledError
    >>> print(CancelledError("the call was cancelled", code="cancelled"))
    the call was cancelled
    """


class InternalError(SystemRegisterError):
    """A fault of this library; please report it.

    >>> from altinn_systemregister import InternalError
    >>> print(InternalError("a fault of this library", code="panic"))
    a fault of this library
    """


_CLASSES: dict[str, type[SystemRegisterError]] = {
    cls.__name__: cls
    for cls in (
        ConfigError,
        ValidationError,
        AuthError,
        TransportError,
        ApiError,
        UnauthorizedError,
        ForbiddenError,
        NotFoundError,
        AlreadyExistsError,
        RejectedError,
        RateLimitedError,
        ServerError,
        ConflictError,
        CancelledError,
        InternalError,
    )
}


def invalid_document(findings: Iterable[Finding]) -> SystemRegisterError:
    """Makes the exception of a document that breaks a rule."""
    return error_from_json(_native.invalid_document(), findings)


def error_from_json(text: str, findings: Iterable[Finding] = ()) -> SystemRegisterError:
    """Makes the exception of an error that the native half describes in JSON; with further findings, if any."""
    return error_from_wire(json.loads(text), findings)


def error_from_wire(wire: dict[str, Any], findings: Iterable[Finding] = ()) -> SystemRegisterError:
    """Makes the exception of an error as the native half describes it; with further findings, if any."""
    error = _CLASSES.get(wire["class"], SystemRegisterError)(
        wire["message"],
        code=wire["code"],
        help=wire["help"],
        status=wire.get("status"),
        findings=(*map(finding_from_wire, wire["findings"]), *findings),
        request_id=wire.get("requestId"),
        trace_id=wire.get("traceId"),
        retry_after=wire.get("retryAfter"),
        outcome=wire.get("outcome"),
    )
    if isinstance(error, AuthError):
        error.mp_code, error.error, error.description = map(wire.get, ("mpCode", "error", "description"))
    if isinstance(error, ConflictError) and "conflict" in wire:
        error.conflict = conflict_from_wire(wire["conflict"])
    if "cause" in wire:
        error.__cause__ = _Cause(wire["cause"])
    return error


class _Cause(Exception):
    """What lies behind an error, as the layers below told it."""
