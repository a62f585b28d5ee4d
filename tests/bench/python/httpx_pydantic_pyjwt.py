"""Whole processes with the usual stack: httpx, pydantic and PyJWT."""

import sys

sys.path[0] += "/shared"  # in the place of this folder, whose files are called as what they measure

from contending import stack


def bring_in():
    """Imports what a program with this stack needs."""
    import httpx  # noqa: F401
    import jwt  # noqa: F401
    import pydantic  # noqa: F401

    return 1


def first_signature():
    """Checks a document, loads the key, signs a grant and gets a token for it."""
    import httpx

    from contending import by_pydantic, documents, grant

    assert not by_pydantic.check_text(documents.text("good"))
    with httpx.Client() as client:
        assert client.post(stack.TOKEN_URL, data=grant.form()).json()["access_token"]
    return 1


def thousand():
    """Registers a thousand systems; on threads, which is quicker than httpx's async client."""
    import httpx

    from contending import by_pydantic, grant, many

    to_json = by_pydantic.adapter.serializer.to_json
    limits = httpx.Limits(max_connections=many.AT_ONCE, max_keepalive_connections=many.AT_ONCE)
    with httpx.Client(limits=limits) as client:
        client.headers.update(stack.headers(client.post(stack.TOKEN_URL, data=grant.form()).json()["access_token"]))

        def post(system):
            assert not by_pydantic.check_value(system)
            return client.post(stack.URL, content=to_json(system)).json()

        return many.by_threads(post)


stack.told({"import": bring_in, "first-signature": first_signature, "thousand": thousand}[stack.WORK]())
