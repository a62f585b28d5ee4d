"""Whole processes with a lean stack: pyreqwest, msgspec and PyJWT."""

import sys

sys.path[0] += "/shared"  # in the place of this folder, whose files are called as what they measure

import os

from contending import stack


def bring_in():
    """Imports what a program with this stack needs."""
    import asyncio  # noqa: F401

    import jwt  # noqa: F401
    import msgspec  # noqa: F401
    from pyreqwest.client import ClientBuilder  # noqa: F401

    return 1


def first_signature():
    """Checks a document, loads the key, signs a grant and gets a token for it."""
    from pyreqwest.client import SyncClientBuilder

    from contending import by_msgspec, documents, grant

    assert not by_msgspec.check_text(documents.text("good"))
    with SyncClientBuilder().build() as client:
        answer = client.post(stack.TOKEN_URL).form(grant.form()).build().send()
        assert answer.json()["access_token"]
    return 1


def thousand():
    """Registers a thousand systems."""
    import asyncio

    return asyncio.run(_thousand())


async def _thousand():
    import msgspec
    from pyreqwest.client import ClientBuilder

    from contending import by_msgspec, grant, many

    encode = msgspec.json.Encoder().encode
    async with ClientBuilder().build() as client:
        answer = await client.post(stack.TOKEN_URL).form(grant.form()).build().send()
        headers = stack.headers((await answer.json())["access_token"])

        async def post(system):
            assert not by_msgspec.check_value(system)
            answer = await client.post(stack.URL).headers(headers).body_bytes(encode(system)).build().send()
            return await answer.json()

        return await many.by_tasks(post)


stack.told({"import": bring_in, "first-signature": first_signature, "thousand": thousand}[stack.WORK]())
sys.stdout.flush()
os._exit(0)  # the interpreter's own way out crashes now and then, with threads of pyreqwest's at work
