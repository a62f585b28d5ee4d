"""pyreqwest, in uvloop's event loop, which is its better one."""

import sys

sys.path[0] += "/shared"  # in the place of this folder, whose files are called as what they measure

import os

import uvloop
from pyreqwest.client import ClientBuilder

from contending import documents, posting


async def main():
    """Sends documents, and reads the answers."""
    body = documents.text("good")
    async with ClientBuilder().default_headers(posting.headers()).build() as client:

        async def post():
            answer = await client.post(posting.URL).body_bytes(body).build().send()
            return await answer.json()

        await posting.by_tasks(post)


if __name__ == "__main__":
    uvloop.run(main())
    os._exit(0)  # the interpreter's own way out crashes now and then, with threads of pyreqwest's at work
