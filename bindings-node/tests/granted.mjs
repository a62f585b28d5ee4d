// The keys for tests, and a sandbox whose Maskinporten knows one of them.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Maskinporten, Sandbox, SystemRegister } from "altinn-systemregister";
import { projectRoot, VENDOR } from "./support.mjs";

/** The client of the guide's example. */
export const CLIENT_ID = "32ef65ac-6e62-498d-880f-76c85c2052ae";

/** The password of every key that has one. */
export const PASSWORD = "correct horse";

export const keyFile = (name) => join(projectRoot, "tests/vectors/keys", name);
export const keyBytes = (name) => readFileSync(keyFile(name));
export const keyText = (name) => readFileSync(keyFile(name), "utf8");
export const jwk = (name) => JSON.parse(keyText(name));

/** A sandbox that stops when the test ends, with a client, and what one has to know to be it. */
export async function granted(t, client) {
  const sandbox = await Sandbox.start();
  t.after(() => sandbox.stop());
  const keys = [jwk("client.public.jwk.json")];
  sandbox.addClient({ clientId: CLIENT_ID, orgNumber: VENDOR, keys, ...client });
  const options = { environment: sandbox.url, clientId: CLIENT_ID, keyFile: keyFile("client.jwk.json") };
  const maskinporten = new Maskinporten(options);
  const register = new SystemRegister({ environment: sandbox.url, auth: maskinporten });
  return { sandbox, options, maskinporten, register };
}

/** How often a sandbox was asked for a token. */
export const tokenRequests = (sandbox) => sandbox.requests.filter(({ path }) => path === "/token").length;

/** The claims of a token. */
export const claims = (token) => JSON.parse(Buffer.from(token.split(".")[1], "base64url"));

/** A server of the test's own; `answer` gets each request and its body, and gives JSON. Stops when the test ends. */
export async function served(t, answer) {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer(request, body)));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.closeAllConnections() ?? server.close());
  return `http://127.0.0.1:${server.address().port}`;
}
