"""The documents that are measured."""

THOUSAND = 1_000


def text(name, kind="json"):
    """A document's text, as it is read from a body."""
    with open(f"documents/{name}.{kind}", "rb") as file:
        return file.read()


def value(name, kind="json"):
    """A document as plain data."""
    import json

    return json.loads(text(name, kind))


def thousand():
    """A thousand documents: the good one under other ids."""
    good = value("good")
    for number in range(THOUSAND):
        yield {**good, "id": f"991825827_smartcloud-{number:04}"}
