// The client against the sandbox.
import assert from "node:assert/strict";
import test from "node:test";
import { accessPackage, right, SystemRegister } from "altinn-systemregister";
import { guide, rejection, sandboxed, thrown, VENDOR } from "./support.mjs";

test("all operations of the register", async (t) => {
  const { sandbox, register } = await sandboxed(t);
  const { id, internalId } = await register.create(guide);
  assert.equal(id, "991825827_smartcloud");
  assert.match(internalId, /^[0-9a-f-]{36}$/);

  const system = await register.get(id);
  const { allowedredirecturls, ...sent } = JSON.parse(guide);
  assert.deepEqual(system, {
    ...sent,
    vendor: { ID: "0192:991825827" },
    allowedRedirectUrls: allowedredirecturls,
    isDeleted: false,
  });
  assert.equal((await register.list())[0].systemId, id);
  assert.equal((await register.replace({ ...system, name: { ...system.name, en: "Two" } })).done, "updated");
  assert.equal((await register.setRights(id, [right("app_ttd_smartcloud")])).done, "updated");
  assert.equal((await register.setAccessPackages(id, [accessPackage("jordbruk")])).done, "updated");
  assert.equal((await register.delete(id)).done, "deleted");
  assert.equal((await register.get(id)).isDeleted, true);

  const changes = await register.changelog(id);
  const types = ["delete", "accesspackageupdate", "rightsupdate", "update", "create"];
  assert.deepEqual(
    changes.map(({ changeType }) => changeType),
    types,
  );
  assert.equal(changes[3].changedData.name.en, "Two");
  assert.deepEqual(changes[2].changedData, [right("app_ttd_smartcloud")]);
  assert.match(sandbox.requests[0].headers["user-agent"], /^altinn-systemregister\/.* \(node\)$/);
});

test("documents may be objects or text; members that are not known survive", async (t) => {
  const { sandbox, register } = await sandboxed(t);
  await register.create({ ...JSON.parse(guide), future: { kept: [1] } });
  assert.deepEqual(JSON.parse(sandbox.requests[0].body).future, { kept: [1] });
  await register.setRights("991825827_smartcloud", "[]");
  assert.deepEqual((await register.get("991825827_smartcloud")).rights, []);
});

test("fifty calls at once", async (t) => {
  const { register } = await sandboxed(t);
  await register.create(guide);
  const systems = await Promise.all(Array.from({ length: 50 }, () => register.get("991825827_smartcloud")));
  assert.equal(systems.length, 50);
});

test("tokens come from a text, a function, or an async function, anew for each request", async (t) => {
  const { sandbox } = await sandboxed(t);
  const token = sandbox.token(VENDOR);
  let asked = 0;
  for (const auth of [token, () => (asked++, token), async () => (asked++, token)]) {
    const register = new SystemRegister({ environment: sandbox.url, auth });
    assert.deepEqual([await register.list(), await register.list()], [[], []]);
  }
  assert.equal(asked, 4);
});

test("a 401 asks the token function once more; a token that is the same is not sent again", async (t) => {
  const { sandbox } = await sandboxed(t);
  const tokens = ["refused", sandbox.token(VENDOR)];
  const register = new SystemRegister({ environment: sandbox.url, auth: () => tokens.shift() });
  assert.deepEqual(await register.list(), []);
  assert.deepEqual(
    sandbox.requests.map(({ status }) => status),
    [401, 200],
  );
  const stubborn = new SystemRegister({ environment: sandbox.url, auth: "refused" });
  assert.equal((await rejection(stubborn.list())).name, "UnauthorizedError");
  assert.equal(sandbox.requests.length, 3);
});

test("a token that cannot serve a write is not sent with one", async (t) => {
  const { sandbox } = await sandboxed(t);
  for (const [token, code] of [
    [sandbox.token(VENDOR, ["other:scope"]), "missing-scope"],
    [sandbox.token("310547891"), "other-organisation"],
  ]) {
    const error = await rejection(new SystemRegister({ environment: sandbox.url, auth: token }).create(guide));
    assert.deepEqual([error.name, error.code, error.outcome], ["AuthError", code, "not_applied"]);
  }
  assert.equal(sandbox.requests.length, 0);
});

test("what the token function throws is the cause, of its own call only", async (t) => {
  const { sandbox } = await sandboxed(t);
  let calls = 0;
  const failing = (error) => {
    throw error;
  };
  const auth = () => failing(new Error(`failure ${++calls}`));
  const register = new SystemRegister({ environment: sandbox.url, auth });
  const errors = await Promise.all([rejection(register.list()), rejection(register.create(guide))]);
  assert.deepEqual(
    errors.map(({ name, code }) => [name, code]),
    Array(2).fill(["AuthError", "token-source"]),
  );
  assert.deepEqual(errors.map(({ cause }) => cause.message).sort(), ["failure 1", "failure 2"]);
  assert.deepEqual(
    errors.map(({ outcome }) => outcome),
    [undefined, "not_applied"],
  );
  for (const thrown of ["a text", null, 5]) {
    const odd = new SystemRegister({ environment: sandbox.url, auth: () => failing(thrown) });
    assert.equal((await rejection(odd.list())).name, "AuthError");
  }
  for (const given of [undefined, 5, {}]) {
    const odd = new SystemRegister({ environment: sandbox.url, auth: () => given });
    assert.ok((await rejection(odd.list())).cause instanceof TypeError);
  }
});

test("settings are checked when the client is made", () => {
  const base = { environment: "tt02", auth: "token" };
  for (const wrong of [
    { environment: "tt03" },
    { environment: "http://example.com" },
    { timeoutMs: -1 },
    { timeoutMs: Number.NaN },
    { timeoutMs: 0 },
    { connectTimeoutMs: Infinity },
    { maxAnswerBytes: -5 },
    { retry: { attempts: 0 } },
    { retry: { attempts: -1 } },
    { retry: { attempts: 2 ** 32 } },
    { retry: { pauseMs: Number.NaN } },
    { retry: { patienceMs: -1 } },
    { retry: { budget: Infinity } },
    { caBundle: "no certificate" },
    { userAgent: "a\nb" },
  ]) {
    const error = thrown(() => new SystemRegister({ ...base, ...wrong }));
    assert.equal(error.name, "ConfigError", JSON.stringify(wrong));
    assert.match(error.stack.split("\n")[1], /register\.test\.mjs/);
  }
  assert.throws(() => new SystemRegister({ environment: "tt02" }), TypeError);
  assert.throws(() => new SystemRegister(), TypeError);
  assert.ok(new SystemRegister({ ...base, timeoutMs: undefined, caBundle: undefined, userAgent: "mine/1" }));
});
