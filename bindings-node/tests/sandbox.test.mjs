// The sandbox.
import assert from "node:assert/strict";
import test from "node:test";
import { right, Sandbox, SystemRegister } from "altinn-systemregister";
import { guide, rejection, sandboxed, thrown, VENDOR } from "./support.mjs";

test("seeds, records, resets", async (t) => {
  const { sandbox, register } = await sandboxed(t);
  assert.match(sandbox.url, /^http:\/\/127\.0\.0\.1:\d+$/);
  sandbox.seed(guide);
  sandbox.seed({ ...JSON.parse(guide), id: "991825827_other" });
  assert.equal((await register.list()).length, 2);
  assert.deepEqual(await register.changelog("991825827_other"), []);
  const [{ method, path, headers, body, status }] = sandbox.requests;
  assert.deepEqual([method, status, body], ["GET", 200, ""]);
  assert.equal(path, "/authentication/api/v1/systemregister/vendor");
  assert.equal(headers.authorization, "Bearer …");
  sandbox.reset();
  assert.deepEqual([sandbox.requests.length, (await register.list()).length], [0, 0]);
});

test("clients, faults and the clock are checked, and gone after a reset", async (t) => {
  const { sandbox, register } = await sandboxed(t);
  const client = { clientId: "32ef65ac-6e62-498d-880f-76c85c2052ae", orgNumber: VENDOR };
  for (const [call, code] of [
    [() => sandbox.addClient({ ...client, orgNumber: "1" }), "sandbox-client"],
    [() => sandbox.addClient({ ...client, scope: [] }), "sandbox-client"],
    [() => sandbox.fault({ path: "/token" }), "sandbox-fault"],
    [() => sandbox.fault({ effect: { refuse: "MP-000" } }), "sandbox-fault"],
  ]) {
    const error = thrown(call);
    assert.deepEqual([error.name, error.code], ["ConfigError", code]);
    assert.match(error.stack.split("\n")[1], /sandbox\.test\.mjs/);
  }
  assert.ok(thrown(() => sandbox.setClockOffset("5")) instanceof TypeError);
  sandbox.fault(JSON.stringify({ times: null, effect: { status: 503 } }));
  assert.equal((await rejection(register.list())).status, 503);
  sandbox.clearFaults();
  assert.deepEqual(await register.list(), []);
  assert.ok(sandbox.requests.length > 1);
  sandbox.reset();
  assert.deepEqual(await register.list(), []);
});

test("is a server of its own: plain HTTP reaches it", async (t) => {
  const { sandbox } = await sandboxed(t);
  const answer = await fetch(`${sandbox.url}/authentication/api/v1/systemregister/vendor`, {
    headers: { authorization: `Bearer ${sandbox.token(VENDOR)}` },
  });
  assert.deepEqual(await answer.json(), []);
});

test("a catalogue and an error shape of one's own", async (t) => {
  const catalogue = { resources: [{ identifier: "my-api", resourceType: "GenericAccessResource" }] };
  const { sandbox, register } = await sandboxed(t, { errorShape: "legacy", catalogue });
  sandbox.seed({ ...JSON.parse(guide), rights: [] });
  await register.setRights("991825827_smartcloud", [right("my-api")]);
  const error = await rejection(register.setRights("991825827_smartcloud", [right("ske-krav-og-betalinger")]));
  assert.equal(error.findings[0].code, "AUTH.VLD-00003");
});

test("what cannot be used is an error that begins at the caller", async (t) => {
  const { sandbox } = await sandboxed(t);
  const catalogue = await rejection(Sandbox.start({ catalogue: { resources: [{}] } }));
  assert.deepEqual([catalogue.name, catalogue.code], ["ConfigError", "sandbox-catalogue"]);
  assert.match(catalogue.stack.split("\n")[1], /sandbox\.test\.mjs/);
  assert.ok((await rejection(Sandbox.start({ errorShape: "old" }))) instanceof TypeError);
  const seed = thrown(() => sandbox.seed("[]"));
  assert.deepEqual([seed.name, seed.code], ["ConfigError", "sandbox-seed"]);
  assert.match(seed.stack.split("\n")[1], /sandbox\.test\.mjs/);
});

test("many at once, each with its own world", async () => {
  const sandboxes = await Promise.all(Array.from({ length: 5 }, () => Sandbox.start()));
  sandboxes[0].seed(guide);
  const lists = sandboxes.map((sandbox) =>
    new SystemRegister({ environment: sandbox.url, auth: sandbox.token(VENDOR) }).list(),
  );
  assert.deepEqual(
    (await Promise.all(lists)).map(({ length }) => length),
    [1, 0, 0, 0, 0],
  );
  await Promise.all(sandboxes.map((sandbox) => sandbox[Symbol.asyncDispose]()));
});
