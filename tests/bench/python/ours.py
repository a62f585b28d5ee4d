"""Ours: documents checked and sent, whole processes, and what crossing costs."""

import sys

sys.path[0] += "/shared"  # in the place of this folder, whose files are called as what they measure

from contending import stack

CLIENT_ID = "32ef65ac-6e62-498d-880f-76c85c2052ae"


def checking():
    """Checks a document again and again; each finding's path is looked at."""
    from altinn_systemregister import validate
    from contending import documents, measure

    kind, _, name = stack.WORK.partition("-")
    document = documents.value(name) if kind == "object" else documents.text(name).decode()

    def call():
        count = 0
        for finding in validate(document):
            if finding.path is not None:
                count += 1
        return count

    measure.calls(stack.WORK, call)


def posting():
    """Sends a document again and again, 32 at once or one at a time."""
    import asyncio

    from altinn_systemregister import AsyncSystemRegister, SystemRegister
    from contending import documents, posting

    document, token = documents.text("good").decode(), posting.token()

    async def at_once():
        async with AsyncSystemRegister(stack.SERVER, auth=token) as register:
            await posting.by_tasks(lambda: register.create(document))

    if stack.WORK == "post-1":
        with SystemRegister(stack.SERVER, auth=token) as register:
            posting.by_threads(lambda: register.create(document))
    else:
        asyncio.run(at_once())


def crossing():
    """Calls the native half, which does nothing, or gives the length of a text."""
    from altinn_systemregister import _native
    from contending import documents, measure

    text, stop, length = documents.text("good").decode(), _native.Stop().stop, _native._length
    least, batches = measure.best(stop if stack.WORK == "crossing-empty" else lambda: length(text))
    measure.told(work=stack.WORK, ns=least, batches=batches, faults=0)


def bring_in():
    """Imports it."""
    import altinn_systemregister  # noqa: F401

    return 1


def first_signature():
    """Checks a document, loads the key, signs a grant and gets a token for it."""
    from altinn_systemregister import Maskinporten, validate
    from contending import documents

    assert validate(documents.text("good")).ok
    assert Maskinporten(stack.SERVER, CLIENT_ID, documents.text("key", "jwk")).token()
    return 1


def thousand():
    """Registers a thousand systems."""
    import asyncio

    from altinn_systemregister import AsyncSystemRegister, Maskinporten
    from contending import documents, many

    async def main():
        maskinporten = Maskinporten(stack.SERVER, CLIENT_ID, documents.text("key", "jwk"))
        async with AsyncSystemRegister(stack.SERVER, auth=maskinporten) as register:
            return await many.by_tasks(register.create)

    return asyncio.run(main())


if stack.WORK in ("import", "first-signature", "thousand"):
    stack.told({"import": bring_in, "first-signature": first_signature, "thousand": thousand}[stack.WORK]())
else:
    {"validate": checking, "object": checking, "post": posting, "crossing": crossing}[stack.WORK.partition("-")[0]]()
