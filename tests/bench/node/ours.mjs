// This library. What a work does not need is not loaded.

import { Maskinporten, normalForm, SystemRegister, validate } from "altinn-systemregister";

const [work] = process.argv.slice(2);
const { BENCH_SERVER: server } = process.env;

if (work === "import") console.log(JSON.stringify({ work, done: 1 }));
else if (work === "first-signature" || work === "thousand") await whole();
else if (work.startsWith("post-")) await post();
else if (work.startsWith("crossing-")) await crossing();
else await check();

async function check() {
  const { validator } = await import("./validator.mjs");
  validator({
    check: (system) => validate(system).findings,
    checkText: (text) => validate(text).findings,
    pointer: (finding) => finding.path,
  });
}

async function post() {
  const { poster } = await import("./post.mjs");
  await poster(({ token }) => {
    const register = new SystemRegister({ environment: server, auth: token });
    return (text) => register.create(text);
  });
}

async function whole() {
  const { systems, text } = await import("./documents.mjs");
  const { parallel, tell } = await import("./measure.mjs");
  if (work === "first-signature" && !validate(text("good")).ok) throw new Error("good.json is not");
  const clientId = "d7e31e9c-7b1f-4e3a-9d0a-1c2b3d4e5f60";
  const auth = new Maskinporten({ environment: server, clientId, keyFile: "documents/key.jwk" });
  if (work === "first-signature") {
    await auth.token();
    return tell({ done: 1 });
  }
  const register = new SystemRegister({ environment: server, auth });
  let done = 0;
  await parallel(32, systems(), async (system) => {
    await register.create(system);
    done += 1;
  });
  tell({ done });
}

/** The public call that comes nearest to none: it takes a text, and finds at once that it is no address. */
async function crossing() {
  const { text } = await import("./documents.mjs");
  const { calls } = await import("./measure.mjs");
  const given = work === "crossing-text" ? text("good") : "";
  calls(() => (normalForm(given) === undefined ? 0 : 1));
}
