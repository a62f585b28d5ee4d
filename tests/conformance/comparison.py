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
        if "user-agent" not in request["headers"]:
            found.append(f"{request['method']} {request['path']} has no user agent")
    found += difference(
        f"requests of {reference.language}",
        [line for request in reference.requests for line in shown(request)],
        f"requests of {drive.language}",
        [line for request in drive.requests for line in shown(request)],
    )
    return found


def shown(request: dict) -> list[str]:
    """A recorded request as lines: all of it but the user agent."""
    query = f"?{request['query']}" if request.get("query") else ""
    headers = [
        f"{name}: {value}" for name, value in sorted(request["headers"].items()) if name != "user-agent"
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
