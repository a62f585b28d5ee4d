// The example of the safe change, run against a sandbox that is looked at: nothing but the package is another.
import assert from "node:assert/strict";
import test from "node:test";
import { Sandbox, SystemRegister } from "altinn-systemregister";
import { ID, VENDOR } from "./support.mjs";

/** The system as the register answers, to the byte. */
async function stored(sandbox) {
  const headers = { authorization: `Bearer ${sandbox.token(VENDOR)}` };
  const answer = await fetch(`${sandbox.url}/authentication/api/v1/systemregister/vendor/${ID}`, { headers });
  assert.equal(answer.status, 200);
  return answer.text();
}

test("safe-change.mjs leaves everything else untouched to the byte", async (t) => {
  const sandbox = await Sandbox.start();
  t.after(() => sandbox.stop());
  t.mock.method(Sandbox, "start", async () => sandbox);
  const { edit } = SystemRegister.prototype;
  const seen = {};
  t.mock.method(SystemRegister.prototype, "edit", async function (...given) {
    seen.before = await stored(sandbox);
    return edit.apply(this, given);
  });
  const { mock } = t.mock.method(console, "log", () => {});
  await import("../examples/node/safe-change.mjs");
  const [[path, effect]] = mock.calls.map((call) => call.arguments);
  assert.deepEqual([path, effect], ["/accessPackages/1", "access-package-added"]);

  const [tax, farming] = ["skattegrunnlag", "jordbruk"].map((name) => `{"urn":"urn:altinn:accesspackage:${name}"}`);
  const expected = seen.before.replace(`[${tax}]`, `[${tax},${farming}]`);
  assert.notEqual(expected, seen.before);
  assert.equal(await stored(sandbox), expected);
});
