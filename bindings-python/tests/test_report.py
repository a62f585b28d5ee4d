"""Reports and findings: plain data of the native half that behaves as dataclasses do."""

import copy
import dataclasses
import pickle

import pytest

from altinn_systemregister import Finding, Report, validate

FACTS = {"code": "AUTH.VLD-00008", "rule": "id", "severity": "error", "path": "/id", "message": "no", "help": "yes"}


def finding(**facts: object) -> Finding:
    """A finding of our own making."""
    return Finding(**{**FACTS, **facts})  # type: ignore[arg-type]


@pytest.mark.parametrize("made", [finding(), finding(line=1, column=2), validate("{}"), validate("{}").findings[0]])
def test_they_can_be_copied_pickled_and_compared(made: Report | Finding) -> None:
    for other in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made)), dataclasses.replace(made)):
        assert other == made
        assert hash(other) == hash(made)
        assert repr(other) == repr(made)
    assert made != "something else"


def test_what_differs_is_not_equal() -> None:
    assert finding(line=1) != finding(line=2)
    assert Report(ok=True, findings=()) != Report(ok=False, findings=())
    assert Report(ok=False, findings=(finding(),)) == Report(False, (finding(),))


def test_they_are_shown_as_the_calls_that_make_them() -> None:
    shown = "Finding(code='AUTH.VLD-00008', rule='id', severity='error', path='/id', message='no', help='yes'"
    assert repr(finding(line=3)) == f"{shown}, line=3, column=None)"
    assert repr(Report(ok=False, findings=(finding(),))) == f"Report(ok=False, findings=({finding()!r},))"
    assert str(finding()) == "error at `/id`: no (AUTH.VLD-00008); yes"


def test_they_are_frozen() -> None:
    report = validate("{}")
    for made, name in ((report, "ok"), (report.findings[0], "path")):
        with pytest.raises(dataclasses.FrozenInstanceError, match=f"cannot assign to field '{name}'"):
            setattr(made, name, None)
        with pytest.raises(dataclasses.FrozenInstanceError, match=f"cannot delete field '{name}'"):
            delattr(made, name)
        with pytest.raises(AttributeError):
            made.more = 1  # type: ignore[union-attr]


def test_dataclasses_knows_them() -> None:
    report = validate("{}")
    assert dataclasses.is_dataclass(Report) and dataclasses.is_dataclass(report.findings[0])
    assert [field.name for field in dataclasses.fields(Report)] == ["ok", "findings"]
    assert dataclasses.asdict(report)["findings"][0]["path"] == report.findings[0].path
    assert dataclasses.asdict(finding()) == {**FACTS, "line": None, "column": None}
    assert dataclasses.replace(finding(), line=7).line == 7
    match report:
        case Report(ok, findings):
            assert (ok, findings) == (report.ok, report.findings)


def test_the_report_that_finds_nothing() -> None:
    assert Report(ok=True, findings=()).ok
    assert list(Report(ok=True, findings=())) == []
    assert str(Report(ok=True, findings=())) == "nothing is wrong"


def test_a_finding_is_made_by_name_and_whole() -> None:
    with pytest.raises(TypeError):
        Finding("AUTH.VLD-00008")  # type: ignore[misc, call-arg]
    with pytest.raises(TypeError):
        Finding(code="AUTH.VLD-00008")  # type: ignore[call-arg]
