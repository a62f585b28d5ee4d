// The requests of a call: their ids, and how often they are sent.
import assert from "node:assert/strict";
import test from "node:test";
import { Maskinporten, right, SystemRegister } from "altinn-systemregister";
import { granted, tokenRequests } from "./granted.mjs";
import { ID, registered, rejection, sandboxed, VENDOR } from "./support.mjs";

/** The trace ids that a sandbox was sent, each once. */
const sent = (sandbox) => [...new Set(sandbox.requests.map(({ headers }) => headers.traceparent?.split("-")[1]))];

test("all requests of a call have one id, which results and errors tell", async (t) => {
  const { sandbox, register } = await registered(t);
  const ids = sent(sandbox);
  assert.match(ids[0], /^[0-9a-f]{32}$/);
  ids.push((await register.addRights(ID, [right("app_ttd_smartcloud")])).requestId);
  sandbox.fault({ method: "PUT", effect: { reset: "before" } });
  const error = await rejection(register.addRights(ID, [right("ttd-systemressurs")]));
  ids.push(error.requestId);
  assert.equal(error.toJSON().requestId, error.requestId);
  const missing = await rejection(register.get("991825827_nothing"));
  ids.push(missing.requestId);
  assert.deepEqual(sent(sandbox), ids);
});

test("reads are tried again, as often as was said", async (t) => {
  const { sandbox } = await sandboxed(t);
  const auth = sandbox.token(VENDOR);
  for (const [retry, attempts] of [
    [undefined, 3],
    [{}, 3],
    [{ attempts: 1 }, 1],
    [{ attempts: 5, pauseMs: 1 }, 5],
    [{ attempts: 5, pauseMs: 1, budget: 2 }, 3],
  ]) {
    sandbox.reset();
    sandbox.fault({ times: null, effect: { status: 503 } });
    const register = new SystemRegister({ environment: sandbox.url, auth, retry });
    assert.equal((await rejection(register.list())).status, 503);
    assert.equal(sandbox.requests.length, attempts, JSON.stringify(retry));
  }
  sandbox.reset();
  sandbox.fault({ times: null, effect: { status: 429, retryAfter: "1" } });
  const hasty = new SystemRegister({ environment: sandbox.url, auth, retry: { patienceMs: 500 } });
  assert.equal((await rejection(hasty.list())).retryAfterMs, 1000);
  assert.equal(sandbox.requests.length, 1);
});

test("so is the question for a token", async (t) => {
  const { sandbox, options } = await granted(t);
  sandbox.fault({ path: "/token", times: null, effect: { status: 503 } });
  assert.equal((await rejection(new Maskinporten({ ...options, retry: { attempts: 1 } }).token())).status, 503);
  assert.equal(tokenRequests(sandbox), 1);
  assert.throws(() => new Maskinporten({ ...options, retry: { pauseMs: -1 } }), { name: "ConfigError" });
});
