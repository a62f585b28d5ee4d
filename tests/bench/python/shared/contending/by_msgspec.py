"""msgspec: decoded into structs whose members may be of any type, and rules by hand, so that every fault is found."""

import msgspec
from msgspec import Struct

from contending import rules
from contending.rules import TWICE, is_org_number, is_package, is_system_id, is_url, is_uuid, is_vendor_id


class Vendor(Struct, gc=False):
    ID: object = None


class Texts(Struct, gc=False):
    nb: object = None
    nn: object = None
    en: object = None


class Resource(Struct, gc=False):
    id: object = None
    value: object = None


class Right(Struct, gc=False):
    resource: list[Resource] = []


class Package(Struct, gc=False):
    urn: object = None


class System(Struct, gc=False):
    id: object = None
    vendor: Vendor | None = None
    name: Texts | None = None
    description: Texts | None = None
    rights: list[Right] = []
    accessPackages: list[Package] = []
    clientId: list[object] = []
    allowedRedirectUrls: list[object] = []
    isVisible: object = False


decode = msgspec.json.Decoder(System).decode
decode_any = msgspec.json.Decoder().decode
convert = msgspec.convert


def check_text(text):
    """Every fault of a JSON text."""
    try:
        system = decode(text)
    except msgspec.ValidationError:  # a list or an object is something else: this tells the first such fault alone
        return rules.check(decode_any(text))
    return _check(system)


def check_value(document):
    """Every fault of plain data."""
    try:
        system = convert(document, System)
    except msgspec.ValidationError:
        return rules.check(document)
    return _check(system)


def _check(system):
    faults = []
    owner = system.vendor.ID if system.vendor is not None else None
    if type(owner) is not str or not is_vendor_id(owner) or not is_org_number(owner[5:]):
        faults.append(("/vendor/ID", rules.BAD_VENDOR))
        owner = None
    id = system.id
    if type(id) is not str or not is_system_id(id):
        faults.append(("/id", rules.BAD_ID))
    elif owner is not None and id[:9] != owner[5:]:
        faults.append(("/id", rules.BAD_OWNER))
    _texts("/name", system.name, faults)
    _texts("/description", system.description, faults)
    seen = set()
    for index, right in enumerate(system.rights):
        if not right.resource:
            faults.append((f"/rights/{index}/resource", rules.BAD_RESOURCE))
            continue
        for place, resource in enumerate(right.resource):
            if type(resource.id) is not str or not resource.id:
                faults.append((f"/rights/{index}/resource/{place}/id", rules.BAD_TEXT))
            elif type(resource.value) is not str or not resource.value:
                faults.append((f"/rights/{index}/resource/{place}/value", rules.BAD_TEXT))
        if len(right.resource) == 1:
            key = (right.resource[0].id, right.resource[0].value)
        else:
            key = tuple([(resource.id, resource.value) for resource in right.resource])
        if key in seen:
            faults.append((f"/rights/{index}", TWICE))
        else:
            seen.add(key)
    seen = set()
    for index, package in enumerate(system.accessPackages):
        urn = package.urn
        if type(urn) is not str or not is_package(urn):
            faults.append((f"/accessPackages/{index}/urn", rules.BAD_PACKAGE))
        elif urn in seen:
            faults.append((f"/accessPackages/{index}", TWICE))
        else:
            seen.add(urn)
    seen = set()
    for index, client_id in enumerate(system.clientId):
        if type(client_id) is not str or not is_uuid(client_id):
            faults.append((f"/clientId/{index}", rules.BAD_UUID))
        elif client_id in seen:
            faults.append((f"/clientId/{index}", TWICE))
        else:
            seen.add(client_id)
    seen = set()
    for index, url in enumerate(system.allowedRedirectUrls):
        if type(url) is not str or not is_url(url):
            faults.append((f"/allowedRedirectUrls/{index}", rules.BAD_URL))
        elif url in seen:
            faults.append((f"/allowedRedirectUrls/{index}", TWICE))
        else:
            seen.add(url)
    if type(system.isVisible) is not bool:
        faults.append(("/isVisible", rules.BAD_TYPE))
    return faults


def _texts(where, texts, faults):
    if texts is None:
        faults.append((where, rules.BAD_TYPE))
        return
    if type(texts.nb) is not str or not texts.nb:
        faults.append((f"{where}/nb", rules.BAD_TEXT))
    if type(texts.nn) is not str or not texts.nn:
        faults.append((f"{where}/nn", rules.BAD_TEXT))
    if type(texts.en) is not str or not texts.en:
        faults.append((f"{where}/en", rules.BAD_TEXT))
