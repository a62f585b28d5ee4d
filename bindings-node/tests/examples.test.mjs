// The example programs, and the example of every public item, type-checked and run against the installed package.
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import test from "node:test";
import { publicItems } from "./documentation.mjs";
import { compile } from "./compiler.mjs";
import { run } from "./support.mjs";

const consumer = fileURLToPath(new URL("..", import.meta.url));
const program = (name) => run(process.execPath, [join(consumer, "examples/node", name)]);

test("the lifecycle", async () => {
  const { code, stdout } = await program("lifecycle.mjs");
  assert.equal(code, 0);
  assert.deepEqual(stdout.split("\n").slice(0, 3), [
    "Node: the life of a system in the register",
    "1 create               991825827_smartcloud is registered",
    "2 get                  SmartCloud 1, visible, 1 right, 1 access package, 1 client id, 1 redirect URL",
  ]);
  assert.ok(stdout.endsWith("9 get                  still readable, marked as deleted\n"));
});

for (const name of ["quickstart.mjs", "maskinporten.mjs"]) {
  test(name, async () => {
    const { code, stdout } = await program(name);
    assert.deepEqual([code, stdout.trimEnd().split("\n").at(-1)], [0, "SmartCloud 1"]);
  });
}

test("safe-change.mjs", async () => {
  const { code, stdout } = await program("safe-change.mjs");
  assert.equal(code, 0);
  assert.match(stdout, /^\/accessPackages\/1 access-package-added send a change request /);
});

test("every public item has a description and an example, every member a description", () => {
  const items = publicItems();
  assert.ok(items.length > 50);
  for (const { name, examples, undocumented } of items) {
    assert.ok(examples?.length, `${name} has no example`);
    assert.deepEqual(undocumented, [], `${name} has members without a description`);
  }
});

test("the examples hold", async (t) => {
  const folder = join(consumer, "documented");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const files = [];
  for (const { name, kind, examples } of publicItems()) {
    for (const source of examples) {
      const file = `${files.length + 1}-${kind}-${name}`;
      writeFileSync(join(folder, `${file}.mts`), source);
      files.push(file);
    }
  }
  const { code, stdout } = await compile(folder, { types: ["node"] });
  assert.equal(code, 0, stdout);
  for (const method of ["log", "warn"]) t.mock.method(console, method, () => {});
  for (const file of files) {
    await t.test(file, () => import(pathToFileURL(join(folder, `${file}.mjs`)).href));
  }
});
