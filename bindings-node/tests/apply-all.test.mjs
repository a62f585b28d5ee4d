// Many systems at once.
import assert from "node:assert/strict";
import { AsyncLocalStorage } from "node:async_hooks";
import test from "node:test";
import { inspect } from "node:util";
import { CancelledError, SystemRegister } from "altinn-systemregister";
import { guide, rejection, runScript, sandboxed } from "./support.mjs";

/** So many systems, each its own. */
const systems = (count) =>
  Array.from({ length: count }, (_, index) => ({
    ...JSON.parse(guide),
    id: `991825827_number_${index}`,
    clientId: [`32ef65ac-6e62-498d-880f-${String(index).padStart(12, "0")}`],
  }));

test("each is brought into its state, and told", async (t) => {
  const { register } = await sandboxed(t);
  const documents = systems(12);
  documents[3].rights = [{ resource: [{ id: "urn:altinn:resource", value: "there-is-no-such" }] }];
  documents[5] = JSON.stringify(documents[5]);
  const told = [];
  const results = await register.applyAll(documents, { concurrency: 3, onProgress: (progress) => told.push(progress) });
  assert.deepEqual(
    results.map(({ id }) => id),
    documents.map((_, index) => `991825827_number_${index}`),
  );
  for (const [index, { applied, error }] of results.entries()) {
    if (index === 3)
      assert.deepEqual([applied, error.name, error.outcome], [undefined, "RejectedError", "not_applied"]);
    else assert.deepEqual([applied.done, error], ["created", undefined]);
  }
  assert.match(results[3].error.stack.split("\n")[1], /apply-all\.test\.mjs/);
  assert.deepEqual(
    told.map(({ done, total }) => [done, total]),
    documents.map((_, index) => [index + 1, 12]),
  );
  for (const { index, id, applied, error } of told) {
    assert.equal(id, results[index].id);
    assert.deepEqual([applied, error?.message], [results[index].applied, results[index].error?.message]);
  }
  assert.deepEqual(JSON.parse(JSON.stringify(results))[3].error.findings, results[3].error.findings);
  const again = await register.applyAll(documents.filter((_, index) => index !== 3));
  assert.ok(again.every(({ applied }) => applied.done === "nothing"));
  assert.deepEqual(await register.applyAll([]), []);
});

test("findings have places where the documents are texts", async (t) => {
  const { register } = await sandboxed(t);
  const [inText] = await register.applyAll(["[\n]"]);
  assert.deepEqual([inText.id, inText.error.name, inText.error.findings[0].line], ["", "ValidationError", 1]);
  const told = [];
  const [inValue] = await register.applyAll([[]], { onProgress: (progress) => told.push(progress) });
  for (const { error } of [inValue, ...told]) assert.equal(error.findings[0].line, undefined);
  assert.equal(told.length, 1);
});

test("what contradicts itself is not begun", async (t) => {
  const { sandbox, register } = await sandboxed(t);
  const [one, two] = systems(2);
  for (const documents of [
    [one, one],
    [one, { ...two, clientId: one.clientId }],
  ]) {
    const error = await rejection(register.applyAll(documents));
    assert.deepEqual([error.name, error.code, error.outcome], ["ValidationError", "claimed-twice", "not_applied"]);
    assert.match(error.stack.split("\n")[1], /apply-all\.test\.mjs/);
  }
  assert.ok((await rejection(register.applyAll([one, 5n]))) instanceof TypeError);
  assert.ok((await rejection(register.applyAll(5))) instanceof TypeError);
  for (const wrong of [{ concurrency: -1 }, { concurrency: Number.NaN }, { allow: ["nothing-like-it"] }]) {
    assert.equal((await rejection(register.applyAll([one], wrong))).name, "ConfigError");
  }
  assert.equal(sandbox.requests.length, 0);
});

test("given up: what has begun is finished, nothing more is begun, each is told", async (t) => {
  const { sandbox, register } = await sandboxed(t);
  sandbox.fault({ method: "POST", times: null, effect: { delayMs: 50 } });
  const controller = new AbortController();
  const told = [];
  const onProgress = (progress) => {
    told.push(progress);
    if (progress.done === 3) controller.abort(new Error("enough"));
  };
  const results = await register.applyAll(systems(40), { concurrency: 2, onProgress, signal: controller.signal });
  assert.deepEqual([results.length, told.length], [40, 40]);
  const stopped = results.filter(({ error }) => error instanceof CancelledError);
  assert.ok(stopped.length >= 30, `${stopped.length}`);
  for (const { error } of stopped) {
    assert.deepEqual([error.outcome, error.cause], ["not_applied", controller.signal.reason]);
    assert.match(error.stack.split("\n")[1], /apply-all\.test\.mjs/);
  }
  const there = (await register.list()).map(({ systemId }) => systemId);
  const done = results.filter(({ applied }) => applied).map(({ id }) => id);
  assert.deepEqual(there.sort(), done.sort());
});

test("given up before it began", async (t) => {
  const { sandbox, register } = await sandboxed(t);
  const results = await register.applyAll(systems(3), { signal: AbortSignal.abort() });
  for (const { error } of results) assert.deepEqual([error.name, error.outcome], ["CancelledError", "not_applied"]);
  assert.deepEqual([results.length, sandbox.requests.length], [3, 0]);
});

test("what `onProgress` throws is a warning, and no result is lost", async () => {
  const { code, stdout, stderr } = await runScript(`
    import { Sandbox, SystemRegister } from "altinn-systemregister";
    const sandbox = await Sandbox.start();
    const register = new SystemRegister({ environment: sandbox.url, auth: sandbox.token("991825827") });
    const documents = ${JSON.stringify(systems(3))};
    const failing = [
      () => { throw new Error("a synchronous failure"); },
      async () => { throw new Error("a later failure"); },
      () => { throw Object.create(null); },
      () => { throw Symbol("mine"); },
      5,
    ];
    for (const onProgress of failing) {
      const results = await register.applyAll(documents, { onProgress });
      console.log(results.map(({ applied }) => applied.done).join());
    }
  `);
  assert.equal(code, 0, stderr);
  assert.deepEqual(stdout.trim().split("\n"), ["created,created,created", ...Array(4).fill("nothing,nothing,nothing")]);
  assert.match(stderr, /SystemRegisterWarning: `onProgress` failed: Error: a synchronous failure/);
  assert.match(stderr, /a later failure/);
});

test("progress is told in the context of the caller", async (t) => {
  const { register } = await sandboxed(t);
  const storage = new AsyncLocalStorage();
  const seen = [];
  await storage.run("mine", () =>
    register.applyAll(systems(2), { onProgress: () => void seen.push(storage.getStore()) }),
  );
  assert.deepEqual(seen, ["mine", "mine"]);
});

test("the token function's failure is the cause", async (t) => {
  const { sandbox } = await sandboxed(t);
  const failure = new Error("no token today");
  const register = new SystemRegister({ environment: sandbox.url, auth: () => Promise.reject(failure) });
  const results = await register.applyAll(systems(2));
  for (const { error } of results) {
    assert.deepEqual([error.name, error.cause, error.outcome], ["AuthError", failure, "not_applied"]);
  }
});

test("nothing secret is in the results", async (t) => {
  const { sandbox } = await sandboxed(t);
  const token = sandbox.token("310547891");
  const register = new SystemRegister({ environment: sandbox.url, auth: token });
  const results = await register.applyAll(systems(2));
  assert.ok(results.every(({ error }) => error));
  for (const text of [JSON.stringify(results), inspect(results, { depth: null })]) assert.ok(!text.includes(token));
});
