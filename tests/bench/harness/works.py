"""The works, in the order in which they are done and shown."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Work:
    """What contenders do. `kind` says what is measured of it: `calls`, `rate`, `process` or `scale`."""

    name: str
    title: str
    kind: str
    faults: int = 0
    done: int = 1
    sizes: tuple[int, ...] = ()


ALL = [
    Work("validate-good", "validate, good, from text", "calls"),
    Work("validate-bad", "validate, 10 faults, from text", "calls", faults=10),
    Work("validate-large", "validate, large (26 kB), from text", "calls"),
    Work("object-good", "validate, good, native object", "calls"),
    Work("post-32", "POSTs a second, 32 at once", "rate"),
    Work("post-1", "POSTs a second, one at a time", "rate"),
    Work("bare", "bare interpreter", "process"),
    Work("import", "import", "process"),
    Work("first-signature", "import to first signature", "process"),
    Work("thousand", "1,000 systems, whole process", "process", done=1000),
    Work("crossing-empty", "crossing, next to nothing", "calls"),
    Work("crossing-text", "crossing, the good document's text", "calls"),
    Work("scale-validate", "validate, by the number of rights", "scale", sizes=(1, 10, 100, 1_000)),
    Work("scale-apply", "apply_all, by the number of systems", "scale", sizes=(10, 100, 1_000, 10_000)),
]
BY_NAME = {work.name: work for work in ALL}

# Told over what the bare interpreter takes.
OVER_BARE = {"import", "first-signature"}
