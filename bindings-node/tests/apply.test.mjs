// Carrying changes out: plans, documents, lists, deletion.
import assert from "node:assert/strict";
import test from "node:test";
import { inspect } from "node:util";
import { accessPackage, ConflictError, right } from "altinn-systemregister";
import { edits, guide, ID, registered, rejection, rename, sandboxed } from "./support.mjs";

test("a document: created, updated, and then nothing", async (t) => {
  const { sandbox, register } = await sandboxed(t);
  const created = await register.apply(guide);
  assert.deepEqual([created.id, created.done, created.changes], [ID, "created", []]);
  const system = await register.get(ID);
  const updated = await register.apply(JSON.stringify({ ...system, accessPackages: [] }));
  assert.deepEqual([updated.done, updated.changes[0].effect], ["updated", "access-package-removed"]);
  assert.deepEqual(JSON.parse(JSON.stringify(updated)), updated);
  assert.equal((await register.apply({ ...system, accessPackages: [] })).done, "nothing");
  assert.equal(edits(sandbox), 1);
});

test("a document that breaks a rule", async (t) => {
  const { sandbox, register } = await sandboxed(t);
  const error = await rejection(register.apply("[\n]"));
  assert.deepEqual([error.name, error.outcome, error.findings[0].line], ["ValidationError", "not_applied", 1]);
  assert.match(error.stack.split("\n")[1], /apply\.test\.mjs/);
  assert.equal((await rejection(register.apply([]))).findings[0].line, undefined);
  assert.ok((await rejection(register.apply(undefined))) instanceof TypeError);
  assert.equal(sandbox.requests.length, 0);
});

test("a plan that is out of date", async (t) => {
  const { register } = await registered(t);
  const system = await register.get(ID);
  const plan = await register.plan({ ...system, name: { ...system.name, en: "ours" } });
  await register.edit(ID, rename("theirs"));
  for (const merge of [false, true]) {
    const error = await rejection(register.apply(plan, { merge }));
    assert.ok(error instanceof ConflictError);
    assert.deepEqual([error.code, error.outcome], ["changed-meanwhile", "not_applied"]);
    const [{ path, base, theirs, ours }] = error.conflict.overlaps;
    assert.deepEqual([path, base, theirs, ours], ["/name/en", "SmartCloud 1", "theirs", "ours"]);
    assert.equal(error.conflict.merged, undefined);
    assert.deepEqual(JSON.parse(JSON.stringify(error)), error.toJSON());
    assert.deepEqual(error.toJSON().conflict, error.conflict);
    assert.match(inspect(error), /ConflictError: .*\n +at .*apply\.test\.mjs/);
    for (const text of [JSON.stringify(error), inspect(error, { depth: null })]) assert.ok(!text.includes("eyJ"));
  }
});

test("somebody else's change that ours has overwritten is told", async (t) => {
  const { sandbox, register } = await registered(t);
  const theirs = { ...(await register.get(ID)), name: { nb: "theirs", nn: "theirs", en: "theirs" } };
  const path = `/authentication/api/v1/systemregister/vendor/${ID}`;
  const rival = { method: "PUT", path, body: theirs };
  sandbox.fault({ method: "PUT", effect: { rival } });
  const add = (system) => void system.accessPackages.push(accessPackage("jordbruk"));
  const error = await rejection(register.edit(ID, add));
  assert.deepEqual([error.name, error.code, error.outcome], ["ConflictError", "overwrote-a-change", "applied"]);
  assert.equal(error.conflict.theirs.name.en, "theirs");
  assert.equal(error.conflict.merged.accessPackages.length, 2);
  await register.apply(error.conflict.merged);
  assert.equal((await register.get(ID)).name.en, "theirs");
});

test("the answer is lost: what became of the write is found out", async (t) => {
  const { sandbox, register } = await registered(t);
  sandbox.fault({ method: "PUT", effect: { reset: "after" } });
  assert.equal((await register.edit(ID, rename("arrived"))).done, "updated");
  sandbox.fault({ method: "PUT", effect: { reset: "before" } });
  const error = await rejection(register.edit(ID, rename("never")));
  assert.deepEqual([error.name, error.outcome], ["TransportError", "not_applied"]);
  assert.equal((await register.get(ID)).name.en, "arrived");
});

test("a whole system is replaced; what is destructive must be allowed", async (t) => {
  const { sandbox, register } = await registered(t);
  const system = await register.get(ID);
  const without = { ...system, allowedRedirectUrls: [] };
  const error = await rejection(register.replace(without));
  assert.deepEqual([error.code, error.findings[0].code], ["destructive-change", "redirect-url-removed"]);
  assert.match(error.stack.split("\n")[1], /apply\.test\.mjs/);
  assert.equal(edits(sandbox), 0);
  const applied = await register.replace(without, { allow: ["redirect-url-removed"] });
  assert.deepEqual([applied.done, applied.changes[0].before], ["updated", "https://smartcloudxxxx/receipt"]);
  assert.equal((await register.replace(without)).done, "nothing");
});

test("rights and access packages are set, added and removed", async (t) => {
  const { sandbox, register } = await registered(t);
  const [mine, other] = [right("ske-krav-og-betalinger"), right("app_ttd_smartcloud")];
  const [tax, farming] = [accessPackage("skattegrunnlag"), accessPackage("jordbruk")];
  const steps = [
    [() => register.addRights(ID, [other, mine]), "right-added", [mine, other], [tax]],
    [() => register.removeRights(ID, [mine]), "right-removed", [other], [tax]],
    [() => register.addAccessPackages(ID, [farming]), "access-package-added", [other], [tax, farming]],
    [() => register.removeAccessPackages(ID, JSON.stringify([tax])), "access-package-removed", [other], [farming]],
    [() => register.setRights(ID, [mine]), "right-added", [mine], [farming]],
    [() => register.setAccessPackages(ID, [tax]), "access-package-added", [mine], [tax]],
  ];
  for (const [step, effect, rights, packages] of steps) {
    const applied = await step();
    assert.equal(applied.done, "updated");
    assert.ok(applied.changes.some((change) => change.effect === effect));
    assert.match(applied.entry.changeType, /^(rights|accesspackage)update$/);
    const system = await register.get(ID);
    assert.deepEqual([system.rights, system.accessPackages], [rights, packages]);
    assert.equal((await step()).done, "nothing");
  }
  assert.equal(edits(sandbox), steps.length);
  for (const call of ["setRights", "addRights", "removeRights", "addAccessPackages", "removeAccessPackages"]) {
    const error = await rejection(register[call](ID, "[5\n]"));
    assert.deepEqual([error.name, error.outcome, error.findings[0].line], ["ValidationError", "not_applied", 1], call);
    assert.match(error.stack.split("\n")[1], /apply\.test\.mjs/);
    const early = await rejection(register[call](ID, [], { signal: AbortSignal.abort() }));
    assert.deepEqual([early.name, early.outcome], ["CancelledError", "not_applied"]);
  }
});

test("a deletion", async (t) => {
  const { register } = await registered(t);
  const applied = await register.delete(ID);
  assert.deepEqual([applied.id, applied.done], [ID, "deleted"]);
  const error = await rejection(register.edit(ID, rename("other")));
  assert.deepEqual([error.name, error.outcome], ["RejectedError", "not_applied"]);
});

test("what is given up while it reads is not applied", async (t) => {
  const { sandbox, register } = await registered(t);
  const plan = await register.plan({ ...JSON.parse(guide), accessPackages: [] });
  sandbox.fault({ method: "GET", times: null, effect: { delayMs: 60_000 } });
  const { allowedredirecturls, ...rest } = JSON.parse(guide);
  const whole = { ...rest, allowedRedirectUrls: allowedredirecturls };
  for (const call of [
    (options) => register.apply(plan, options),
    (options) => register.apply(whole, options),
    (options) => register.replace(whole, options),
    (options) => register.edit(ID, rename("other"), options),
    (options) => register.addRights(ID, [], options),
  ]) {
    const error = await rejection(call({ signal: AbortSignal.timeout(50) }));
    assert.deepEqual([error.name, error.outcome], ["CancelledError", "not_applied"]);
  }
  for (const call of [(options) => register.plan(whole, options), (options) => register.restore(ID, "", options)]) {
    const error = await rejection(call({ signal: AbortSignal.abort() }));
    assert.deepEqual([error.name, error.outcome], ["CancelledError", undefined]);
  }
  assert.equal(edits(sandbox), 0);
});
