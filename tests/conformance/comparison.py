"""What must be the same in every language, and how a difference is shown."""

import difflib
import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Drive:
    """What came of one language's lifecycle: how it ended, what it printed, what the register received."""

    language: str
    exit_code: int
    output: str
    requests: list[dict]


def faults(drive: Drive, expected_lines: list[str], reference: Drive) -> list[str]:
    """Everything that is wrong with a drive, measured by the lines expected and by the first language's requests."""
    found = []
    if drive.exit_code != 0:
        found.append(f"exit code {drive.exit_code}, expected 0; it printed:\n{drive.output}")
    title, *lines = drive.output.splitlines() or [""]
    if not title.lower().startswith(f"{drive.language}:"):
        found.append(f"the first line is `{title}`, expected `{drive.language.capitalize()}: …`")
    found += difference("lines expected", expected_lines, f"lines of {drive.language}", lines)
    if not drive.requests:
        found.append("the register received no request")
    for request in drive.requests:
        for name in ("user-agent", "traceparent"):
            if name not in request["headers"]:
                found.append(f"{request['method']} {request['path']} has no header `{name}`")
    found += difference(
        f"requests of {reference.language}",
        shown(reference.requests),
        f"requests of {drive.language}",
        shown(drive.requests),
    )
    return found


def shown(requests: list[dict]) -> list[str]:
    """Recorded requests as lines, each with the number of the operation that it belongs to, by the id that they share."""
    ids = [request["headers"].get("traceparent", "").split("-")[1:2] for request in requests]
    order = [each for place, each in enumerate(ids) if each not in ids[:place]]
    return [
        line
        for request, each in zip(requests, ids, strict=True)
        for line in (f"operation {order.index(each) + 1}", *lines(request))
    ]


def lines(request: dict) -> list[str]:
    """All of a request but what is another each time."""
    query = f"?{request['query']}" if request.get("query") else ""
    headers = [
        f"{name}: {value}"
        for name, value in sorted(request["headers"].items())
        if name not in {"user-agent", "traceparent"}
    ]
    rest = {
        name: value
        for name, value in request.items()
        if name not in {"method", "path", "query", "headers", "body"}
    }
    return [
        f"{request['method']} {request['path']}{query}",
        *headers,
        *(f"({name} {json.dumps(value, sort_keys=True)})" for name, value in sorted(rest.items())),
        *(request["body"].split("\n") if request.get("body") else []),
        "",
    ]


def difference(left_name: str, left: list[str], right_name: str, right: list[str]) -> list[str]:
    """The difference between two lists of lines as one text; nothing where they are the same."""
    diff = list(difflib.unified_diff(left, right, left_name, right_name, lineterm=""))
    return ["\n".join(diff)] if diff else []
