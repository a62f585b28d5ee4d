"""pydantic: strict types, patterns and validators, in one `TypeAdapter`."""

from typing import Annotated

from annotated_types import MinLen
from pydantic import AfterValidator, ConfigDict, StringConstraints, TypeAdapter, ValidationError
from pydantic.types import StrictBool
from pydantic_core import from_json
from typing_extensions import NotRequired, TypedDict

from contending import rules


def _matching(pattern):
    return StringConstraints(pattern=f"^(?:{pattern})$")


def _org_number(vendor_id):
    if not rules.is_org_number(vendor_id[5:]):
        raise ValueError(rules.BAD_VENDOR)
    return vendor_id


def _distinct(key):
    def distinct(values):
        if len(values) > 1 and len(set(map(key, values))) < len(values):
            raise ValueError(rules.TWICE)
        return values

    return AfterValidator(distinct)


def _itself(value):
    return value


def _urn(package):
    return package["urn"]


def _resources(right):
    return tuple([(resource["id"], resource["value"]) for resource in right["resource"]])


Text = Annotated[str, StringConstraints(min_length=1)]


# `TypedDict` rather than `BaseModel`: pydantic's own advice where speed counts.
class Vendor(TypedDict):
    ID: Annotated[str, _matching(rules.VENDOR_ID.replace(r"\d", "[0-9]")), AfterValidator(_org_number)]


class Texts(TypedDict):
    nb: Text
    nn: Text
    en: Text


class Resource(TypedDict):
    id: Text
    value: Text


class Right(TypedDict):
    resource: Annotated[list[Resource], MinLen(1)]


class Package(TypedDict):
    urn: Annotated[str, _matching(rules.PACKAGE_URN)]


class System(TypedDict):
    __pydantic_config__ = ConfigDict(strict=True)

    id: Annotated[str, _matching(rules.SYSTEM_ID.replace(r"\d", "[0-9]"))]
    vendor: Vendor
    name: Texts
    description: Texts
    rights: NotRequired[Annotated[list[Right], _distinct(_resources)]]
    accessPackages: NotRequired[Annotated[list[Package], _distinct(_urn)]]
    clientId: NotRequired[Annotated[list[Annotated[str, _matching(rules.UUID)]], _distinct(_itself)]]
    allowedRedirectUrls: NotRequired[Annotated[list[Annotated[str, _matching(rules.URL)]], _distinct(_itself)]]
    isVisible: NotRequired[StrictBool]


adapter = TypeAdapter(System)
validate_json = adapter.validator.validate_json
validate_python = adapter.validator.validate_python


def check_text(text):
    """Every fault of a JSON text."""
    try:
        system = validate_json(text)
    except ValidationError as error:
        return _faults(error, from_json(text))
    return _belongs(system)


def check_value(document):
    """Every fault of plain data."""
    try:
        system = validate_python(document)
    except ValidationError as error:
        return _faults(error, document)
    return _belongs(system)


def _belongs(system):
    return [] if system["id"][:9] == system["vendor"]["ID"][5:] else [("/id", rules.BAD_OWNER)]


def _faults(error, document):
    faults = [
        ("".join([f"/{step}" for step in fault["loc"]]), fault["msg"])
        for fault in error.errors(include_url=False, include_context=False, include_input=False)
    ]
    if type(document) is dict:
        # A list in which an item is wrong was not looked through for what is there twice; nor was the id compared.
        broken = {where.split("/", 2)[1] for where, _ in faults if where.count("/") > 1}
        for member in broken & {"rights", "accessPackages", "clientId", "allowedRedirectUrls"}:
            seen = []
            for index, value in enumerate(document[member]):
                if value in seen:
                    faults.append((f"/{member}/{index}", rules.TWICE))
                seen.append(value)
        wrong = {where for where, _ in faults}
        if "/id" not in wrong and "/vendor/ID" not in wrong and "/vendor" not in wrong:
            faults += _belongs(document)
    return faults
