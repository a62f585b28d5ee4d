"""Counting with valgrind."""

import platform
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from pathlib import Path

import comparison

# What happens in the first calls alone is in both runs, and so in no count.
FIRST = 5
# What varies from call to call (the seeds of hash maps) is next to nothing in so many.
CALLS = 50


def works(program: Path) -> list[str]:
    """What the program can do."""
    return subprocess.run([program], check=True, capture_output=True, text=True).stdout.split()


def counted(program: Path) -> dict[str, int]:
    """The instructions of a call, by work."""
    names = works(program)
    with ThreadPoolExecutor(cpu_count()) as pool:
        return dict(zip(names, pool.map(lambda work: count(program, work), names), strict=True))


def count(program: Path, work: str) -> int:
    return comparison.per_call(run(program, work, FIRST), run(program, work, FIRST + CALLS), CALLS)


def run(program: Path, work: str, times: int) -> int:
    """The instructions of a whole run."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, work, str(times)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    return collected(said)


def collected(said: str) -> int:
    """The count in what callgrind says at its end."""
    found = re.search(r"Collected : (\d+)", said)
    if not found:
        raise SystemExit(f"callgrind gave no count:\n{said}")
    return int(found[1])


def made_with() -> dict[str, str]:
    """What counts depend on beside the code."""
    return {
        "machine": platform.machine(),
        "libc": " ".join(platform.libc_ver()),
        "rustc": version("rustc"),
        "valgrind": version("valgrind"),
    }


def version(tool: str) -> str:
    said = subprocess.run([tool, "--version"], check=True, capture_output=True, text=True).stdout
    return re.search(r"\d+\.\d+(\.\d+)?", said)[0]
