"""jsonschema_rs: what a schema can say, and by hand what it cannot."""

import jsonschema_rs
import orjson

from contending import rules

TEXT = {"type": "string", "minLength": 1}
TEXTS = {
    "type": "object",
    "required": list(rules.LANGUAGES),
    "properties": dict.fromkeys(rules.LANGUAGES, TEXT),
}


def _matching(pattern):
    return {"type": "string", "pattern": f"^(?:{pattern})$"}


SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["id", "vendor", "name", "description"],
    "properties": {
        "id": _matching(rules.SYSTEM_ID.replace(r"\d", "[0-9]")),
        "vendor": {
            "type": "object",
            "required": ["ID"],
            "properties": {"ID": _matching(rules.VENDOR_ID.replace(r"\d", "[0-9]"))},
        },
        "name": TEXTS,
        "description": TEXTS,
        "rights": {
            "type": "array",
            "uniqueItems": True,
            "items": {
                "type": "object",
                "required": ["resource"],
                "properties": {
                    "resource": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "type": "object",
                            "required": ["id", "value"],
                            "properties": {"id": TEXT, "value": TEXT},
                        },
                    }
                },
            },
        },
        "accessPackages": {
            "type": "array",
            "uniqueItems": True,
            "items": {
                "type": "object",
                "required": ["urn"],
                "properties": {"urn": _matching(rules.PACKAGE_URN)},
            },
        },
        "clientId": {"type": "array", "uniqueItems": True, "items": _matching(rules.UUID)},
        "allowedRedirectUrls": {"type": "array", "uniqueItems": True, "items": _matching(rules.URL)},
        "isVisible": {"type": "boolean"},
    },
}

validator = jsonschema_rs.validator_for(SCHEMA)


def check_value(document):
    """Every fault of plain data."""
    faults = []
    if not validator.is_valid(document):  # quicker than an iteration that finds nothing
        faults = [
            ("".join(f"/{step}" for step in error.instance_path), error.message)
            for error in validator.iter_errors(document)
        ]
        if type(document) is not dict:
            return faults
    vendor = document.get("vendor")
    owner = vendor.get("ID") if type(vendor) is dict else None
    if type(owner) is str and rules.is_vendor_id(owner):
        id = document.get("id")
        if not rules.is_org_number(owner[5:]):
            faults.append(("/vendor/ID", rules.BAD_VENDOR))
        elif type(id) is str and rules.is_system_id(id) and id[:9] != owner[5:]:
            faults.append(("/id", rules.BAD_OWNER))
    return faults


def check_text(text):
    """Every fault of a JSON text."""
    return check_value(orjson.loads(text))
