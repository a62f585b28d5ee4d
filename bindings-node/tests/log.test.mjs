// The library's log, on its channel.
import assert from "node:assert/strict";
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import test from "node:test";
import { Maskinporten } from "altinn-systemregister";
import { granted } from "./granted.mjs";
import { runScript } from "./support.mjs";

const CHANNEL = "altinn-systemregister:log";

/** What is published until the test ends. */
function listened(t, listener = (event, events) => events.push(event)) {
  const events = [];
  const subscriber = (event) => listener(event, events);
  subscribe(CHANNEL, subscriber);
  t.after(() => unsubscribe(CHANNEL, subscriber));
  return events;
}

test("every event of a call is there before its promise settles", async (t) => {
  const { register } = await granted(t);
  const events = listened(t);
  await register.list();
  const answered = events.filter(({ message }) => message === "the register answered");
  assert.equal(answered.length, 1);
  assert.equal(answered[0].level, "debug");
  const { method, path, status } = answered[0].fields;
  assert.deepEqual([method, path, status], ["GET", "/authentication/api/v1/systemregister/vendor", "200"]);
  await assert.rejects(register.get("991825827_nothing"));
  assert.equal(events.at(-1).fields.status, "404");
});

test("a clock that is wrong, and an endpoint that is busy, are told", async (t) => {
  const { sandbox, options } = await granted(t);
  const events = listened(t);
  sandbox.setClockOffset(-300);
  await new Maskinporten(options).token();
  assert.ok(
    events.some(({ level, message }) => level === "warn" && /clock/.test(message)),
    JSON.stringify(events),
  );
  events.length = 0;
  sandbox.fault({ path: "/token", effect: { status: 503 } });
  await new Maskinporten(options).token();
  assert.ok(
    events.some(({ fields }) => fields.status === "503"),
    JSON.stringify(events),
  );
});

test("events come while the call still waits, in the caller's own context", async (t) => {
  const { sandbox, register } = await granted(t);
  const requests = new AsyncLocalStorage();
  const events = listened(t, (event, events) => events.push([requests.getStore(), event]));
  sandbox.fault({ path: "/token", effect: { status: 503, retryAfter: "1" } });
  let settled = false;
  const listed = requests.run("request 1", () => register.list().then(() => (settled = true)));
  while (events.length === 0) await new Promise(setImmediate);
  assert.equal(settled, false);
  await listed;
  assert.ok(events.every(([request]) => request === "request 1"));
});

test("nobody listens: nothing is published", async (t) => {
  const { register } = await granted(t);
  const events = [];
  const call = register.list(); // begins before anybody listens
  subscribe(CHANNEL, (event) => events.push(event));
  await call;
  assert.deepEqual(events, []);
});

test("a subscriber keeps no process alive, and what it throws hits no call", async () => {
  const { code, stdout, stderr } = await runScript(`
    import { subscribe } from "node:diagnostics_channel";
    import { Sandbox, SystemRegister } from "altinn-systemregister";
    subscribe("${CHANNEL}", () => { throw new Error("a subscriber's own"); });
    process.on("uncaughtException", (error) => console.log(error.message));
    const sandbox = await Sandbox.start();
    const register = new SystemRegister({ environment: sandbox.url, auth: sandbox.token("991825827") });
    console.log(await register.list());`);
  assert.deepEqual([code, stderr], [0, ""]);
  assert.deepEqual(stdout.trim().split("\n").sort(), ["[]", "a subscriber's own"]);
});
