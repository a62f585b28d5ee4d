// Texts and findings on their way across: every character arrives, and what is found is plain data.
import assert from "node:assert/strict";
import { AsyncLocalStorage } from "node:async_hooks";
import test from "node:test";
import { inspect } from "node:util";
import { validate } from "altinn-systemregister";
import { guide, ID, registered } from "./support.mjs";

/** A document with a member of that name, which no system has: its finding's path is the name. */
const named = (name) => `{"${name}":1}`;

const paths = (document) => validate(document).findings.map(({ path }) => path);

test("texts of every kind and length arrive as they are, lone surrogates as U+FFFD", () => {
  for (const length of [0, 1, 17, 4083, 4084, 4085, 4086, 4087, 4088, 65_536]) {
    for (const end of length > 10_000
      ? ["😀\ud83d"]
      : ["a", "å", "☃", "😀", "\ud83d", "\ude00", "😀\ud83d", "\ud83d😀", "å☃😀"]) {
      for (const name of ["a".repeat(length) + end, end + "å".repeat(length) + end, "☃".repeat(length) + end]) {
        const document = named(name);
        const expected = `/${name.toWellFormed()}`;
        assert.ok(paths(document).includes(expected), `${length} and ${JSON.stringify(end)}`);
        assert.ok(paths(new TextEncoder().encode(document)).includes(expected));
      }
    }
  }
});

test("texts that JavaScript has put together, and cut out, arrive too", () => {
  const rope = `{"${"a".repeat(20)}${"☃".repeat(20)}`.concat('":1}');
  assert.ok(paths(rope).includes(`/${"a".repeat(20)}${"☃".repeat(20)}`));
  const slice = `....${named("a".repeat(30))}....`.slice(4, -4);
  assert.ok(paths(slice).includes(`/${"a".repeat(30)}`));
  const bytes = new TextEncoder().encode(`....${named("å")}....`);
  assert.ok(paths(bytes.subarray(4, -4)).includes("/å"));
});

test("a report is plain data: equal, printed, copied and written like any other", () => {
  const text = guide.replace("991825827_smartcloud", "991825827_små skyer ☃").replace("https:", "http:");
  const report = validate(text);
  const copy = JSON.parse(JSON.stringify(report));
  assert.deepStrictEqual(report, copy);
  assert.deepStrictEqual(structuredClone(report), copy);
  assert.equal(inspect(report, { depth: null }), inspect(copy, { depth: null }));
  const [finding] = report.findings;
  const members = ["code", "rule", "severity", "path", "message", "help", "line", "column"];
  assert.deepEqual(Object.keys(finding), members);
  assert.deepEqual({ ...finding }, copy.findings[0]);
  assert.ok(finding.message.includes("små skyer ☃") && finding.help.includes("991825827_små-skyer"), inspect(finding));
  assert.deepEqual(Object.keys(validate(JSON.parse(text)).findings[0]), members.slice(0, -2));
  assert.deepEqual(validate(guide.replace("http:", "https:")), { ok: true, findings: [] });
});

test("many calls at once: each has its own answer, in its own context", async (t) => {
  const { register } = await registered(t);
  const context = new AsyncLocalStorage();
  const call = async (_, index) => {
    const wanted = index % 2 === 0 ? ID : `991825827_${index}`;
    const name = await context
      .run(index, () => register.get(wanted))
      .then(
        ({ id }) => id,
        ({ name, requestId }) => requestId && name,
      );
    assert.equal(name, index % 2 === 0 ? ID : "NotFoundError");
  };
  await Promise.all(Array.from({ length: 300 }, call));
  const stores = await Promise.all(
    [1, 2].map((store) => context.run(store, async () => (await register.list(), context.getStore()))),
  );
  assert.deepEqual(stores, [1, 2]);
});
