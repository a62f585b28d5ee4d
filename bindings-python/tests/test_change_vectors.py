"""The vectors of changes that all languages share: every fault with every write, and what plans say."""

import asyncio
import dataclasses
import json
import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, get_args

import pytest
from conftest import ID, ROOT, VENDOR

from altinn_systemregister import (
    AsyncSystemRegister,
    ConflictError,
    Effect,
    NotFoundError,
    Plan,
    Retry,
    Sandbox,
    System,
    SystemRegister,
    SystemRegisterError,
)

FAULTS: dict[str, Any] = json.loads((ROOT / "tests/vectors/changes/faults.json").read_text(encoding="utf-8"))
PLANS: dict[str, Any] = json.loads((ROOT / "tests/vectors/changes/plans.json").read_text(encoding="utf-8"))
RETRY = Retry(pause=0.01)
PATIENCE = 10.0

Row = dict[str, Any]
Call = Callable[[str, Any, dict[str, Any]], Any]


def system_in(states: list[str]) -> dict[str, Any]:
    """The system in those states: each lays its members over it."""
    system = FAULTS["system"]
    for state in states:
        system = {**system, **FAULTS["states"][state]}
    return dict(system)


def edit(system: System, members: dict[str, Any]) -> None:
    """Sets those members."""
    edited = System.from_dict({**system.to_dict(), **members})
    for field in dataclasses.fields(system):
        setattr(system, field.name, getattr(edited, field.name))


def call_sync(sandbox: Sandbox, operation: dict[str, Any], timeout: float) -> Any:
    register = SystemRegister(sandbox.url, auth=sandbox.token(VENDOR), timeout=timeout, retry=RETRY)
    merge = {"merge": True} if operation.get("merge") else {}
    match operation["call"]:
        case "edit":
            with (change := register.edit(ID, **merge)) as system:
                edit(system, FAULTS["states"][operation["edit"]])
            return change.applied
        case "apply":
            return register.apply(register.plan(system_in(operation["system"])), **merge)
        case "create" | "replace" as name:
            return getattr(register, name)(system_in(operation["system"]))
        case "delete":
            return register.delete(ID)
        case name:
            return getattr(register, name)(ID, operation["list"])


def call_async(sandbox: Sandbox, operation: dict[str, Any], timeout: float) -> Any:
    async def main() -> Any:
        register = AsyncSystemRegister(sandbox.url, auth=sandbox.token(VENDOR), timeout=timeout, retry=RETRY)
        merge = {"merge": True} if operation.get("merge") else {}
        match operation["call"]:
            case "edit":
                async with (change := register.edit(ID, **merge)) as system:
                    edit(system, FAULTS["states"][operation["edit"]])
                return change.applied
            case "apply":
                return await register.apply(await register.plan(system_in(operation["system"])), **merge)
            case "create" | "replace" as name:
                return await getattr(register, name)(system_in(operation["system"]))
            case "delete":
                return await register.delete(ID)
            case name:
                return await getattr(register, name)(ID, operation["list"])

    return asyncio.run(main())


CALLS = {"sync": call_sync, "async": call_async}


def heard(row: Row, call: Callable[[], Any]) -> dict[str, Any]:
    """What the caller is told, as far as the row says."""
    try:
        answer = call()
    except SystemRegisterError as error:
        facts: dict[str, Any] = {"class": type(error).__name__, "code": error.code, "outcome": error.outcome}
        if isinstance(error, ConflictError):
            assert error.conflict is not None
            facts["conflict"] = {
                "changes": [change.path for change in error.conflict.changes],
                "overlaps": [overlap.path for overlap in error.conflict.overlaps],
                "merged": error.conflict.merged is not None,
            }
        return {"error": facts}
    done = getattr(answer, "done", "created")
    return {"done": done, **({"since": [change.path for change in answer.since]} if "since" in row else {})}


def end(register: SystemRegister, expected: System | None) -> System | None:
    """What the register has at the end, which may be a while off."""
    start = time.monotonic()
    while True:
        try:
            found = register.get(ID)
        except NotFoundError:
            found = None
        if found == expected or time.monotonic() - start > PATIENCE:
            return found
        time.sleep(0.05)


def outcome(row: Row, client: str) -> dict[str, Any]:
    """What becomes of a row."""
    operation, fault = FAULTS["operations"][row["operation"]], FAULTS["faults"][row["fault"]]
    on = {
        "write": {"method": operation["method"], "skip": 0},
        "read": {"method": "GET", "skip": operation["reads"] - 1},
        "read-back": {"method": "GET", "skip": operation["reads"]},
    }
    with Sandbox() as sandbox:
        register = SystemRegister(sandbox.url, auth=sandbox.token(VENDOR))
        if operation["stored"] is not None:
            register.create(system_in(operation["stored"]))
        for rule in fault["rules"]:
            sandbox.fault({**{name: rule[name] for name in rule if name != "on"}, **on[rule["on"]]})
        said = heard(row, lambda: CALLS[client](sandbox, operation, fault.get("timeoutMs", 30_000) / 1000))
        sandbox.clear_faults()
        final = end(register, None if row["final"] is None else System.from_dict(system_in(row["final"])))
        writes = sum(request.method == operation["method"] for request in sandbox.requests)
    return {**said, "final": final, "writes": writes}


@pytest.fixture(scope="module", params=CALLS)
def outcomes(request: pytest.FixtureRequest) -> list[dict[str, Any]]:
    """What becomes of each row, in their order; most of the time they wait."""
    with ThreadPoolExecutor(16) as pool:
        return list(pool.map(lambda row: outcome(row, request.param), FAULTS["rows"]))


@pytest.mark.parametrize("index", range(len(FAULTS["rows"])), ids=lambda index: _name(FAULTS["rows"][index]))
def test_fault(outcomes: list[dict[str, Any]], index: int) -> None:
    row = {name: value for name, value in FAULTS["rows"][index].items() if name not in ("operation", "fault")}
    final = None if row["final"] is None else System.from_dict(system_in(row["final"]))
    assert outcomes[index] == {**row, "final": final}


def _name(row: Row) -> str:
    return f"{row['operation']}, {row['fault']}"


def brief(plan: Plan) -> dict[str, Any]:
    changes = [
        {"path": change.path, "kind": change.kind, "effect": change.effect, "weight": change.weight}
        for change in plan.changes
    ]
    return {"action": plan.action, "refusal": plan.refusal and plan.refusal.code, "changes": changes}


@pytest.mark.parametrize("case", PLANS["cases"], ids=lambda case: case["id"])
def test_plan(sandbox: Sandbox, register: SystemRegister, case: dict[str, Any]) -> None:
    if case["stored"] is not None:
        sandbox.seed({**PLANS["system"], **case["stored"]})
    desired = {**PLANS["system"], **case["desired"]}
    plan = register.plan(desired)
    expected = {"action": case["action"], "refusal": case.get("refusal"), "changes": case["changes"]}
    assert brief(plan) == expected
    assert brief(Plan.from_json(plan.to_json())) == expected
    if case["action"] == "refused":
        with pytest.raises(SystemRegisterError) as caught:
            register.apply(plan, allow=get_args(Effect))
        assert caught.value.code == case["refusal"]
    else:
        register.apply(plan, allow=get_args(Effect))
        assert register.plan(desired).is_empty


def test_all_vectors_were_run() -> None:
    names = [_name(row) for row in FAULTS["rows"]] + [case["id"] for case in PLANS["cases"]]
    assert len(names) == len(set(names)) > 0
    if "VECTOR_COUNT_FILE" in os.environ:
        Path(os.environ["VECTOR_COUNT_FILE"] + ".changes").write_text(str(len(names)), encoding="utf-8")
