"""The interpreter's end: whatever still runs, the process ends well."""

import subprocess
import sys

import pytest

# The first programs are those that crash now and then where a thread of the runtime takes the GIL.
RUNS = [20, 20, 10, 5, 5, 10, 10, 5]

PROLOGUE = """
import asyncio, socket, sys, threading, time
from altinn_systemregister import AsyncSystemRegister, Sandbox, SystemRegister
stuck = socket.create_server(("127.0.0.1", 0))
stuck_url = f"http://127.0.0.1:{stuck.getsockname()[1]}"
"""

PROGRAMS = {
    "async calls, then the end": """
async def main():
    async with Sandbox() as sandbox:
        register = AsyncSystemRegister(sandbox.url, auth=sandbox.token("991825827"))
        await asyncio.gather(*(register.list() for _ in range(10)))
asyncio.run(main())
""",
    "an async call that is still waiting": """
async def main():
    task = asyncio.create_task(AsyncSystemRegister(stuck_url, auth="t").list())
    await asyncio.sleep(0.05)
asyncio.run(main())
""",
    "a loop that was never closed": """
loop = asyncio.new_event_loop()
sandbox = Sandbox()
register = AsyncSystemRegister(sandbox.url, auth=sandbox.token("991825827"))
loop.run_until_complete(register.list())
for _ in range(10):
    loop.create_task(register.list())
loop.run_until_complete(asyncio.sleep(0))
sys.stderr.close()  # the interpreter tells of the tasks that were left
""",
    "a daemon thread that is still waiting": """
threading.Thread(target=SystemRegister(stuck_url, auth="t").list, daemon=True).start()
time.sleep(0.05)
""",
    "an async token source in the sync client": """
async def token():
    await asyncio.sleep(0)
    return sandbox.token("991825827")
with Sandbox() as sandbox:
    SystemRegister(sandbox.url, auth=token).list()
""",
    "a token that is still waited for": """
import logging
from altinn_systemregister import Maskinporten, generate_key
logging.getLogger("altinn_systemregister").setLevel(logging.DEBUG)
maskinporten = Maskinporten(stuck_url, "32ef65ac-6e62-498d-880f-76c85c2052ae", generate_key().private_jwk)
threading.Thread(target=maskinporten.token, daemon=True).start()
async def main():
    task = asyncio.create_task(maskinporten.token_async())
    await asyncio.sleep(0.05)
asyncio.run(main())
""",
    "many systems that are still at work": """
texts = dict.fromkeys(["nb", "nn", "en"], "SmartCloud")
vendor = {"ID": "0192:991825827"}
systems = [
    {"id": f"991825827_{number}", "vendor": vendor, "name": texts, "description": texts, "isVisible": False}
    for number in range(9)
]
with Sandbox() as sandbox:
    register = SystemRegister(sandbox.url, auth=sandbox.token("991825827"))
    sandbox.fault({"times": None, "effect": {"delayMs": 50}})
    threading.Thread(target=register.apply_all, args=[systems], daemon=True).start()
    async def main():
        task = asyncio.create_task(AsyncSystemRegister(stuck_url, auth="t").apply_all(systems))
        await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.sleep(0)
        assert not task.done()
    asyncio.run(main())
    while not sandbox.requests:
        time.sleep(0.01)
""",
    "nothing closed": """
sandbox = Sandbox()
SystemRegister(sandbox.url, auth=sandbox.token("991825827")).list()
""",
}


@pytest.mark.parametrize(("name", "runs"), list(zip(PROGRAMS, RUNS, strict=True)))
def test_the_process_ends_well(name: str, runs: int) -> None:
    for _ in range(0, runs, 5):
        processes = [
            subprocess.Popen([sys.executable, "-c", PROLOGUE + PROGRAMS[name]], stderr=subprocess.PIPE)
            for _ in range(5)
        ]
        for process in processes:
            _, told = process.communicate(timeout=60)
            assert (process.returncode, told) == (0, b"")
