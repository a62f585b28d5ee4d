// The package itself: what it is called, what is in it, and that both module kinds get the same.
import assert from "node:assert/strict";
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import * as esm from "altinn-systemregister";
import { projectRoot, run } from "./support.mjs";

const require = createRequire(import.meta.url);
const cjs = require("altinn-systemregister");
const installed = new URL("../node_modules/altinn-systemregister/", import.meta.url);

test("its version is the workspace's", () => {
  const workspace = readFileSync(join(projectRoot, "Cargo.toml"), "utf8");
  const [, version] = /\[workspace\.package\]\nversion = "(.+)"/.exec(workspace);
  assert.equal(require("altinn-systemregister/package.json").version, version);
});

test("ES modules and CommonJS get the same classes and functions", () => {
  const names = Object.keys(esm).filter((name) => !["__esModule", "default", "module.exports"].includes(name));
  assert.deepEqual(names.sort(), Object.keys(cjs).sort());
  for (const name of names) assert.equal(esm[name], cjs[name], name);
});

test("it has no sources, tests or dependencies in it", () => {
  const files = readdirSync(installed, { recursive: true }).map(String);
  assert.deepEqual(
    files.filter((file) => /\.(rs|toml)$|test|^ts|(?<!\.d)\.m?ts$/.test(file)),
    [],
  );
  assert.equal(files.filter((file) => file.endsWith(".node")).length, 1);
  assert.equal(require("altinn-systemregister/package.json").dependencies, undefined);
});

test("its page shows the examples that are tested", () => {
  const page = readFileSync(new URL("README.md", installed), "utf8");
  for (const name of ["quickstart.mjs", "safe-change.mjs", "maskinporten.mjs"]) {
    assert.ok(page.includes(readFileSync(new URL(`../examples/node/${name}`, import.meta.url), "utf8")), name);
  }
  assert.ok(readdirSync(installed).some((file) => file.startsWith("LICENSE")));
});

test("without a native library it says for which platform there is none", async (t) => {
  const copy = join(tmpdir(), `altinn-systemregister-${process.pid}`);
  t.after(() => rmSync(copy, { recursive: true }));
  cpSync(installed, copy, { recursive: true });
  rmSync(join(copy, "native"), { recursive: true });
  const { code, stderr } = await run(process.execPath, ["-e", `require(${JSON.stringify(copy)})`]);
  assert.equal(code, 1);
  assert.match(stderr, new RegExp(`ConfigError: no native library for \`${process.platform}-${process.arch}`));
});
