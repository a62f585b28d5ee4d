// Giving calls up.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import test from "node:test";
import { Sandbox, SystemRegister } from "altinn-systemregister";
import { guide, rejection, sandboxed, VENDOR } from "./support.mjs";

/** A register that takes requests and never answers; `seen` settles when it has one, `gone` when it was given up. */
async function silent(t) {
  const promises = {};
  const server = createServer((request) => {
    request.resume();
    promises.see(request.method);
    request.socket.on("close", () => promises.go());
  });
  const seen = new Promise((resolve) => (promises.see = resolve));
  const gone = new Promise((resolve) => (promises.go = resolve));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.closeAllConnections() ?? server.close());
  return { environment: `http://127.0.0.1:${server.address().port}`, seen, gone };
}

test("a signal that was given already: nothing is sent", async (t) => {
  const { sandbox, register } = await sandboxed(t);
  const signal = AbortSignal.abort(new Error("no longer needed"));
  const error = await rejection(register.create(guide, { signal }));
  assert.deepEqual([error.name, error.code, error.outcome], ["CancelledError", "cancelled", "not_applied"]);
  assert.equal(error.cause, signal.reason);
  assert.match(error.stack.split("\n")[1], /cancel\.test\.mjs/);
  assert.equal((await rejection(register.list({ signal }))).outcome, undefined);
  assert.equal(sandbox.requests.length, 0);
});

test("a write that was sent: the outcome is unknown, and the connection is closed", async (t) => {
  const { environment, seen, gone } = await silent(t);
  const register = new SystemRegister({ environment, auth: "token" });
  const controller = new AbortController();
  const failed = rejection(register.create(guide, { signal: controller.signal }));
  assert.equal(await seen, "POST");
  controller.abort();
  const error = await failed;
  assert.deepEqual([error.name, error.outcome, error.cause], ["CancelledError", "unknown", controller.signal.reason]);
  await gone;
});

test("a write that waits for its token: not applied", async (t) => {
  const { sandbox } = await sandboxed(t);
  const register = new SystemRegister({ environment: sandbox.url, auth: () => new Promise(() => {}) });
  const error = await rejection(register.create(guide, { signal: AbortSignal.timeout(30) }));
  assert.deepEqual([error.name, error.outcome, error.cause.name], ["CancelledError", "not_applied", "TimeoutError"]);
});

test("a signal serves many calls, keeps no listener, and may come too late", async (t) => {
  const { register } = await sandboxed(t);
  const controller = new AbortController();
  let listeners = 0;
  const { signal } = controller;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...event) => (listeners++, add(...event));
  signal.removeEventListener = (...event) => (listeners--, remove(...event));
  for (let call = 0; call < 20; call++) await register.list({ signal });
  assert.equal(listeners, 0);
  controller.abort();
});

test("the request timeout", async (t) => {
  const { environment } = await silent(t);
  const register = new SystemRegister({ environment, auth: "token", timeoutMs: 50 });
  const error = await rejection(register.create(guide));
  assert.deepEqual([error.name, error.code, error.outcome], ["TransportError", "timeout", "unknown"]);
});

test("while a call waits the event loop turns", async (t) => {
  const { environment } = await silent(t);
  const register = new SystemRegister({ environment, auth: "token" });
  const controller = new AbortController();
  const failed = rejection(register.list({ signal: controller.signal }));
  let turns = 0;
  for (const end = Date.now() + 50; Date.now() < end; turns++) await new Promise(setImmediate);
  controller.abort();
  assert.equal((await failed).name, "CancelledError");
  assert.ok(turns > 10);
});

test("a sandbox that stopped", async () => {
  const sandbox = await Sandbox.start();
  const register = new SystemRegister({ environment: sandbox.url, auth: sandbox.token(VENDOR) });
  await sandbox.stop();
  await sandbox.stop();
  assert.equal((await rejection(register.list())).code, "connect");
});
