// Settings from the process's environment, each time in a process of its own.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { claims, CLIENT_ID, granted, keyFile, keyText, served } from "./granted.mjs";
import { runScript, VENDOR } from "./support.mjs";

const client = (sandbox) => ({
  MASKINPORTEN_CLIENT_ID: CLIENT_ID,
  MASKINPORTEN_CLIENT_JWK: keyText("client.jwk.json"),
  MASKINPORTEN_SCOPES: "altinn:authentication/systemregister.write",
  MASKINPORTEN_ISSUER: `${sandbox.url}/`,
  MASKINPORTEN_TOKEN_ENDPOINT: `${sandbox.url}/token`,
});

/** What a client got in a process with that environment: the claims of its token, and the id of its key. */
async function got(env, options = {}) {
  const { code, stdout, stderr } = await runScript(
    `import { Maskinporten } from "altinn-systemregister";
     const maskinporten = Maskinporten.fromEnv(${JSON.stringify(options)});
     const payload = (await maskinporten.token()).split(".")[1];
     console.log(JSON.stringify({ payload, kid: maskinporten.publicJwk?.kid ?? null }));`,
    { env: { PATH: process.env.PATH, ...env } },
  );
  assert.equal(code, 0, stderr);
  const { payload, kid } = JSON.parse(stdout);
  return { ...claims(`.${payload}.`), kid };
}

test("what the NAIS platform injects", async (t) => {
  const { sandbox, maskinporten } = await granted(t);
  const { scope, kid } = await got(client(sandbox));
  assert.deepEqual([scope, kid], ["altinn:authentication/systemregister.write", maskinporten.publicJwk.kid]);
});

test("what is given comes before it", async (t) => {
  const { sandbox } = await granted(t, { scopes: ["other:scope"] });
  const env = { ...client(sandbox), MASKINPORTEN_CLIENT_JWK: "nonsense" };
  const { scope } = await got(env, { keyFile: keyFile("client.jwk.json"), scopes: ["other:scope"] });
  assert.equal(scope, "other:scope");
});

test("files that it names", async (t) => {
  const { sandbox } = await granted(t);
  const folder = mkdtempSync(join(tmpdir(), "from-env-"));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "id"), `${CLIENT_ID}\n`);
  const { MASKINPORTEN_CLIENT_ID: _, MASKINPORTEN_CLIENT_JWK: __, ...rest } = client(sandbox);
  const files = {
    MASKINPORTEN_CLIENT_ID_FILE: join(folder, "id"),
    MASKINPORTEN_CLIENT_JWK_FILE: keyFile("client.jwk.json"),
  };
  assert.equal((await got({ ...rest, ...files })).client_id, CLIENT_ID);
});

test("a token sidecar", async (t) => {
  const { sandbox } = await granted(t);
  const bodies = [];
  const sidecar = await served(t, (request, body) => {
    bodies.push([request.method, JSON.parse(body)]);
    return { access_token: sandbox.token(VENDOR), expires_in: 120, token_type: "Bearer" };
  });
  const { consumer, kid } = await got({ NAIS_TOKEN_ENDPOINT: `${sidecar}/api/v1/token` });
  assert.deepEqual([consumer.ID, kid], [`0192:${VENDOR}`, null]);
  const target = "altinn:authentication/systemregister.write";
  assert.deepEqual(bodies, [["POST", { identity_provider: "maskinporten", target }]]);
});

test("nothing there: an error that says what is missing", async () => {
  const script = `
    import { Maskinporten } from "altinn-systemregister";
    try { Maskinporten.fromEnv(); } catch (error) { console.log(error.name, error.stack.split("\\n")[1], error.message); }`;
  const { stdout } = await runScript(script, { env: { PATH: process.env.PATH } });
  assert.match(stdout, /^ConfigError +at .*\[eval1\].*MASKINPORTEN_ENVIRONMENT/s);
});
