"""How calls and rates are measured, and how a figure is told to the harness."""

import json
import os
from itertools import repeat
from time import perf_counter, perf_counter_ns

SECONDS = float(os.environ.get("BENCH_SECONDS", "1"))
MILLISECOND = 1_000_000


def told(**facts):
    """Prints what was measured."""
    print(json.dumps(facts), flush=True)


def walked(faults):
    """How many faults there are; of each, the place is looked at."""
    count = 0
    for where, _what in faults:
        if where is not None:
            count += 1
    return count


def best(call):
    """The nanoseconds a call of the best batch, and how many batches there were."""
    calls, least, batches = 1, float("inf"), 0
    while _batch(call, calls) < MILLISECOND:
        calls *= 2
    end = perf_counter() + SECONDS
    while perf_counter() < end:
        least = min(least, _batch(call, calls) / calls)
        batches += 1
    return least, batches


def calls(work, call):
    """Measures a call that gives the number of faults."""
    least, batches = best(call)
    told(work=work, ns=least, batches=batches, faults=call())


def _batch(call, calls):
    begin = perf_counter_ns()
    for _ in repeat(None, calls):
        call()
    return perf_counter_ns() - begin
