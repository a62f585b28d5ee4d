"""Register a system in Altinn's System Register, and keep it right.

`SystemRegister` and `AsyncSystemRegister` are the clients, `Maskinporten` gives them their tokens, `System` is what
they register, `validate` checks it without sending anything, and `Sandbox` is a register of your own to try it all on.
What happens on the way is told to `logging.getLogger("altinn_systemregister")`.

>>> from pathlib import Path
>>> from altinn_systemregister import Sandbox, SystemRegister, validate
>>> document = Path("smartcloud.json").read_text()
>>> validate(document).raise_for_errors()
>>> with Sandbox() as sandbox, SystemRegister(sandbox.url, auth=sandbox.token("991825827")) as register:
...     register.create(document).id
'991825827_smartcloud'
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from altinn_systemregister._async_client import AsyncSystemRegister
    from altinn_systemregister._auth import TokenSource
    from altinn_systemregister._change.applied import Applied, Done
    from altinn_systemregister._change.change import Change, ChangeKind, Effect, Weight
    from altinn_systemregister._change.conflict import Conflict, Overlap
    from altinn_systemregister._change.edit import AsyncEdit, Edit
    from altinn_systemregister._change.plan import Plan, PlanAction, Refusal
    from altinn_systemregister._change.system_result import Progress, SystemResult
    from altinn_systemregister._client import SystemRegister
    from altinn_systemregister._connection import Auth
    from altinn_systemregister._errors import (
        AlreadyExistsError,
        ApiError,
        AuthError,
        CancelledError,
        ConfigError,
        ConflictError,
        ForbiddenError,
        InternalError,
        NotFoundError,
        Outcome,
        RateLimitedError,
        RejectedError,
        ServerError,
        SystemRegisterError,
        TransportError,
        UnauthorizedError,
        ValidationError,
    )
    from altinn_systemregister._finding import Finding
    from altinn_systemregister._generated_key import GeneratedKey, generate_key
    from altinn_systemregister._maskinporten import Maskinporten
    from altinn_systemregister._model import (
        AccessPackage,
        AccessPackages,
        ChangelogEntry,
        Created,
        ListedSystem,
        OrgNumber,
        ResourceAttribute,
        Right,
        System,
        SystemId,
        Vendor,
    )
    from altinn_systemregister._native import VERSION as __version__
    from altinn_systemregister._recorded_request import RecordedRequest
    from altinn_systemregister._retry import Retry
    from altinn_systemregister._sandbox import ErrorShape, Sandbox
    from altinn_systemregister._severity import Severity
    from altinn_systemregister._system_user import SystemUser
    from altinn_systemregister._validated import Operation
    from altinn_systemregister._validation import Report, validate

__all__ = [
    "AccessPackage",
    "AccessPackages",
    "AlreadyExistsError",
    "ApiError",
    "Applied",
    "AsyncEdit",
    "AsyncSystemRegister",
    "Auth",
    "AuthError",
    "CancelledError",
    "Change",
    "ChangeKind",
    "ChangelogEntry",
    "ConfigError",
    "Conflict",
    "ConflictError",
    "Created",
    "Done",
    "Edit",
    "Effect",
    "ErrorShape",
    "Finding",
    "ForbiddenError",
    "GeneratedKey",
    "InternalError",
    "ListedSystem",
    "Maskinporten",
    "NotFoundError",
    "Operation",
    "OrgNumber",
    "Outcome",
    "Overlap",
    "Plan",
    "PlanAction",
    "Progress",
    "RateLimitedError",
    "RecordedRequest",
    "Refusal",
    "RejectedError",
    "Report",
    "ResourceAttribute",
    "Retry",
    "Right",
    "Sandbox",
    "ServerError",
    "Severity",
    "System",
    "SystemId",
    "SystemRegister",
    "SystemRegisterError",
    "SystemResult",
    "SystemUser",
    "TokenSource",
    "TransportError",
    "UnauthorizedError",
    "ValidationError",
    "Vendor",
    "Weight",
    "__version__",
    "generate_key",
    "validate",
]

_HOMES = {
    "_async_client": ("AsyncSystemRegister",),
    "_auth": ("TokenSource",),
    "_change.applied": ("Applied", "Done"),
    "_change.change": ("Change", "ChangeKind", "Effect", "Weight"),
    "_change.conflict": ("Conflict", "Overlap"),
    "_change.edit": ("AsyncEdit", "Edit"),
    "_change.plan": ("Plan", "PlanAction", "Refusal"),
    "_change.system_result": ("Progress", "SystemResult"),
    "_client": ("SystemRegister",),
    "_connection": ("Auth",),
    "_errors": (
        "AlreadyExistsError",
        "ApiError",
        "AuthError",
        "CancelledError",
        "ConfigError",
        "ConflictError",
        "ForbiddenError",
        "InternalError",
        "NotFoundError",
        "Outcome",
        "RateLimitedError",
        "RejectedError",
        "ServerError",
        "SystemRegisterError",
        "TransportError",
        "UnauthorizedError",
        "ValidationError",
    ),
    "_finding": ("Finding",),
    "_generated_key": ("GeneratedKey", "generate_key"),
    "_maskinporten": ("Maskinporten",),
    "_model": (
        "AccessPackage",
        "AccessPackages",
        "ChangelogEntry",
        "Created",
        "ListedSystem",
        "OrgNumber",
        "ResourceAttribute",
        "Right",
        "System",
        "SystemId",
        "Vendor",
    ),
    "_recorded_request": ("RecordedRequest",),
    "_retry": ("Retry",),
    "_sandbox": ("ErrorShape", "Sandbox"),
    "_severity": ("Severity",),
    "_system_user": ("SystemUser",),
    "_validated": ("Operation",),
    "_validation": ("Report", "validate"),
}
_home_of = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Imports a thing when it is first asked for: what a program does not need takes none of its time."""
    home, inner = ("_native", "VERSION") if name == "__version__" else (_home_of.get(name), name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    thing: object = getattr(__import__(f"{__name__}.{home}", fromlist=[inner]), inner)
    globals()[name] = thing
    return thing


def __dir__() -> list[str]:
    """What there is, imported or not."""
    return sorted({*globals(), *__all__})
