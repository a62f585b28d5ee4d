// A whole good and bad day, and everything that is said on it: nowhere a key, a password, a token or an assertion.
import assert from "node:assert/strict";
import { subscribe } from "node:diagnostics_channel";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import test from "node:test";
import { inspect } from "node:util";
import { accessPackage, generateKey, Maskinporten, Sandbox, SystemRegister } from "altinn-systemregister";
import { CLIENT_ID, granted, jwk, keyBytes, keyFile, keyText, PASSWORD } from "./granted.mjs";
import { guide, ID, rejection, thrown, VENDOR } from "./support.mjs";

/** Everything by which a value may be written down; a new key's getter for its private half is not asked. */
function said(value) {
  const getters = !(value instanceof GeneratedKey);
  const inspected = inspect(value, { showHidden: true, getters, depth: null, breakLength: Infinity });
  const members = value instanceof Error ? [value.stack, value.message, value.help, value.cause?.stack] : [];
  return [inspect(value), inspected, JSON.stringify(value), String(value), ...members].join("\n");
}

async function day(t, say) {
  const { sandbox, options, maskinporten, register } = await granted(t);
  const key = await generateKey();
  for (const value of [maskinporten, register, sandbox, key, key.kid, maskinporten.publicJwk]) say(value);
  await maskinporten.token();
  await register.create(guide);
  const plan = await register.plan({ ...(await register.get(ID)), accessPackages: [] });
  say(await register.edit(ID, (system) => ({ ...system, accessPackages: [accessPackage("jordbruk")] })));
  say(await rejection(register.apply(plan)));
  say(await register.applyAll([guide, "{}"]));
  for (const value of [plan, maskinporten, register, sandbox.requests]) say(value);

  const opened = (settings) => thrown(() => new Maskinporten({ ...options, keyFile: undefined, ...settings }));
  const { d, ...incomplete } = jwk("client.jwk.json");
  for (const settings of [
    { key: keyBytes("business.p12"), keyPassword: "wrong horse" },
    { key: keyText("client.encrypted.pem"), keyPassword: "wrong horse" },
    { key: keyText("client.jwk.json").slice(0, -20) },
    { key: keyText("client.pkcs8.pem").replace("PRIVATE", "SECRET") },
    { key: keyText("client.pkcs1.pem").slice(0, 600) },
    { key: { ...incomplete, d: d.slice(1) }, algorithm: "none" },
    { key: d },
    { keyFile: d },
    { keyPassword: { [PASSWORD]: PASSWORD } },
    { key: keyBytes("client.jwk.json").toString("base64").slice(5) },
    { key: keyText("client.jwk.json"), keyFile: keyFile("client.jwk.json"), keyPassword: PASSWORD },
  ]) {
    say(opened(settings));
  }

  for (const refuse of ["MP-011", "MP-012", "MP-100", "MP-124", "MP-130"]) {
    sandbox.fault({ path: "/token", times: 5, effect: { refuse } });
    say(await rejection(new Maskinporten(options).token()));
    sandbox.reset();
    sandbox.addClient({ clientId: CLIENT_ID, orgNumber: VENDOR, keys: [jwk("client.public.jwk.json")] });
  }
  const other = new Maskinporten({ ...options, keyFile: keyFile("other.jwk.json") });
  say(await rejection(other.token()));
  say(await rejection(new SystemRegister({ environment: sandbox.url, auth: other }).create(guide)));
  say(await rejection(maskinporten.token({ scopes: ["a:scope-that-it-has-not"] })));
  say(await rejection(maskinporten.token({ signal: AbortSignal.abort() })));
  sandbox.fault({ path: "/authentication", times: null, effect: { status: 401 } });
  say(await rejection(register.list()));
  say(await rejection(new SystemRegister({ environment: sandbox.url, auth: sandbox.token(VENDOR) }).list()));
  await sandbox.stop();
  say(await rejection(new Maskinporten(options).token()));
  return key.privateJwk;
}

const GeneratedKey = (await generateKey()).constructor;

test("nothing secret is said all day", async (t) => {
  const lines = [];
  const say = (value) => lines.push(said(value));
  subscribe("altinn-systemregister:log", say);
  const generated = await day(t, say);
  const text = lines.join("\n");
  if (process.env.SECRETS_FILE) {
    mkdirSync(dirname(process.env.SECRETS_FILE), { recursive: true });
    writeFileSync(process.env.SECRETS_FILE, text);
  }
  assert.ok(lines.length > 30);
  const private_ = ({ d, p, q, dp, dq, qi }) => [d, p, q, dp, dq, qi];
  const keys = [jwk("client.jwk.json"), jwk("other.jwk.json"), generated].flatMap(private_);
  for (const part of keys) {
    assert.ok(part.length > 40);
    assert.ok(!text.includes(part.slice(8, 32)), "a part of a key is there");
  }
  for (const secret of [PASSWORD, "wrong horse", "eyJ"]) assert.ok(!text.includes(secret), `\`${secret}\` is there`);
  assert.match(text, /Bearer …/);
});

test("a client cannot be copied: nothing of it is there to be copied", async (t) => {
  const { maskinporten } = await granted(t);
  assert.deepEqual(Object.getOwnPropertyNames(maskinporten), []);
  assert.equal(JSON.stringify(maskinporten), "{}");
  assert.deepEqual(structuredClone(maskinporten), {});
  const key = await generateKey();
  assert.deepEqual(Object.keys(structuredClone(key)), ["kid", "publicJwk"]);
});

test("what a sandbox has seen shows no assertion", async (t) => {
  const { sandbox, maskinporten } = await granted(t);
  await maskinporten.token();
  assert.ok(sandbox instanceof Sandbox);
  assert.match(sandbox.requests[0].body, /assertion=(…|%E2%80%A6)/);
});
