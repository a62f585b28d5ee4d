"""Round trips under generated input."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from altinn_systemregister import System, ValidationError, _native, validate

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
number = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
plain = st.recursive(
    st.none() | st.booleans() | number | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=8,
)
texts = st.dictionaries(st.sampled_from(["nb", "nn", "en", "se"]), text)
right = st.fixed_dictionaries(
    {"resource": st.lists(st.fixed_dictionaries({"id": text, "value": text}), max_size=2)}, optional={"action": text}
)
document = st.fixed_dictionaries(
    {"id": text, "vendor": st.fixed_dictionaries({"ID": text}), "name": texts, "description": texts},
    optional={
        "rights": st.lists(right, max_size=2),
        "accessPackages": st.lists(st.fixed_dictionaries({"urn": text}), max_size=2),
        "clientId": st.lists(text, max_size=2),
        "isVisible": st.booleans(),
        "allowedRedirectUrls": st.lists(text, max_size=2),
        "member of tomorrow": plain,
    },
)


@given(document)
def test_a_document_survives_the_model(document: dict[str, Any]) -> None:
    system = System.from_dict(document)
    assert system.to_dict() == document
    assert System.from_json(system.to_json()) == system


@given(document)
def test_the_face_writes_what_the_core_writes(document: dict[str, Any]) -> None:
    system = System.from_dict(document)
    assert json.loads(_native.read("system", json.dumps(document))) == system.to_dict()


@given(plain)
def test_any_json_is_judged_and_never_a_crash(value: Any) -> None:
    for operation in ("create", "replace", "set_rights", "set_access_packages"):
        report = validate(json.dumps(value, ensure_ascii=False), operation)
        assert report.ok == all(finding.severity != "error" for finding in report)
    try:
        System.from_json(json.dumps(value))
    except ValidationError as error:
        assert error.message


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_judged_and_never_a_crash(value: str) -> None:
    assert all(finding.line is None or finding.line >= 1 for finding in validate(value))
