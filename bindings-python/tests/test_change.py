"""Plans, and what carries them out."""

import copy
import json
import pickle
from datetime import datetime, timedelta, timezone
from typing import Any, get_args

import pytest
from conftest import CLIENT_ID, ID, VENDOR

from altinn_systemregister import (
    Applied,
    ConfigError,
    ConflictError,
    Effect,
    NotFoundError,
    Plan,
    RejectedError,
    Retry,
    Right,
    Sandbox,
    ServerError,
    System,
    SystemRegister,
    ValidationError,
    _native,
)

PATH = f"/authentication/api/v1/systemregister/vendor/{ID}"
JORDBRUK = "urn:altinn:accesspackage:jordbruk"


@pytest.fixture(autouse=True)
def stored(register: SystemRegister, document: str) -> System:
    """The guide's system, registered."""
    register.create(document)
    return register.get(ID)


def rival(sandbox: Sandbox, method: str, skip: int, system: System) -> None:
    """Right before that request, somebody else writes that system."""
    effect = {"rival": {"method": "PUT", "path": PATH, "body": system.to_dict()}}
    sandbox.fault({"method": method, "path": PATH, "skip": skip, "effect": effect})


def test_every_effect_is_named() -> None:
    assert list(get_args(Effect)) == _native.effects()


def test_a_plan_says_what_would_change(register: SystemRegister, sandbox: Sandbox, stored: System) -> None:
    stored.client_ids.clear()
    stored.access_packages.append(JORDBRUK)
    plan = register.plan(stored)
    assert (plan.id, plan.action, plan.is_empty, plan.refusal) == (ID, "update", False, None)
    added, removed = plan.changes
    assert (added.path, added.kind, added.before, added.after) == (
        "/accessPackages/1",
        "added",
        None,
        {"urn": JORDBRUK},
    )
    assert (removed.effect, removed.weight, removed.before) == ("client-id-removed", "destructive", CLIENT_ID)
    assert "client-id-removed" in str(removed)
    assert all(change.meaning and change.help for change in plan.changes)
    assert plan.destructive == {"client-id-removed"}
    assert plan.base == register.get(ID)
    assert plan.desired.client_ids == []
    assert {request.method for request in sandbox.requests[1:]} == {"GET"}


def test_a_plan_is_shown_in_words(register: SystemRegister, stored: System) -> None:
    stored.name["en"] = "SmartCloud 2, the one and only system that is needed for accounts of all kinds"
    plan = register.plan(stored)
    assert str(plan) == plan.render() == plan.render(width=80, color=False)
    assert "\x1b[" in plan.render(color=True) and "\x1b[" not in str(plan)
    assert len(plan.render(width=40).splitlines()) > len(plan.render(width=200).splitlines())
    assert stored.name["en"] in plan.render(width=200)


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda plan: pickle.loads(pickle.dumps(plan))])
def test_plans_and_what_they_did_can_be_copied_and_pickled(register: SystemRegister, stored: System, again) -> None:
    stored.name["en"] = "SmartCloud 2"
    plan = register.plan(stored)
    assert again(plan) == plan
    assert again(plan).to_json() == plan.to_json()
    applied = register.apply(again(plan))
    assert again(applied) == applied
    assert applied.entry is not None and applied.entry.change_type == "update"


def test_a_plan_can_be_kept(register: SystemRegister, stored: System) -> None:
    stored.client_ids.clear()
    plan = register.plan(stored)
    assert plan.warnings
    kept = Plan.from_json(plan.to_json())
    assert kept == plan
    assert str(kept) == str(plan)
    assert json.loads(plan.to_json())["action"] == "update"
    for text in ("{}", "[]", "plan"):
        with pytest.raises(ValueError):
            Plan.from_json(text)


def test_a_plan_is_carried_out_as_it_was_made(register: SystemRegister, stored: System) -> None:
    stored.name["en"] = "SmartCloud 2"
    plan = register.plan(stored)
    plan.desired.name["en"] = "SmartCloud 3"
    register.apply(plan)
    assert register.get(ID).name["en"] == "SmartCloud 2"


def test_what_cannot_be_done_is_a_plan_that_says_so(register: SystemRegister, stored: System) -> None:
    assert register.delete(ID).done == "deleted"
    plan = register.plan(stored)
    assert plan.action == "refused"
    assert plan.refusal is not None
    assert (plan.refusal.class_name, plan.refusal.code) == ("RejectedError", "system-deleted")
    with pytest.raises(RejectedError) as caught:
        register.apply(plan)
    assert (caught.value.code, caught.value.outcome) == ("system-deleted", "not_applied")


def test_a_document_may_be_text_plain_data_or_a_model(register: SystemRegister, document: str) -> None:
    faulty = document.replace('"isVisible": true', '"isVisible": 1')
    for form in (document, json.loads(document), System.from_json(document)):
        assert register.plan(form).is_empty
        assert register.apply(form).done == "nothing"
    for method in (register.plan, register.apply, register.replace):
        with pytest.raises(ValidationError) as caught:
            method(faulty)
        assert all(finding.line for finding in caught.value.findings)
        with pytest.raises(ValidationError) as caught:
            method(json.loads(faulty))
        assert all(finding.line is None for finding in caught.value.findings)


def test_the_warnings_of_a_plan_have_places_in_a_text_alone(register: SystemRegister, document: str) -> None:
    without = document.replace(f'"{CLIENT_ID}"', "")
    assert {finding.line is None for finding in register.plan(without).warnings} == {False}
    assert {finding.line is None for finding in register.plan(json.loads(without)).warnings} == {True}


def test_what_was_done_is_told(register: SystemRegister, sandbox: Sandbox, stored: System) -> None:
    stored.name["en"] = "SmartCloud 2"
    applied = register.apply(stored)
    assert isinstance(applied, Applied)
    assert (applied.id, applied.done, applied.since) == (ID, "updated", ())
    assert [change.path for change in applied.changes] == ["/name/en"]
    put = next(request for request in sandbox.requests if request.method == "PUT")
    assert applied.request_id is not None and applied.request_id in put.headers["traceparent"]
    assert register.apply(stored).request_id is None


def test_create_tells_its_request(sandbox: Sandbox, register: SystemRegister, document: str) -> None:
    sandbox.reset()
    created = register.create(document)
    assert created.request_id is not None and created.request_id in sandbox.requests[0].headers["traceparent"]


def test_errors_tell_their_request(sandbox: Sandbox, register: SystemRegister) -> None:
    with pytest.raises(NotFoundError) as caught:
        register.get("991825827_lost")
    assert caught.value.request_id is not None
    assert caught.value.request_id in sandbox.requests[-1].headers["traceparent"]


@pytest.mark.parametrize("write", ["apply", "replace"])
def test_what_is_destructive_must_be_allowed_by_name(register: SystemRegister, stored: System, write: str) -> None:
    stored.client_ids.clear()
    stored.allowed_redirect_urls.clear()
    with pytest.raises(ValidationError) as caught:
        getattr(register, write)(stored, allow=["client-id-removed"])
    assert (caught.value.code, caught.value.outcome) == ("destructive-change", "not_applied")
    assert [finding.code for finding in caught.value.findings] == ["redirect-url-removed"]
    assert register.get(ID).client_ids == [CLIENT_ID]
    applied = getattr(register, write)(stored, allow=("client-id-removed", "redirect-url-removed"))
    assert applied.done == "updated"
    assert register.get(ID).client_ids == []


def test_an_effect_that_is_none_is_told_before_anything_is_read(register: SystemRegister, sandbox: Sandbox) -> None:
    seen = len(sandbox.requests)
    for call in (
        lambda allow: register.apply("{}", allow=allow),
        lambda allow: register.replace("{}", allow=allow),
        lambda allow: register.edit(ID, allow=allow),
        lambda allow: register.apply_all([], allow=allow),
    ):
        with pytest.raises(ConfigError, match="`everything` is no effect"):
            call(["everything"])
        with pytest.raises(ConfigError):
            call("client-id-removed")
    assert len(sandbox.requests) == seen


def test_a_conflict_says_who_changed_what(register: SystemRegister, sandbox: Sandbox, stored: System) -> None:
    theirs, ours = copy.deepcopy(stored), copy.deepcopy(stored)
    theirs.name["en"], ours.name["en"] = "Theirs", "Ours"
    plan = register.plan(ours)
    register.apply(theirs)
    for merge in (False, True):
        with pytest.raises(ConflictError) as caught:
            register.apply(plan, merge=merge)
        assert (caught.value.code, caught.value.outcome) == ("changed-meanwhile", "not_applied")
    conflict = caught.value.conflict
    assert conflict is not None
    assert (conflict.base.name["en"], conflict.theirs.name["en"], conflict.ours.name["en"]) == (
        "SmartCloud 1",
        "Theirs",
        "Ours",
    )
    assert [change.path for change in conflict.changes] == ["/name/en"]
    [overlap] = conflict.overlaps
    assert (overlap.path, overlap.base, overlap.theirs, overlap.ours) == ("/name/en", "SmartCloud 1", "Theirs", "Ours")
    assert conflict.merged is None
    assert register.get(ID).name["en"] == "Theirs"


def test_changes_that_do_not_touch_each_other_are_merged_if_asked(register: SystemRegister, stored: System) -> None:
    theirs, ours = copy.deepcopy(stored), copy.deepcopy(stored)
    theirs.name["en"] = "Theirs"
    ours.access_packages.append(JORDBRUK)
    plan = register.plan(ours)
    register.apply(theirs)
    with pytest.raises(ConflictError) as caught:
        register.apply(plan)
    assert caught.value.conflict is not None and caught.value.conflict.merged is not None
    assert register.apply(plan, merge=True).done == "updated"
    assert register.get(ID) == caught.value.conflict.merged


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
def test_a_conflict_seen_too_late_can_be_repaired_elsewhere(
    register: SystemRegister, sandbox: Sandbox, stored: System, again
) -> None:
    theirs = copy.deepcopy(stored)
    theirs.name["en"] = "Theirs"
    stored.access_packages.append(JORDBRUK)
    rival(sandbox, "PUT", 0, theirs)
    with pytest.raises(ConflictError) as caught:
        register.apply(stored)
    error = again(caught.value)
    assert (error.code, error.outcome) == ("overwrote-a-change", "applied")
    assert error.conflict == caught.value.conflict
    assert error.request_id == caught.value.request_id is not None
    assert register.get(ID).name["en"] == "SmartCloud 1"
    register.apply(error.conflict.merged)
    assert (register.get(ID).name["en"], len(register.get(ID).access_packages)) == ("Theirs", 2)


def test_what_somebody_changed_right_after_is_told(register: SystemRegister, sandbox: Sandbox, stored: System) -> None:
    stored.access_packages.append(JORDBRUK)
    later = copy.deepcopy(stored)
    later.name["en"] = "Later"
    effect = {"rival": {"method": "PUT", "path": PATH, "body": later.to_dict()}, "when": "after"}
    sandbox.fault({"method": "PUT", "path": PATH, "effect": effect})
    applied = register.apply(stored)
    assert [change.path for change in applied.since] == ["/name/en"]


def test_rights_are_added_and_removed(register: SystemRegister, stored: System) -> None:
    right = Right.for_resource("app_ttd_smartcloud")
    for rights in ([right], [right.to_dict()], json.dumps([right.to_dict()])):
        applied = register.add_rights(ID, rights)
        assert [change.effect for change in applied.changes] == ["right-added"]
        assert register.get(ID).rights == [*stored.rights, right]
        assert register.add_rights(ID, rights).done == "nothing"
        applied = register.remove_rights(ID, rights)
        assert applied.entry is not None and applied.entry.change_type == "rightsupdate"
        assert register.get(ID).rights == stored.rights
        assert register.remove_rights(ID, rights).done == "nothing"


def test_access_packages_are_added_and_removed(register: SystemRegister, stored: System) -> None:
    for packages in ([JORDBRUK], {JORDBRUK}, [{"urn": JORDBRUK}], json.dumps([{"urn": JORDBRUK}])):
        applied = register.add_access_packages(ID, packages)
        assert [change.effect for change in applied.changes] == ["access-package-added"]
        assert register.get(ID).access_packages[-1].urn == JORDBRUK
        assert register.remove_access_packages(ID, packages).done == "updated"
        assert register.get(ID).access_packages == stored.access_packages


def test_a_system_is_brought_back_to_what_it_was(register: SystemRegister, stored: System) -> None:
    created = register.changelog(ID)[0].created
    assert created is not None
    changed = copy.deepcopy(stored)
    changed.name["en"] = "Wrong"
    register.apply(changed)
    moment = datetime.fromisoformat(created.replace("Z", "+00:00")[:26] + "+00:00")
    oslo = timezone(timedelta(hours=2))
    for at in (created, (moment + timedelta(microseconds=1)).astimezone(oslo)):
        plan = register.restore(ID, at)
        assert [(change.before, change.after) for change in plan.changes] == [("Wrong", "SmartCloud 1")]
    register.apply(plan)
    assert register.get(ID) == stored
    with pytest.raises(NotFoundError) as unknown:
        register.restore(ID, moment - timedelta(days=1))
    assert unknown.value.code == "no-history"
    for at in ("yesterday", datetime(2026, 7, 17)):
        with pytest.raises(ConfigError) as caught:
            register.restore(ID, at)
        assert caught.value.code == "moment"


def times(sandbox: Sandbox, status: int, retry: Retry) -> int:
    """How often a request is sent that is always answered so."""
    register = SystemRegister(sandbox.url, auth=sandbox.token(VENDOR), retry=retry)
    seen = len(sandbox.requests)
    sandbox.fault({"times": None, "effect": {"status": status}})
    with pytest.raises(ServerError):
        register.list()
    sandbox.clear_faults()
    return len(sandbox.requests) - seen


def test_how_often_a_request_is_sent_can_be_set(sandbox: Sandbox) -> None:
    assert times(sandbox, 503, Retry(pause=0.0)) == 3
    assert times(sandbox, 503, Retry(attempts=1)) == 1
    assert times(sandbox, 503, Retry(attempts=5, pause=0.001, budget=2)) == 3
    assert times(sandbox, 500, Retry(pause=0.0)) == 1


@pytest.mark.parametrize("setting", [{"attempts": 0}, {"attempts": -1}, {"pause": -1.0}, {"budget": 2**40}])
def test_the_settings_of_retries_are_checked(setting: dict[str, Any]) -> None:
    with pytest.raises(ConfigError) as caught:
        SystemRegister("tt02", auth="token", retry=Retry(**setting))
    assert caught.value.code == "setting"
