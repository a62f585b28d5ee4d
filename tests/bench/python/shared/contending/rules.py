"""The ten rules of `documents/README.md` by hand, over plain data; and the parts of which others make theirs."""

import re
from operator import mul

SYSTEM_ID = r"\d{9}_[A-Za-z0-9._~-]+"
VENDOR_ID = r"0192:\d{9}"
PACKAGE_URN = r"urn:altinn:accesspackage:[^\s:]+"
UUID = r"[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}"
URL = r"https://[^\s/?#]+[^\s]*"

is_system_id = re.compile(SYSTEM_ID, re.ASCII).fullmatch
is_vendor_id = re.compile(VENDOR_ID, re.ASCII).fullmatch
is_package = re.compile(PACKAGE_URN).fullmatch
is_uuid = re.compile(UUID).fullmatch
is_url = re.compile(URL).fullmatch

LANGUAGES = ("nb", "nn", "en")
WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2, 1)

BAD_ID = "no nine digits, `_` and a name"
BAD_OWNER = "does not begin with the vendor's organisation number"
BAD_VENDOR = "no `0192:` and an organisation number"
BAD_TEXT = "no text, or an empty one"
BAD_TYPE = "not of the right type"
BAD_RESOURCE = "without a resource"
BAD_PACKAGE = "no `urn:altinn:accesspackage:` and a name"
BAD_UUID = "no UUID"
BAD_URL = "no `https://` and a host"
TWICE = "is there twice"


def is_org_number(number):
    """Whether the check digit of nine digits is right."""
    # 48, the code of `0`, falls out: the weights sum up to 33, a multiple of 11.
    return sum(map(mul, WEIGHTS, number.encode())) % 11 == 0


def check(document):
    """Every fault of a document, as (where, what)."""
    if type(document) is not dict:
        return [("", BAD_TYPE)]
    faults = []
    get = document.get
    vendor = get("vendor")
    owner = vendor.get("ID") if type(vendor) is dict else None
    if type(owner) is not str or not is_vendor_id(owner) or not is_org_number(owner[5:]):
        faults.append(("/vendor/ID", BAD_VENDOR))
        owner = None
    id = get("id")
    if type(id) is not str or not is_system_id(id):
        faults.append(("/id", BAD_ID))
    elif owner is not None and id[:9] != owner[5:]:
        faults.append(("/id", BAD_OWNER))
    for member in ("name", "description"):
        texts = get(member)
        if type(texts) is not dict:
            faults.append((f"/{member}", BAD_TYPE))
            continue
        for language in LANGUAGES:
            text = texts.get(language)
            if type(text) is not str or not text:
                faults.append((f"/{member}/{language}", BAD_TEXT))
    _rights(get("rights", ()), faults)
    _each("accessPackages", get("accessPackages", ()), _urn, is_package, BAD_PACKAGE, faults)
    _each("clientId", get("clientId", ()), None, is_uuid, BAD_UUID, faults)
    _each("allowedRedirectUrls", get("allowedRedirectUrls", ()), None, is_url, BAD_URL, faults)
    if type(get("isVisible", False)) is not bool:
        faults.append(("/isVisible", BAD_TYPE))
    return faults


def _rights(rights, faults):
    if type(rights) is not list and rights != ():
        faults.append(("/rights", BAD_TYPE))
        return
    seen = set()
    for index, right in enumerate(rights):
        resources = right.get("resource") if type(right) is dict else None
        if type(resources) is not list or not resources:
            faults.append((f"/rights/{index}/resource", BAD_RESOURCE))
            continue
        key = []
        for place, resource in enumerate(resources):
            if type(resource) is not dict:
                faults.append((f"/rights/{index}/resource/{place}", BAD_TYPE))
                continue
            id, value = resource.get("id"), resource.get("value")
            if type(id) is not str or not id:
                faults.append((f"/rights/{index}/resource/{place}/id", BAD_TEXT))
            elif type(value) is not str or not value:
                faults.append((f"/rights/{index}/resource/{place}/value", BAD_TEXT))
            else:
                key += (id, value)
        key = tuple(key)
        if key in seen:
            faults.append((f"/rights/{index}", TWICE))
        seen.add(key)


def _urn(package):
    return package.get("urn") if type(package) is dict else None


def _each(member, values, inner, fits, what, faults):
    if type(values) is not list and values != ():
        faults.append((f"/{member}", BAD_TYPE))
        return
    seen = set()
    for index, value in enumerate(values):
        if inner:
            value = inner(value)
        if type(value) is not str or not fits(value):
            faults.append((f"/{member}/{index}/urn" if inner else f"/{member}/{index}", what))
        elif value in seen:
            faults.append((f"/{member}/{index}", TWICE))
        else:
            seen.add(value)
