// Tokens from Maskinporten: got with every form of key, shared, renewed, given up.
import assert from "node:assert/strict";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { generateKey, Maskinporten, SystemRegister } from "altinn-systemregister";
import { claims, CLIENT_ID, granted, jwk, keyBytes, keyFile, keyText, PASSWORD, tokenRequests } from "./granted.mjs";
import { guide, rejection, thrown, VENDOR } from "./support.mjs";

const WRITE = "altinn:authentication/systemregister.write";
const REGISTER = "/authentication/api/v1/systemregister";
const kid = jwk("client.jwk.json").kid;

const forms = {
  "a JWK in a file": { keyFile: keyFile("client.jwk.json") },
  "a JWK's file as URL": { keyFile: pathToFileURL(keyFile("client.jwk.json")) },
  "a JWK as text": { key: keyText("client.jwk.json") },
  "a JWK as object": { key: jwk("client.jwk.json") },
  "a JWK in base64": { key: keyBytes("client.jwk.json").toString("base64") },
  "a set of JWKs": { key: jwk("set.jwks.json"), kid },
  "PKCS#8 in PEM": { key: keyText("client.pkcs8.pem"), kid },
  "PKCS#1 in PEM": { keyFile: keyFile("client.pkcs1.pem"), kid },
  "PKCS#12 with a business certificate": { key: keyBytes("business.p12"), keyPassword: PASSWORD },
};

for (const [form, key] of Object.entries(forms)) {
  test(`the guide's system is registered with ${form}`, async (t) => {
    const { sandbox } = await granted(t);
    const auth = new Maskinporten({ environment: sandbox.url, clientId: CLIENT_ID, ...key });
    const register = new SystemRegister({ environment: sandbox.url, auth });
    const { id } = await register.create(guide);
    assert.equal((await register.get(id)).name.en, "SmartCloud 1");
    assert.equal(tokenRequests(sandbox), 1);
    assert.equal(auth.publicJwk.kty, "RSA");
  });
}

test("a key of our own making", async (t) => {
  const key = await generateKey({ kid: "mine" });
  assert.deepEqual([key.kid, key.publicJwk.kid, key.privateJwk.kid], ["mine", "mine", "mine"]);
  assert.equal(key.publicJwk.d, undefined);
  const { sandbox } = await granted(t, { keys: [key.publicJwk] });
  const auth = new Maskinporten({ environment: sandbox.url, clientId: CLIENT_ID, key: key.privateJwk });
  assert.deepEqual(auth.publicJwk, key.publicJwk);
  assert.equal(claims(await auth.token()).consumer.ID, `0192:${VENDOR}`);
  const error = await rejection(generateKey({ bits: 512 }));
  assert.equal(error.name, "ConfigError");
  assert.match(error.stack.split("\n")[1], /maskinporten\.test\.mjs/);
});

test("256 first calls at once: one request for a token", async (t) => {
  const { sandbox, register } = await granted(t);
  await Promise.all(Array.from({ length: 256 }, () => register.list()));
  assert.equal(tokenRequests(sandbox), 1);
  assert.equal(sandbox.requests.length, 257);
});

test("a token is asked for by everything that makes it different", async (t) => {
  const scopes = [WRITE, "other:scope"];
  const { sandbox, maskinporten } = await granted(t, { scopes, systemUsers: [{ orgNumber: "310547891" }] });
  sandbox.seed(guide); // whose system user it is
  const requests = [
    {},
    { scopes: ["other:scope"] },
    { scopes },
    { resource: ["https://api.example.com/"] },
    { scopes: ["other:scope"], systemUser: { orgNumber: "310547891" } },
  ];
  const tokens = await Promise.all(requests.map((request) => maskinporten.token(request)));
  assert.equal(new Set(tokens).size, 5);
  assert.equal(await maskinporten.token({ scopes: scopes.toReversed() }), tokens[2]);
  assert.equal(tokenRequests(sandbox), 5);
  assert.deepEqual(
    tokens.slice(0, 3).map((token) => claims(token).scope),
    [WRITE, "other:scope", claims(tokens[2]).scope],
  );
  assert.equal(claims(tokens[4]).authorization_details[0].systemuser_org.ID, "0192:310547891");
});

test("a waiter that gives up leaves the others alone", async (t) => {
  const { sandbox, maskinporten } = await granted(t);
  sandbox.fault({ path: "/token", effect: { delayMs: 200 } });
  const controller = new AbortController();
  const given = Array.from({ length: 9 }, () => rejection(maskinporten.token({ signal: controller.signal })));
  const stays = maskinporten.token();
  setTimeout(() => controller.abort(new Error("no longer needed")), 50);
  for (const error of await Promise.all(given)) {
    assert.deepEqual([error.name, error.outcome, error.cause], ["CancelledError", undefined, controller.signal.reason]);
    assert.match(error.stack.split("\n")[1], /maskinporten\.test\.mjs/);
  }
  assert.equal((await stays).split(".").length, 3);
  assert.equal(tokenRequests(sandbox), 1);
});

test("a write that is given up while it waits for its token was not applied", async (t) => {
  const { sandbox, register } = await granted(t);
  sandbox.fault({ path: "/token", effect: { delayMs: 2000 } });
  const error = await rejection(register.create(guide, { signal: AbortSignal.timeout(50) }));
  assert.deepEqual([error.name, error.outcome], ["CancelledError", "not_applied"]);
});

test("a write that is given up behind its token may have been applied", async (t) => {
  const { sandbox, register } = await granted(t);
  await register.list();
  sandbox.fault({ path: REGISTER, effect: { delayMs: 2000 } });
  const error = await rejection(register.create(guide, { signal: AbortSignal.timeout(100) }));
  assert.deepEqual([error.name, error.outcome], ["CancelledError", "unknown"]);
});

test("a 401: one fresh token, and one more try", async (t) => {
  const { sandbox, register } = await granted(t);
  sandbox.fault({ path: REGISTER, effect: { status: 401 } });
  await register.create(guide);
  const asked = sandbox.requests.map(({ method, path, status }) => [method, path, status]);
  const create = (status) => ["POST", `${REGISTER}/vendor`, status];
  assert.deepEqual(asked, [["POST", "/token", 200], create(401), ["POST", "/token", 200], create(200)]);

  const before = sandbox.requests.length;
  sandbox.fault({ path: REGISTER, times: null, effect: { status: 401 } });
  const error = await rejection(register.list());
  assert.equal(error.name, "UnauthorizedError");
  const again = sandbox.requests.slice(before).map(({ method, status }) => [method, status]);
  assert.deepEqual(again, [
    ["GET", 401],
    ["POST", 200],
    ["GET", 401],
  ]);
});

test("exchanged for Altinn's own token", async (t) => {
  const { sandbox, options } = await granted(t);
  const auth = new Maskinporten({ ...options, exchange: sandbox.url });
  const register = new SystemRegister({ environment: sandbox.url, auth });
  assert.deepEqual(await register.list(), []);
  assert.ok(sandbox.requests.some(({ path }) => path === "/authentication/api/v1/exchange/maskinporten"));
  assert.equal(claims(await auth.token())["urn:altinn:orgNumber"], VENDOR);
});

test("one Maskinporten serves many clients of the register", async (t) => {
  const { sandbox, maskinporten } = await granted(t);
  for (let clients = 0; clients < 3; clients++) {
    await new SystemRegister({ environment: sandbox.url, auth: maskinporten }).list();
  }
  assert.equal(tokenRequests(sandbox), 1);
});

test("a refusal is an AuthError that tells what Maskinporten said", async (t) => {
  const { sandbox, options, register } = await granted(t);
  sandbox.fault({ path: "/token", effect: { refuse: "MP-121" } });
  async function mine() {
    await register.create(guide);
  }
  const error = await rejection(mine());
  assert.deepEqual([error.name, error.mpCode, error.code], ["AuthError", "MP-121", "MP-121"]);
  assert.ok(error.error && error.description && error.help && error.traceId);
  assert.equal(error.outcome, "not_applied");
  assert.match(error.stack.split("\n")[1], /at mine \(.*maskinporten\.test\.mjs/);
  const plain = error.toJSON();
  assert.deepEqual([plain.mpCode, plain.error, plain.description], [error.mpCode, error.error, error.description]);
  const wrong = new Maskinporten({ ...options, clientId: "00000000-0000-4000-8000-000000000000" });
  assert.equal((await rejection(wrong.token())).mpCode, "MP-100");
});

test("settings are checked when it is made", () => {
  const base = { environment: "test", clientId: CLIENT_ID, keyFile: keyFile("client.jwk.json") };
  for (const wrong of [
    { environment: "tost" },
    { clientId: "" },
    { keyFile: undefined },
    { keyFile: keyFile("none.json") },
    { key: keyText("client.jwk.json") },
    { key: {}, keyFile: undefined },
    { algorithm: "ES256" },
    { timeoutMs: -1 },
    { caBundle: "no certificate" },
  ]) {
    const error = thrown(() => new Maskinporten({ ...base, ...wrong }));
    assert.equal(error.name, "ConfigError", JSON.stringify(wrong));
    assert.ok(error.code && error.message && error.help);
    assert.match(error.stack.split("\n")[1], /maskinporten\.test\.mjs/);
  }
  assert.throws(() => new Maskinporten(), TypeError);
});

test("an argument of the wrong type is a TypeError that does not show it", async (t) => {
  const { options, maskinporten } = await granted(t);
  for (const wrong of [{ keyPassword: { s3cret: 1 } }, { keyPassword: 4711 }, { key: 4711, keyFile: undefined }]) {
    const error = thrown(() => new Maskinporten({ ...options, ...wrong }));
    assert.ok(error instanceof TypeError, String(error));
    assert.doesNotMatch(error.stack, /s3cret|4711/);
    assert.match(error.stack.split("\n")[1], /maskinporten\.test\.mjs/);
  }
  assert.ok((await rejection(maskinporten.token({ scopes: 5 }))) instanceof TypeError);
});
