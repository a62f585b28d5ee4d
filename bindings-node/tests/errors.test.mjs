// Errors: classes, attributes, stacks, and how they are written down.
import assert from "node:assert/strict";
import test from "node:test";
import * as library from "altinn-systemregister";
import { guide, rejection, sandboxed, VENDOR } from "./support.mjs";

const { ApiError, SystemRegister, SystemRegisterError } = library;

test("the tree of classes", () => {
  const classes = Object.entries(library).filter(([name]) => name.endsWith("Error"));
  assert.equal(classes.length, 16);
  const ofTheApi = ["Unauthorized", "Forbidden", "NotFound", "AlreadyExists", "Rejected", "RateLimited", "Server"];
  for (const [name, Class] of classes) {
    const error = new Class({ code: "c", message: "m", help: "h" });
    assert.ok(error instanceof SystemRegisterError && error instanceof Error);
    assert.equal(error instanceof ApiError, name === "ApiError" || ofTheApi.includes(name.replace("Error", "")));
    assert.equal(error.name, name);
    assert.equal(`${error}`, `${name}: m`);
    assert.deepEqual(error.findings, []);
  }
});

test("the register's answers are errors of their classes", async (t) => {
  const { sandbox, register } = await sandboxed(t);
  const as = (...token) => new SystemRegister({ environment: sandbox.url, auth: sandbox.token(...token) });
  await register.create(guide);
  const unknown = JSON.stringify([{ resource: [{ id: "urn:altinn:resource", value: "there-is-no-such" }] }]);
  const cases = [
    ["UnauthorizedError", 401, () => new SystemRegister({ environment: sandbox.url, auth: "x" }).list()],
    ["ForbiddenError", 403, () => as(VENDOR, ["other"]).list()],
    ["ForbiddenError", 403, () => as("310547891").get("991825827_smartcloud")],
    ["NotFoundError", 404, () => register.get("991825827_nothing")],
    ["RejectedError", 400, () => register.setRights("991825827_smartcloud", unknown)],
    ["NotFoundError", 404, () => register.setRights("991825827_nothing", "[]")],
  ];
  for (const [name, status, call] of cases) {
    const error = await rejection(call());
    assert.deepEqual([error.name, error.status], [name, status]);
    assert.ok(error.code && error.help && error.message);
  }
});

test("a refused document: findings of the register, mapped to the document", async (t) => {
  const { register } = await sandboxed(t);
  const document = JSON.parse(guide);
  document.rights[0].resource[0].value = "there-is-no-such";
  const error = await rejection(register.create(document));
  assert.equal(error.name, "RejectedError");
  assert.equal(error.outcome, "not_applied");
  assert.equal(error.findings[0].code, "AUTH.VLD-00003");
  assert.match(error.findings[0].path, /^\/rights/);
  assert.ok(error.traceId);
});

test("a document that breaks a rule is not sent", async (t) => {
  const { sandbox, register } = await sandboxed(t);
  const { rights, ...incomplete } = JSON.parse(guide);
  const error = await rejection(register.replace({ ...incomplete, rights: undefined }));
  assert.deepEqual([error.name, error.outcome, sandbox.requests.length], ["ValidationError", "not_applied", 0]);
  assert.ok(rights && error.findings.length > 0);
});

test("findings have places in a text, and none in a value", async (t) => {
  const { register } = await sandboxed(t);
  const [inText] = (await rejection(register.create("[\n]"))).findings;
  const [inValue] = (await rejection(register.create([]))).findings;
  assert.deepEqual([inText.path, inText.line, inText.column], ["", 1, 1]);
  assert.deepEqual([inValue.path, inValue.line, inValue.column], ["", undefined, undefined]);
});

test("a value that cannot be JSON is a rejected TypeError", async (t) => {
  const { register } = await sandboxed(t);
  const cycle = {};
  cycle.self = cycle;
  for (const call of [() => register.create(cycle), () => register.setRights("x", 1n), () => register.get(5)]) {
    const error = await rejection(call());
    assert.ok(error instanceof TypeError, String(error));
    assert.match(error.stack.split("\n")[1], /errors\.test\.mjs/);
  }
});

test("a stack begins where the library was called", async (t) => {
  const { register } = await sandboxed(t);
  async function mine() {
    await register.get("991825827_nothing");
  }
  const error = await rejection(mine());
  const [first, second] = error.stack.split("\n");
  assert.equal(first, `NotFoundError: ${error.message}`);
  assert.match(second, /at mine \(.*errors\.test\.mjs/);
});

test("no connection", async () => {
  const register = new SystemRegister({ environment: "http://127.0.0.1:9", auth: "token" });
  const error = await rejection(register.create(guide));
  assert.deepEqual([error.name, error.code, error.outcome], ["TransportError", "connect", "not_applied"]);
  assert.ok(error.cause instanceof Error);
});

test("errors are written down and cloned by their facts, without a secret", async (t) => {
  const { sandbox } = await sandboxed(t);
  const token = sandbox.token("310547891");
  const register = new SystemRegister({ environment: sandbox.url, auth: token });
  const error = await rejection(register.create(guide));
  const plain = error.toJSON();
  assert.equal(plain.name, error.name);
  assert.deepEqual(structuredClone(plain), plain);
  assert.deepEqual(JSON.parse(JSON.stringify(error)), plain);
  const { inspect } = await import("node:util");
  for (const text of [JSON.stringify(error), inspect(error, { showHidden: true }), error.stack, inspect(register)]) {
    assert.ok(!text.includes(token));
  }
});
