// The works of a whole process, for those who put it together from parts.

import { readFileSync } from "node:fs";
import { PATH, systems, text } from "./documents.mjs";
import { parallel, server, tell, work } from "./measure.mjs";

const WIDTH = 32;
const GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const FORM = { "content-type": "application/x-www-form-urlencoded" };

/**
 * Does the work that is asked for with a contender's parts: `check` gives a value's faults, `grant` signs claims with a key
 * in JWK, `open` makes of a server a function that posts a text and resolves to the answer, parsed.
 */
export async function whole({ check, grant, open }) {
  if (work === "first-signature") valid(check, JSON.parse(text("good")));
  const assertion = await grant(JSON.parse(readFileSync("documents/key.jwk", "utf8")), claims());
  const post = open({ server, width: WIDTH });
  const form = new URLSearchParams({ grant_type: GRANT, assertion });
  const { access_token: token } = await post("/token", FORM, form.toString());
  if (work === "first-signature") return tell({ done: 1 });
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  let done = 0;
  await parallel(WIDTH, systems(), async (system) => {
    valid(check, system);
    await post(PATH, headers, JSON.stringify(system));
    done += 1;
  });
  tell({ done });
}

function claims() {
  const now = Math.floor(Date.now() / 1000);
  const scope = "altinn:authentication/systemregister.write";
  const iss = "d7e31e9c-7b1f-4e3a-9d0a-1c2b3d4e5f60";
  return { aud: `${server}/`, iss, scope, iat: now, exp: now + 120, jti: crypto.randomUUID() };
}

function valid(check, system) {
  const faults = check(system);
  if (faults.length > 0) throw new Error(`${faults.length} faults`);
}
