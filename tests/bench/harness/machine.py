"""What it was measured on."""

import os
import platform
from pathlib import Path


def cores() -> tuple[int, int]:
    """The core of the server and that of a contender: two, if there are two."""
    usable = sorted(os.sched_getaffinity(0))
    return usable[0], usable[-1 if len(usable) == 1 else 1]


def told() -> dict[str, str | int]:
    """The machine, as it is shown with the figures."""
    return {
        "cpu": first("/proc/cpuinfo", "model name"),
        "cores": len(os.sched_getaffinity(0)),
        "memory": int(first("/proc/meminfo", "MemTotal").removesuffix(" kB")) * 1024,
        "kernel": f"{platform.system()} {platform.release().partition('-')[0]}",
    }


def first(file: str, name: str) -> str:
    """What stands behind a name in one of the kernel's files."""
    for line in Path(file).read_text(encoding="utf-8").splitlines():
        before, _, after = line.partition(":")
        if before.strip() == name:
            return after.strip()
    return "unknown"
