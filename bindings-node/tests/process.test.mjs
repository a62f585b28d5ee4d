// What the library does to the process around it: nothing.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";
import { Worker } from "node:worker_threads";
import { nativeLibrary, runScript } from "./support.mjs";

const require = createRequire(import.meta.url);
const client = `
  import { Sandbox, SystemRegister } from "altinn-systemregister";
  const sandbox = await Sandbox.start();
  const register = new SystemRegister({ environment: sandbox.url, auth: async () => sandbox.token("991825827") });
`;

test("an open client and a running sandbox do not keep it alive", async () => {
  const { code, stdout, stderr } = await runScript(`${client} console.log((await register.list()).length);`);
  assert.deepEqual([code, stdout, stderr], [0, "0\n", ""]);
});

test("it can exit in the middle of a call", async () => {
  const { code, stderr } = await runScript(`${client} register.list(); setTimeout(() => process.exit(7), 1);`);
  assert.deepEqual([code, stderr], [7, ""]);
});

test("it can exit in the middle of many changes, and of an edit", async () => {
  const guide = readFileSync(new URL("../examples/smartcloud.json", import.meta.url), "utf8");
  const { code, stderr } = await runScript(`${client}
    const systems = Array.from({ length: 50 }, (_, index) => ({ ...${guide}, id: "991825827_" + index, clientId: [] }));
    register.applyAll(systems, { onProgress: ({ done }) => done === 3 && process.exit(7) });
    await register.create(systems[0]);
    register.edit("991825827_0", () => new Promise(() => {}));
    await new Promise(() => {});`);
  assert.deepEqual([code, stderr], [7, ""]);
});

test("it can exit while a token is being fetched, and while a key is being made", async () => {
  const { code, stderr } = await runScript(`
    import { generateKey, Maskinporten, Sandbox } from "altinn-systemregister";
    const sandbox = await Sandbox.start();
    sandbox.fault({ path: "/token", effect: { delayMs: 60_000 } });
    const { privateJwk: key } = await generateKey();
    const clientId = "32ef65ac-6e62-498d-880f-76c85c2052ae";
    const maskinporten = new Maskinporten({ environment: sandbox.url, clientId, key });
    maskinporten.token();
    generateKey({ bits: 4096 });
    setTimeout(() => process.exit(7), 100);`);
  assert.deepEqual([code, stderr], [7, ""]);
});

test("a client of Maskinporten does not keep it alive, not even where a call was given up", async () => {
  const { code, stdout, stderr } = await runScript(`
    import { generateKey, Maskinporten, Sandbox } from "altinn-systemregister";
    const sandbox = await Sandbox.start();
    sandbox.fault({ path: "/token", effect: { delayMs: 60_000 } });
    const { privateJwk: key } = await generateKey();
    const clientId = "32ef65ac-6e62-498d-880f-76c85c2052ae";
    const maskinporten = new Maskinporten({ environment: sandbox.url, clientId, key });
    await maskinporten.token({ signal: AbortSignal.timeout(50) }).catch((error) => console.log(error.name));`);
  assert.deepEqual([code, stdout, stderr], [0, "CancelledError\n", ""]);
});

test("a pending call keeps it alive", async () => {
  const { code, stdout } = await runScript(`${client} register.list().then((list) => console.log(list.length));`);
  assert.deepEqual([code, stdout], [0, "0\n"]);
});

test("a panic does not end it", async () => {
  const { code, stdout } = await runScript(`
    import { createRequire } from "node:module";
    const native = createRequire(import.meta.url)(${JSON.stringify(nativeLibrary)});
    try { native.panicNow(); } catch (error) { console.log(error.message); }
    const desk = await new Promise((resolve) => {
      const desk = new native.Desk(() => resolve(desk));
      native.panicLater(desk, 1);
    });
    const [call, event, error] = desk.take();
    console.log(call, event, JSON.parse(error).class, JSON.parse(error).message);
    const { validate } = await import("altinn-systemregister");
    console.log(validate("{}").ok);
  `);
  assert.equal(code, 0);
  assert.deepEqual(stdout.split("\n"), [
    "a panic on purpose",
    "1 1 InternalError a fault of this library: a panic on purpose",
    "false",
    "",
  ]);
});

test("worker threads, also when they are ended in the middle of a call", async () => {
  const source = `
    const { parentPort } = require("node:worker_threads");
    const { Sandbox, SystemRegister, validate } = require("altinn-systemregister");
    (async () => {
      const sandbox = await Sandbox.start();
      const register = new SystemRegister({ environment: sandbox.url, auth: async () => sandbox.token("991825827") });
      parentPort.postMessage([validate("{}").ok, (await register.list()).length]);
      setInterval(() => register.list(), 1);
    })();
  `;
  const workers = Array.from({ length: 4 }, () => new Worker(source, { eval: true }));
  const messages = await Promise.all(workers.map((worker) => once(worker, "message")));
  assert.deepEqual(messages, Array(4).fill([[false, 0]]));
  await Promise.all(workers.map((worker) => worker.terminate()));
  const { Sandbox, SystemRegister } = require("altinn-systemregister");
  const sandbox = await Sandbox.start();
  const register = new SystemRegister({ environment: sandbox.url, auth: sandbox.token("991825827") });
  assert.deepEqual(await register.list(), []);
  await sandbox.stop();
});
