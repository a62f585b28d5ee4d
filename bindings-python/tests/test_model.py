"""The model: reading, writing, comparing, copying."""

import copy
import dataclasses
import json
import pickle

import pytest

from altinn_systemregister import (
    AccessPackage,
    ChangelogEntry,
    ConfigError,
    ListedSystem,
    OrgNumber,
    ResourceAttribute,
    Right,
    System,
    SystemId,
    ValidationError,
    Vendor,
)


def test_the_guides_document_is_read(document: str) -> None:
    system = System.from_json(document)
    assert system.id == "991825827_smartcloud"
    assert system.vendor == Vendor(id="0192:991825827", authority="iso6523-actorid-upis")
    assert system.name["nn"] == "Smart SKY"
    assert system.rights == [Right.for_resource("ske-krav-og-betalinger")]
    assert system.access_packages == [AccessPackage.named("skattegrunnlag")]
    assert system.client_ids == ["32ef65ac-6e62-498d-880f-76c85c2052ae"]
    assert system.allowed_redirect_urls == ["https://smartcloudxxxx/receipt"]
    assert system.is_visible is True
    assert system.absent == frozenset()


def test_member_names_are_read_in_any_case_and_written_in_the_wires() -> None:
    system = System.from_dict({"ID": "x", "VENDOR": {"id": "0192:1"}, "allowedredirecturls": ["https://a.no/"]})
    assert system.to_dict() == {
        "id": "x",
        "vendor": {"ID": "0192:1"},
        "name": {},
        "description": {},
        "allowedRedirectUrls": ["https://a.no/"],
    }


def test_what_this_version_does_not_know_is_kept_on_every_level() -> None:
    document = {
        "id": "x",
        "vendor": {"ID": "0192:1", "grade": 1},
        "name": {"nb": "x", "se": "y"},
        "description": {},
        "rights": [{"resource": [{"id": "i", "value": "v", "more": [1]}], "until": None}],
        "accessPackages": [{"urn": "u", "delegable": True}],
        "clientId": [],
        "allowedRedirectUrls": [],
        "newMember": {"deep": [1, 2.5, "æ"]},
    }
    system = System.from_dict(document)
    assert system.to_dict() == document
    assert system.extra == {"newMember": {"deep": [1, 2.5, "æ"]}}
    assert system.rights[0].resource[0].extra == {"more": [1]}


def test_lists_that_were_left_out_are_known_and_stay_out() -> None:
    system = System.from_dict({"id": "x", "rights": []})
    assert system.absent == {"access_packages", "client_ids", "allowed_redirect_urls"}
    assert "rights" in system.to_dict()
    assert "clientId" not in system.to_dict()
    system.client_ids.append("c")
    assert system.to_dict()["clientId"] == ["c"]


def test_a_system_of_parts_states_all_its_lists() -> None:
    system = System(id="x", vendor=Vendor(id="v"), name={}, description={})
    assert system.absent == frozenset()
    assert system.is_visible is None
    assert system.to_dict()["clientId"] == []
    assert "isVisible" not in system.to_dict()


def test_plain_urns_are_taken_for_access_packages() -> None:
    urn = "urn:altinn:accesspackage:jordbruk"
    system = System(id="x", vendor=Vendor(id="v"), name={}, description={}, access_packages=[urn])
    system.access_packages.append(urn)
    system.access_packages.extend([urn, AccessPackage.named("skattegrunnlag")])
    system.access_packages.insert(0, urn)
    assert system.access_packages == [AccessPackage(urn=urn)] * 4 + [AccessPackage.named("skattegrunnlag")]
    assert system.to_dict()["accessPackages"][0] == {"urn": urn}


def test_a_system_shares_no_list_with_those_it_was_made_of() -> None:
    rights: list[Right] = []
    system = System(id="x", vendor=Vendor(id="v"), name={}, description={}, rights=rights)
    system.rights.append(Right.for_resource("r"))
    assert rights == []


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_models_can_be_copied_and_pickled(again, system: System) -> None:
    values = [
        system,
        ListedSystem.from_dict({"systemId": "x"}),
        ChangelogEntry.from_dict({"changeType": "update", "changedData": {"Id": "x"}}),
        OrgNumber("991825827"),
        SystemId("991825827_x"),
    ]
    for value in values:
        other = again(value)
        assert other == value
        assert type(other) is type(value)
        assert repr(other) == repr(value) or isinstance(value, (System, ChangelogEntry))


def test_a_deep_copy_is_its_own(system: System) -> None:
    other = copy.deepcopy(system)
    other.access_packages.append("urn:x")
    other.name["en"] = "changed"
    assert other != system
    assert len(system.access_packages) == 1


def test_models_take_keywords_only_and_no_other_attributes(system: System) -> None:
    with pytest.raises(TypeError):
        Vendor("0192:991825827")  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        system.acces_packages = []  # type: ignore[attr-defined]
    assert dataclasses.replace(system, is_visible=False).is_visible is False
    assert [field.name for field in dataclasses.fields(ResourceAttribute)] == ["id", "value", "extra"]


def test_the_repr_of_a_part_makes_it_again() -> None:
    right = Right.for_resource("r")
    assert eval(repr(right)) == right


@pytest.mark.parametrize("text", ["", "{", "[]", '{"id": 1}', '{"rights": {}}', '{"id": "a", "ID": "b"}', "nul"])
def test_what_would_be_lost_is_refused(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        System.from_json(text)
    assert caught.value.code == "not-a-system"
    assert isinstance(caught.value, ValueError)


def test_a_part_says_what_it_should_have_been() -> None:
    with pytest.raises(ValidationError, match="not shaped as a right at `/resource`"):
        Right.from_dict({"resource": "r"})


def test_data_that_cannot_be_json_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="`object` is not JSON"):
        System.from_dict({"id": object()})


def test_changed_data_has_the_shape_of_what_was_changed() -> None:
    def changed(change_type: str, data: object) -> object:
        return ChangelogEntry.from_dict({"changeType": change_type, "changedData": data}).changed_data

    assert isinstance(changed("create", {"Id": "x", "Vendor": {"ID": "0192:1"}}), System)
    assert changed("rightsupdate", [{"Action": None, "Resource": []}]) == [Right()]
    assert changed("accesspackageupdate", [{"Urn": "u"}]) == [AccessPackage(urn="u")]
    assert changed("delete", None) is None
    assert changed("merged", {"Odd": 1}) == {"Odd": 1}
    assert changed("update", ["not", "a", "system"]) == ["not", "a", "system"]


def test_a_changelog_entry_is_written_as_it_was_read() -> None:
    document = {
        "systemInternalId": "i",
        "changedByOrgNumber": "991825827",
        "changeType": "accesspackageupdate",
        "changedData": [{"urn": "u"}],
        "created": "2026-07-06T10:00:00.1234567Z",
        "more": 1,
    }
    assert ChangelogEntry.from_dict(document).to_dict() == document
    assert json.loads(ChangelogEntry.from_dict(document).to_json()) == document


@pytest.mark.parametrize("text", ["", "99182582", "991825828", "000000000", "0192:991825827", "٩٩١٨٢٥٨٢٧"])
def test_an_org_number_is_checked(text: str) -> None:
    with pytest.raises(ConfigError) as caught:
        OrgNumber(text)
    assert caught.value.code == "org-number"
    with pytest.raises(ConfigError):
        Vendor.of(text)


@pytest.mark.parametrize("text", ["", "991825827", "991825827_", "991825827_a b", "991825827_" + "a" * 250])
def test_a_system_id_is_checked(text: str) -> None:
    with pytest.raises(ConfigError) as caught:
        SystemId(text)
    assert caught.value.code == "system-id"


def test_checked_values_are_strings() -> None:
    assert f"{OrgNumber('991825827')}_x" == SystemId.of("991825827", "x")
    assert {SystemId("991825827_x"): 1}["991825827_x"] == 1
    assert repr(SystemId("991825827_x")) == "SystemId('991825827_x')"
