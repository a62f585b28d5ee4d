"""The tree of errors, and what they carry."""

import copy
import json
import pickle
import traceback

import pytest

import altinn_systemregister as package
from altinn_systemregister import (
    ApiError,
    AuthError,
    ConfigError,
    Finding,
    RejectedError,
    SystemRegisterError,
    ValidationError,
)
from altinn_systemregister._errors import error_from_json

FINDING = {
    "code": "AUTH.VLD-00003",
    "rule": "resource",
    "severity": "error",
    "path": "/rights/0",
    "message": "there is no such resource",
    "help": "look it up",
}
WIRE = {
    "class": "RejectedError",
    "code": "STD-00000",
    "message": "refused",
    "help": "correct what the findings name",
    "status": 400,
    "findings": [FINDING],
    "traceId": "00-abc-def-00",
    "retryAfter": 30,
    "outcome": "not_applied",
    "cause": "the layer below",
}
ANSWERS = ["Unauthorized", "Forbidden", "NotFound", "AlreadyExists", "Rejected", "RateLimited", "Server"]
OTHERS = ["Config", "Validation", "Auth", "Transport", "Api", "Conflict", "Cancelled", "Internal"]


def test_the_tree() -> None:
    for name in ANSWERS:
        assert issubclass(getattr(package, f"{name}Error"), ApiError)
    for name in OTHERS:
        assert getattr(package, f"{name}Error").__mro__[1] is SystemRegisterError
    assert issubclass(ConfigError, ValueError)
    assert issubclass(ValidationError, ValueError)


@pytest.mark.parametrize("name", ANSWERS + OTHERS)
def test_each_class_is_made_of_its_name(name: str) -> None:
    error = error_from_json(json.dumps({**WIRE, "class": f"{name}Error"}))
    assert type(error) is getattr(package, f"{name}Error")


def test_a_kind_of_tomorrow_is_still_an_error_of_this_library() -> None:
    assert type(error_from_json(json.dumps({**WIRE, "class": "TiredError"}))) is SystemRegisterError


def check(error: SystemRegisterError) -> None:
    assert type(error) is RejectedError
    assert str(error) == error.message == "refused"
    assert (error.code, error.help, error.status) == ("STD-00000", "correct what the findings name", 400)
    assert (error.trace_id, error.retry_after, error.outcome) == ("00-abc-def-00", 30, "not_applied")
    assert error.findings == (
        Finding(
            code="AUTH.VLD-00003",
            rule="resource",
            severity="error",
            path="/rights/0",
            message="there is no such resource",
            help="look it up",
        ),
    )


def test_facts_are_attributes() -> None:
    error = error_from_json(json.dumps(WIRE))
    check(error)
    assert str(error.__cause__) == "the layer below"


def test_what_maskinporten_said_is_an_attribute() -> None:
    said = {"class": "AuthError", "mpCode": "MP-124", "error": "invalid_grant", "description": "signature (MP-124)"}
    for error in (
        error_from_json(json.dumps({**WIRE, **said})),
        pickle.loads(pickle.dumps(error_from_json(json.dumps({**WIRE, **said})))),
        AuthError("no", code="MP-124", mp_code="MP-124", error="invalid_grant", description="signature (MP-124)"),
    ):
        assert isinstance(error, AuthError)
        assert (error.mp_code, error.error, error.description) == ("MP-124", "invalid_grant", "signature (MP-124)")
    assert AuthError("no", code="own").mp_code is None


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
def test_errors_can_be_copied_and_pickled(again) -> None:
    check(again(error_from_json(json.dumps(WIRE))))


def test_a_traceback_shows_the_findings_and_what_to_do_once() -> None:
    shown = "".join(traceback.format_exception(pickle.loads(pickle.dumps(error_from_json(json.dumps(WIRE))))))
    assert "altinn_systemregister.RejectedError: refused" in shown
    assert shown.count("error at `/rights/0`: there is no such resource (AUTH.VLD-00003); look it up") == 1
    assert shown.count("help: correct what the findings name") == 1


def test_errors_can_be_made_and_raised_by_users() -> None:
    with pytest.raises(SystemRegisterError) as caught:
        raise package.NotFoundError("gone", code="not-found", status=404)
    assert caught.value.findings == ()
