// Every vector of keys and of Maskinporten's refusals that all languages share.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { Maskinporten, Sandbox } from "altinn-systemregister";
import { CLIENT_ID, jwk, keyBytes, keyFile, keyText } from "./granted.mjs";
import { projectRoot, rejection, thrown } from "./support.mjs";

const read = (path) => JSON.parse(readFileSync(join(projectRoot, "tests/vectors", path), "utf8"));
const keys = read("keys/cases.json");
const refusals = read("maskinporten/refusals.json");

const ways = { file: (name) => ({ keyFile: keyFile(name) }), bytes: (name) => ({ key: keyBytes(name) }) };
ways.text = (name) => ({ key: keyText(name) });

function opened({ file, text, as = "file", kid, password, algorithm }) {
  const key = file === undefined ? { key: text } : ways[as](file);
  const settings = { environment: "test", clientId: CLIENT_ID, kid, keyPassword: password, algorithm };
  return new Maskinporten({ ...settings, ...key });
}

test(`${keys.length} keys`, () => {
  for (const vector of keys) {
    if (vector.error === undefined) {
      assert.deepEqual(opened(vector).publicJwk, vector.publicJwk, vector.id);
    } else {
      const { name, code } = thrown(() => opened(vector));
      assert.deepEqual({ class: name, code }, vector.error, vector.id);
    }
  }
});

/** A key of a sandbox's client: the name of a file, or such a name with the time when the key expires. */
const known = (key) => (typeof key === "string" ? jwk(key) : { ...jwk(key.file), expires: key.expires });

async function refused(t, { client, settings, request, seed = [], faults = [], clockOffset }) {
  const sandbox = await Sandbox.start();
  t.after(() => sandbox.stop());
  for (const system of seed) sandbox.seed(system);
  if (client !== null) sandbox.addClient({ ...client, clientId: CLIENT_ID, keys: client.keys?.map(known) });
  for (const fault of faults) sandbox.fault(fault);
  if (clockOffset !== undefined) sandbox.setClockOffset(clockOffset);
  const { key, password, ...rest } = settings;
  const secrets = { keyFile: keyFile(key), keyPassword: password };
  const all = { environment: sandbox.url, clientId: CLIENT_ID, ...secrets, ...rest };
  return rejection((async () => new Maskinporten(all).token(request))());
}

test(`${refusals.length} refusals`, async (t) => {
  for (const vector of refusals) {
    await t.test(vector.id, async (t) => {
      const error = await refused(t, vector);
      const { class: name, ...facts } = { mpCode: undefined, error: undefined, ...vector.error };
      assert.equal(error.name, name, error.stack);
      for (const [member, value] of Object.entries(facts)) assert.equal(error[member], value, member);
      if (facts.mpCode !== undefined) assert.ok(error.description && error.traceId);
    });
  }
  const count = String(keys.length + refusals.length);
  if (process.env.VECTOR_COUNT_FILE) writeFileSync(`${process.env.VECTOR_COUNT_FILE}.tokens`, count);
});
