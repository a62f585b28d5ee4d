// Changing a system by a function.
import assert from "node:assert/strict";
import test from "node:test";
import { setTimeout } from "node:timers/promises";
import { accessPackage, ConflictError, SystemRegister } from "altinn-systemregister";
import { edits, ID, registered, rejection, rename } from "./support.mjs";

const jordbruk = accessPackage("jordbruk");

test("the copy is changed, or a new one is given, at once or later", async (t) => {
  const { register } = await registered(t);
  const ways = [
    (system) => void (system.name.en = "1"),
    async (system) => void (system.name.en = "2"),
    (system) => ({ ...system, name: { ...system.name, en: "3" } }),
    async (system) => (await setTimeout(1), { ...system, name: { ...system.name, en: "4" } }),
  ];
  for (const [index, way] of ways.entries()) {
    const applied = await register.edit(ID, way);
    assert.deepEqual([applied.id, applied.done, applied.since], [ID, "updated", []]);
    const [{ path, kind, after, effect, weight, meaning, help }] = applied.changes;
    assert.deepEqual([path, kind, after], ["/name/en", "changed", String(index + 1)]);
    assert.deepEqual([effect, weight], ["text-changed", "harmless"]);
    assert.ok(meaning && help);
    assert.equal(applied.entry.changeType, "update");
    assert.equal((await register.get(ID)).name.en, String(index + 1));
  }
});

test("no change, no write", async (t) => {
  const { sandbox, register } = await registered(t);
  const applied = await register.edit(ID, () => {});
  assert.deepEqual([applied.id, applied.done, applied.changes], [ID, "nothing", []]);
  assert.equal((await register.edit(ID, (system) => ({ ...system, clientId: [...system.clientId] }))).done, "nothing");
  assert.equal(edits(sandbox), 0);
});

test("what the function throws comes out, the very same, and nothing is written", async (t) => {
  const { sandbox, register } = await registered(t);
  for (const thrown of [new Error("mine"), new TypeError("mine"), "a text", null, 5]) {
    const fail = () => {
      throw thrown;
    };
    const stack = thrown?.stack;
    for (const edit of [fail, async () => fail(), () => Promise.reject(thrown)]) {
      assert.equal(await rejection(register.edit(ID, edit)), thrown);
      assert.equal(thrown?.stack, stack);
    }
  }
  assert.equal(edits(sandbox), 0);
});

test("what is no system is a TypeError, and nothing is written", async (t) => {
  const { sandbox, register } = await registered(t);
  const cycle = {};
  cycle.self = cycle;
  for (const given of [5, "text", true, null, [], 1n, Symbol("x"), () => {}, cycle, { count: 1n }]) {
    const error = await rejection(register.edit(ID, async () => given));
    assert.ok(error instanceof TypeError, String(error));
    assert.match(error.stack.split("\n")[1], /edit\.test\.mjs/);
  }
  const pushed = await rejection(register.edit(ID, (system) => system.accessPackages.push(jordbruk)));
  assert.equal(pushed.message, "the function gave a value of type number: expected nothing, or a system");
  const error = await rejection(register.edit(ID, () => ({ id: ID })));
  assert.deepEqual([error.name, error.outcome], ["ValidationError", "not_applied"]);
  assert.equal(error.findings[0].line, undefined);
  assert.equal(edits(sandbox), 0);
});

test("the id and the vendor stay", async (t) => {
  const { sandbox, register } = await registered(t);
  const renamed = await rejection(register.edit(ID, (system) => void (system.id = "991825827_other")));
  assert.deepEqual([renamed.code, renamed.outcome], ["other-id", "not_applied"]);
  const sold = await rejection(register.edit(ID, (system) => void (system.vendor.ID = "0192:310547891")));
  assert.deepEqual([sold.code, sold.outcome], ["other-vendor", "not_applied"]);
  assert.equal(edits(sandbox), 0);
});

test("destructive changes are allowed by name", async (t) => {
  const { sandbox, register } = await registered(t);
  const strip = (system) => void ((system.clientId = []), (system.allowedRedirectUrls = []));
  const error = await rejection(register.edit(ID, strip, { allow: ["client-id-removed"] }));
  assert.deepEqual([error.name, error.code, error.outcome], ["ValidationError", "destructive-change", "not_applied"]);
  assert.deepEqual(
    error.findings.map(({ code, rule }) => [code, rule]),
    [["redirect-url-removed", "redirect-url-removed"]],
  );
  assert.match(error.stack.split("\n")[1], /edit\.test\.mjs/);
  assert.equal(edits(sandbox), 0);
  const { changes } = await register.edit(ID, strip, { allow: ["client-id-removed", "redirect-url-removed"] });
  assert.deepEqual(
    changes.map(({ weight }) => weight),
    ["destructive", "destructive"],
  );
  for (const allow of [["everything"], ["client-id-added "]]) {
    assert.equal((await rejection(register.edit(ID, strip, { allow }))).name, "ConfigError");
  }
  assert.ok((await rejection(register.edit(ID, strip, { allow: "made-visible" }))) instanceof TypeError);
});

test("somebody else changes the system meanwhile: a conflict, or both changes", async (t) => {
  const { sandbox, register } = await registered(t);
  const other = new SystemRegister({ environment: sandbox.url, auth: sandbox.token("991825827") });
  const meanwhile = (name) => async (system) => {
    await other.edit(ID, rename(name));
    system.accessPackages.push(jordbruk);
  };
  const error = await rejection(register.edit(ID, meanwhile("theirs")));
  assert.ok(error instanceof ConflictError);
  assert.deepEqual([error.code, error.outcome], ["changed-meanwhile", "not_applied"]);
  assert.match(error.stack.split("\n")[1], /edit\.test\.mjs/);
  const { base, theirs, ours, changes, overlaps, merged } = error.conflict;
  assert.deepEqual([base.name.en, theirs.name.en, ours.name.en], ["SmartCloud 1", "theirs", "SmartCloud 1"]);
  assert.deepEqual([changes[0].path, overlaps], ["/name/en", []]);
  assert.deepEqual([merged.name.en, merged.accessPackages.length], ["theirs", 2]);

  assert.equal((await register.edit(ID, meanwhile("theirs again"), { merge: true })).done, "updated");
  const { name, accessPackages } = await register.get(ID);
  assert.deepEqual([name.en, accessPackages.length], ["theirs again", 2]);
});

test("given up before, while, or after the function is at work", async (t) => {
  const { sandbox, register } = await registered(t);
  const aborted = AbortSignal.abort(new Error("no longer needed"));
  let called = 0;
  const early = await rejection(register.edit(ID, () => void called++, { signal: aborted }));
  assert.deepEqual([early.name, early.outcome, early.cause], ["CancelledError", "not_applied", aborted.reason]);
  assert.equal(called, 0);

  const forever = () => new Promise(() => {});
  for (const wait of [async () => {}, forever, () => setTimeout(20)]) {
    for (const isLater of [false, true]) {
      const controller = new AbortController();
      const edit = async (system) => {
        rename("never")(system);
        if (isLater) await setTimeout(1);
        controller.abort();
        await wait();
      };
      const error = await rejection(register.edit(ID, edit, { signal: controller.signal }));
      assert.deepEqual([error.name, error.outcome], ["CancelledError", "not_applied"]);
      assert.match(error.stack.split("\n")[1], /edit\.test\.mjs/);
    }
  }
  assert.equal(edits(sandbox), 0);

  sandbox.fault({ method: "PUT", effect: { delayMs: 60_000 } });
  const late = await rejection(register.edit(ID, rename("sent"), { signal: AbortSignal.timeout(300) }));
  assert.deepEqual([late.name, late.outcome], ["CancelledError", "unknown"]);
});

test("many at once: nobody's change is lost unseen", async (t) => {
  const { register } = await registered(t);
  const urls = Array.from({ length: 6 }, (_, index) => `https://smartcloud.example/${index}`);
  const add = async (url) => {
    for (;;) {
      try {
        await register.edit(ID, ({ allowedRedirectUrls }) => void allowedRedirectUrls.push(url));
        return;
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
        if (error.outcome === "not_applied") continue;
        const overwritten = error.conflict.changes.filter(({ effect }) => effect === "redirect-url-added");
        for (const { after } of overwritten) await add(after);
        return;
      }
    }
  };
  const before = (await register.get(ID)).allowedRedirectUrls;
  await Promise.all(urls.map(add));
  const after = (await register.get(ID)).allowedRedirectUrls;
  assert.deepEqual([...new Set(after)].sort(), [...before, ...urls].sort());
});
