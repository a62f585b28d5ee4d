// The types, as a strict consumer of each module kind sees them, and what two independent tools say of the package.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import test from "node:test";
import { compile } from "./compiler.mjs";
import { nativeLibrary, projectRoot, run } from "./support.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const tools = join(projectRoot, "bindings-node/node_modules/.bin");

test("ES modules and CommonJS, with and without Node's own types", async () => {
  for (const types of [[], ["node"]]) {
    const { code, stdout } = await compile(join(here, "types"), { noEmit: true, types });
    assert.equal(code, 0, stdout);
  }
});

test("`await using`, compiled, stops the sandbox", async () => {
  const folder = join(here, "using");
  const { code, stdout } = await compile(folder, { types: ["node"] });
  assert.equal(code, 0, stdout);
  for (const kind of ["mjs", "cjs"]) {
    const { stopped } = await import(`./using/sandbox.${kind}`);
    assert.equal(await stopped(), true);
  }
});

test("the examples in JavaScript", async () => {
  const folder = fileURLToPath(new URL("../examples/node", import.meta.url));
  const { code, stdout } = await compile(folder, { noEmit: true, allowJs: true, checkJs: true, types: ["node"] });
  assert.equal(code, 0, stdout);
});

test("the names of effects are the core's", async (t) => {
  const native = createRequire(import.meta.url)(nativeLibrary);
  const folder = join(here, "effects");
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(folder);
  const all = native.effects();
  assert.ok(all.length > 10);
  const names = `import type { Effect } from "altinn-systemregister";
export const each = ${JSON.stringify(Object.fromEntries(all.map((name) => [name, true])))} satisfies Record<Effect, true>;`;
  writeFileSync(join(folder, "names.mts"), names);
  const { code, stdout } = await compile(folder, { noEmit: true, types: [] });
  assert.equal(code, 0, stdout);
});

test("publint and arethetypeswrong have nothing to say", async () => {
  const [tarball] = readdirSync(join(projectRoot, "target/node")).filter((name) => name.endsWith(".tgz"));
  const packed = join(projectRoot, "target/node", tarball);
  for (const [tool, ...options] of [["publint", "run", "--strict"], ["attw"]]) {
    const { code, stdout, stderr } = await run(join(tools, tool), [...options, packed]);
    assert.equal(code, 0, stdout + stderr);
  }
});
