"""The works of who sends documents: as many as go out in the time, 32 at once or one at a time."""

import asyncio
import os
import sys
import threading
import time

from contending.measure import SECONDS, told

SERVER = os.environ.get("BENCH_SERVER", "")
URL = f"{SERVER}/authentication/api/v1/systemregister/vendor"
WARM_UP = 0.2


def at_once():
    """How many requests are under way at a time."""
    return int(sys.argv[1].partition("-")[2])


def token():
    """A token, fetched once."""
    import json
    import urllib.request

    with urllib.request.urlopen(urllib.request.Request(f"{SERVER}/token", method="POST", data=b"")) as answer:
        return json.load(answer)["access_token"]


def headers():
    """The headers of a request."""
    return {"Authorization": f"Bearer {token()}", "Content-Type": "application/json"}


async def by_tasks(post):
    """Measures an async function that sends one document, and gives its answer."""
    until = [0.0]

    async def worker():
        done = 0
        while time.perf_counter() < until[0]:
            assert await post()
            done += 1
        return done

    async def run(seconds):
        until[0] = time.perf_counter() + seconds
        return sum(await asyncio.gather(*[worker() for _ in range(at_once())]))

    await run(WARM_UP)
    begin = _clocks()
    _tell(await run(SECONDS), begin)


def by_threads(post):
    """Measures a function that sends one document, and gives its answer; one thread for each that is under way."""

    def run(seconds):
        done = []
        until = time.perf_counter() + seconds

        def worker():
            count = 0
            while time.perf_counter() < until:
                assert post()
                count += 1
            done.append(count)

        if at_once() == 1:
            worker()
        else:
            threads = [threading.Thread(target=worker) for _ in range(at_once())]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        return sum(done)

    run(WARM_UP)
    begin = _clocks()
    _tell(run(SECONDS), begin)


def _clocks():
    return time.perf_counter(), time.process_time()


def _tell(done, begin):
    seconds, cpu = (end - start for end, start in zip(_clocks(), begin, strict=True))
    told(work=sys.argv[1], per_second=done / seconds, done=done, cpu_ns=cpu / done * 1e9)
