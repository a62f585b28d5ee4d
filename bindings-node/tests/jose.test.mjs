// An independent JOSE library verifies what we sign; and what it signs, the sandbox takes.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { Maskinporten, SystemRegister } from "altinn-systemregister";
import { CLIENT_ID, granted, jwk, keyFile, PASSWORD, served } from "./granted.mjs";
import { projectRoot } from "./support.mjs";

const require = createRequire(join(projectRoot, "bindings-node/package.json"));
const { decodeProtectedHeader, importJWK, importX509, jwtVerify, SignJWT } = await import(
  pathToFileURL(require.resolve("jose"))
);

const ISSUER = "https://maskinporten.example/";
const SCOPE = "altinn:authentication/systemregister.write";
const GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

/** The assertions that a client with those settings sends for those requests, one after the other. */
async function assertions(t, settings, requests) {
  const sent = [];
  const tokenEndpoint = await served(t, (request, body) => {
    assert.deepEqual([request.method, request.headers["content-type"]], ["POST", "application/x-www-form-urlencoded"]);
    const { assertion, ...rest } = Object.fromEntries(new URLSearchParams(body));
    assert.deepEqual(rest, { grant_type: GRANT });
    sent.push(assertion);
    return { access_token: "token", token_type: "Bearer", expires_in: 119, scope: SCOPE };
  });
  const maskinporten = new Maskinporten({ issuer: ISSUER, tokenEndpoint, clientId: CLIENT_ID, ...settings });
  for (const request of requests) assert.equal(await maskinporten.token(request), "token");
  return sent;
}

async function verified(assertion, key, alg) {
  const { payload } = await jwtVerify(assertion, key, { issuer: CLIENT_ID, audience: ISSUER, algorithms: [alg] });
  const { iat, exp, jti, ...rest } = payload;
  assert.ok(exp > iat && exp - iat <= 120);
  assert.ok(Math.abs(iat - Date.now() / 1000) < 10);
  assert.match(jti, /.{16,}/);
  return { jti, rest };
}

const always = { aud: ISSUER, iss: CLIENT_ID, scope: SCOPE };

for (const alg of ["RS256", "RS384", "RS512"]) {
  test(`an assertion in ${alg}: header and claims, and nothing more`, async (t) => {
    const settings = { keyFile: keyFile("client.jwk.json"), algorithm: alg };
    const requests = [
      {},
      { resource: ["https://api.example.com/"] },
      { consumerOrg: "310547891" },
      { systemUser: { orgNumber: "310547891" } },
      { systemUser: { orgNumber: "310547891", externalRef: "branch-7" } },
    ];
    const sent = await assertions(t, settings, requests);
    const publicJwk = jwk("client.public.jwk.json");
    const user = {
      type: "urn:altinn:systemuser",
      systemuser_org: { authority: "iso6523-actorid-upis", ID: "0192:310547891" },
    };
    const further = [
      {},
      { resource: ["https://api.example.com/"] },
      { consumer_org: "310547891" },
      { authorization_details: [user] },
      { authorization_details: [{ ...user, externalRef: "branch-7" }] },
    ];
    const key = await importJWK(publicJwk, alg);
    const seen = new Set();
    for (const [index, assertion] of sent.entries()) {
      assert.deepEqual(decodeProtectedHeader(assertion), { alg, kid: publicJwk.kid });
      const { jti, rest } = await verified(assertion, key, alg);
      assert.deepEqual(rest, { ...always, ...further[index] });
      seen.add(jti);
    }
    assert.equal(seen.size, requests.length);
  });

  test(`an assertion in ${alg} with a business certificate: its chain, and no kid`, async (t) => {
    const settings = { keyFile: keyFile("business.p12"), keyPassword: PASSWORD, algorithm: alg };
    const [assertion] = await assertions(t, settings, [{}]);
    const { x5c, ...header } = decodeProtectedHeader(assertion);
    assert.deepEqual(header, { alg });
    assert.ok(x5c.length >= 1);
    const pem = `-----BEGIN CERTIFICATE-----\n${x5c[0].match(/.{1,64}/g).join("\n")}\n-----END CERTIFICATE-----`;
    const { rest } = await verified(assertion, await importX509(pem, alg), alg);
    assert.deepEqual(rest, always);
  });

  test(`the sandbox takes what jose signs in ${alg}, and the register its token`, async (t) => {
    const { sandbox } = await granted(t);
    const { alg: _, ...key } = jwk("client.jwk.json");
    const assertion = await new SignJWT({ scope: SCOPE, jti: crypto.randomUUID() })
      .setProtectedHeader({ alg, kid: key.kid })
      .setIssuer(CLIENT_ID)
      .setAudience(`${sandbox.url}/`)
      .setIssuedAt()
      .setExpirationTime("60s")
      .sign(await importJWK(key, alg));
    const body = new URLSearchParams({ grant_type: GRANT, assertion });
    const answer = await fetch(`${sandbox.url}/token`, { method: "POST", body });
    const { access_token: auth, token_type: type } = await answer.json();
    assert.deepEqual([answer.status, type], [200, "Bearer"]);
    assert.deepEqual(await new SystemRegister({ environment: sandbox.url, auth }).list(), []);
  });
}
