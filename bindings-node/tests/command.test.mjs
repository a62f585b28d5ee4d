// The command, as the package installs it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import test from "node:test";
import { run } from "./support.mjs";

const command = fileURLToPath(new URL("../node_modules/.bin/systemregister", import.meta.url));
const guide = fileURLToPath(new URL("../examples/smartcloud.json", import.meta.url));

test("validate", async () => {
  const { code, stdout } = await run(command, ["validate", guide, "--json"]);
  assert.equal(code, 0);
  assert.equal(JSON.parse(stdout).ok, true);
});

test("exit codes: 1 refused, 2 wrongly called", async () => {
  const refused = await run(command, ["validate", fileURLToPath(new URL("../package.json", import.meta.url))]);
  assert.equal(refused.code, 1);
  assert.equal((await run(command, ["no-such-command"])).code, 2);
});

test("Ctrl-C ends the stand-alone sandbox", { timeout: 20_000 }, async () => {
  const sandbox = spawn(command, ["sandbox"], { stdio: ["ignore", "pipe", "inherit"] });
  await once(sandbox.stdout, "data");
  await setTimeout(200); // until it only waits
  sandbox.kill("SIGINT");
  assert.deepEqual(await once(sandbox, "exit"), [0, null]);
});
