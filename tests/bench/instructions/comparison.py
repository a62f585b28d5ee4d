"""How counts compare: the arithmetic, and the words for it."""

TOLERANCE = 0.03

SLOWER = "find out what makes it slower; where that is worth it, take the new count: make bench-counts-accept"
FASTER = "take the new count, so that it stays so: make bench-counts-accept"
UNKNOWN = "it has no count yet: make bench-counts-accept"
GONE = "it is counted no more: make bench-counts-accept"


def per_call(few: int, many: int, calls: int) -> int:
    """The instructions of a call, of two runs that differ in so many calls."""
    return round((many - few) / calls)


def change(committed: int, counted: int) -> float:
    """By which part more: 0.1 is ten percent more, and slower."""
    return counted / committed - 1


def fault(committed: int | None, counted: int | None) -> str | None:
    """What is to be done about a count, if anything."""
    if committed is None:
        return UNKNOWN
    if counted is None:
        return GONE
    more = counted - committed
    if abs(more) <= TOLERANCE * committed:
        return None
    return SLOWER if more > 0 else FASTER


def line(work: str, committed: int | None, counted: int | None) -> str:
    """One work, as a line of the table."""
    before, now = (f"{count:,}" if count is not None else "-" for count in (committed, counted))
    more = f"{change(committed, counted):+.1%}" if committed is not None and counted is not None else ""
    return f"{work:<16}{before:>14}{now:>14}{more:>9}"


def faults(committed: dict[str, int], counted: dict[str, int]) -> list[str]:
    """What is to be done, by work, in the order of what was committed."""
    found = []
    for work in [*committed, *(work for work in counted if work not in committed)]:
        what = fault(committed.get(work), counted.get(work))
        if what:
            found.append(f"{work}: {what}")
    return found
