// Every validation vector that all languages share.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { validate } from "altinn-systemregister";
import { projectRoot } from "./support.mjs";

const folder = join(projectRoot, "tests/vectors/validation");
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const vectors = files.flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));

const lines = (findings) =>
  findings.map(({ code, rule, severity, path }) => `${severity} ${code} ${rule} ${path}`).sort();

test(`${vectors.length} validation vectors`, () => {
  assert.ok(vectors.length > 0);
  for (const { id, text, document, operation, findings } of vectors) {
    const report = validate(text ?? JSON.stringify(document), operation);
    assert.deepEqual(lines(report.findings), lines(findings), id);
    assert.equal(
      report.ok,
      findings.every(({ severity }) => severity !== "error"),
      id,
    );
  }
  if (process.env.VECTOR_COUNT_FILE) writeFileSync(process.env.VECTOR_COUNT_FILE, String(vectors.length));
});
