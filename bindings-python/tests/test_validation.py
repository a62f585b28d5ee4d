"""The check of documents."""

import json
import pickle
from enum import IntEnum
from types import MappingProxyType
from typing import Any

import pytest

from altinn_systemregister import AccessPackage, AccessPackages, ConfigError, Right, System, ValidationError, validate
from altinn_systemregister._json import dumps

FIVE_FAULTS = """{
  "id": "123456789_smart cloud",
  "vendor": {"ID": "0192:991825827"},
  "name": {"nb": "SmartCloud", "en": "SmartCloud"},
  "description": {"nb": "d", "nn": "d", "en": "d"},
  "rights": [{"resource": [{"id": "urn:altinn:app", "value": "x"}]}],
  "clientId": ["not-a-uuid"],
  "allowedredirecturls": ["http://smartcloud.no"],
  "isVisible": true
}"""


def test_the_guides_document_is_fine(document: str) -> None:
    report = validate(document)
    assert report.ok
    report.raise_for_errors()


def test_all_faults_at_once_each_with_place_code_and_cure() -> None:
    report = validate(FIVE_FAULTS)
    paths = {finding.path for finding in report if finding.severity == "error"}
    assert {"/id", "/name/nn", "/rights/0/resource/0/id", "/clientId/0", "/allowedredirecturls/0"} == paths
    assert all(finding.code and finding.rule and finding.message and finding.help for finding in report)
    assert next(f for f in report if f.path == "/allowedredirecturls/0").line == 8


def test_errors_are_raised_with_all_findings() -> None:
    report = validate(FIVE_FAULTS)
    with pytest.raises(ValidationError) as caught:
        report.raise_for_errors()
    assert caught.value.findings == report.findings
    assert caught.value.code == "invalid-document"
    assert caught.value.help


def test_a_document_may_be_text_bytes_plain_data_or_a_model(document: str, system: System) -> None:
    expected = [(finding.code, finding.severity) for finding in validate(document)]
    for form in (document.encode(), json.loads(document), MappingProxyType(json.loads(document)), system):
        assert [(finding.code, finding.severity) for finding in validate(form)] == expected


def test_only_a_text_has_lines_and_columns() -> None:
    assert all(finding.line for finding in validate('{"id": 1}'))
    assert all(finding.line is finding.column is None for finding in validate({"id": 1}))


def test_plain_data_may_hold_models(document: str) -> None:
    mixed = {**json.loads(document), "rights": (Right.for_resource("ske-krav-og-betalinger"),)}
    assert validate(mixed).ok


def test_lists_are_checked_for_the_operations_that_take_them() -> None:
    assert validate([Right.for_resource("ske-krav-og-betalinger")], "set_rights").ok
    assert validate([AccessPackage.named("skattegrunnlag")], "set_access_packages").ok
    assert not validate({}, "set_rights").ok


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, '{"id": "a", "id": "b"}', "\ufeff{}", "NaN", '"\\ud800"'])
def test_text_that_is_no_document_is_a_finding_and_no_crash(text: str) -> None:
    report = validate(text)
    assert not report.ok


class Text(str):
    """A text of a class of its own."""


class Number(IntEnum):
    """A number of a class of its own."""

    ONE = 1


class Document(dict[str, Any]):
    """A dict of a class of its own."""


ODD = [
    1.5,
    -0.0,
    1e300,
    float("nan"),
    float("inf"),
    2**63,
    2**64,
    -(2**70),
    10**30,
    Number.ONE,
    True,
    None,
    Text("smart"),
    ("a", "b"),
    ["a", ("b",)],
    b"bytes",
    {1: 2},
    {None: 1, True: 2, 1.5: 3},
    {Text("nb"): "a"},
    Document(nb="a"),
    MappingProxyType({"nb": "a"}),
    AccessPackage.named("jordbruk"),
    [AccessPackage.named("jordbruk"), AccessPackage.named("jordbruk")],
    AccessPackages(["urn:altinn:accesspackage:jordbruk"] * 2),
    {"resource": [{"id": "urn:altinn:resource", "value": "å\u2028🦀"}]},
]


@pytest.mark.parametrize("odd", ODD, ids=repr)
@pytest.mark.parametrize("member", ["id", "name", "rights", "accessPackages", "clientId", "isVisible", "other"])
def test_plain_data_is_read_as_the_json_that_it_makes(document: str, member: str, odd: Any) -> None:
    for changed in ({**json.loads(document), member: odd}, {**json.loads(document), member: [odd, odd]}, [odd]):
        told = [(f.code, f.rule, f.severity, f.path, f.message, f.help) for f in validate(dumps(changed))]
        assert [(f.code, f.rule, f.severity, f.path, f.message, f.help) for f in validate(changed)] == told
        assert all(finding.line is finding.column is None for finding in validate(changed))


@pytest.mark.parametrize("depth", [100, 126, 127, 128, 129, 500])
def test_plain_data_may_be_nested_as_deep_as_json(depth: int) -> None:
    nested: Any = []
    for _ in range(depth):
        nested = [nested]
    assert [f.rule for f in validate(nested, "set_rights")] == [f.rule for f in validate(dumps(nested), "set_rights")]


def test_plain_data_that_is_no_unicode_is_refused() -> None:
    for odd in ({"id": "\ud800"}, {"\ud800": 1}, ["\ud800"]):
        with pytest.raises(UnicodeEncodeError):
            validate(odd)


def test_plain_data_without_end_is_refused() -> None:
    endless: dict[str, object] = {}
    endless["self"] = endless
    with pytest.raises(ValueError, match="Circular"):
        validate(endless)


def test_wrong_use() -> None:
    with pytest.raises(ConfigError, match="`erase` is no operation"):
        validate("{}", "erase")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        validate(object())  # type: ignore[arg-type]
    with pytest.raises(UnicodeDecodeError):
        validate(b"\xff")


def test_a_report_can_be_compared_pickled_and_read(document: str) -> None:
    report = validate(FIVE_FAULTS)
    assert pickle.loads(pickle.dumps(report)) == report
    assert len(str(report).splitlines()) == len(report.findings)
