"""A thousand systems, 32 under way at a time."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from contending import documents

AT_ONCE = 32


async def by_tasks(post):
    """Sends them with an async function; gives how many were done."""
    systems = documents.thousand()

    async def worker():
        done = 0
        for system in systems:
            assert await post(system)
            done += 1
        return done

    return sum(await asyncio.gather(*[worker() for _ in range(AT_ONCE)]))


def by_threads(post):
    """Sends them with a function, on threads; gives how many were done."""
    with ThreadPoolExecutor(AT_ONCE) as threads:
        return sum(map(bool, threads.map(post, documents.thousand())))
