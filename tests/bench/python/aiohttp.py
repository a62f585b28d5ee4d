"""aiohttp, in asyncio's own event loop."""

import sys

sys.path[0] += "/shared"  # in the place of this folder, whose files are called as what they measure

import asyncio

import aiohttp

from contending import documents, posting


async def main():
    """Sends documents, and reads the answers."""
    body = documents.text("good")
    connector = aiohttp.TCPConnector(limit=posting.at_once())
    async with aiohttp.ClientSession(connector=connector, headers=posting.headers()) as session:

        async def post():
            async with session.post(posting.URL, data=body) as answer:
                return await answer.json()

        await posting.by_tasks(post)


if __name__ == "__main__":
    asyncio.run(main())
