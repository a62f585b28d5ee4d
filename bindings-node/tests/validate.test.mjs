// The check of a document, and what may be given as one.
import assert from "node:assert/strict";
import test from "node:test";
import { accessPackage, normalForm, orgNumber, right, systemId, validate } from "altinn-systemregister";
import { guide, thrown } from "./support.mjs";

test("the guide's example is accepted as text, bytes and object", () => {
  for (const document of [guide, new TextEncoder().encode(guide), Buffer.from(guide), JSON.parse(guide)]) {
    assert.equal(validate(document).ok, true);
  }
});

test("five faults give five findings, each with pointer, code and cure", () => {
  const document = JSON.parse(guide);
  document.id = "991825827_smart cloud";
  delete document.name.nn;
  document.rights[0].resource[0].id = "urn:altinn:app";
  document.clientId.push(document.clientId[0]);
  document.allowedredirecturls = ["http://smartcloud.no"];
  const errors = validate(document).findings.filter(({ severity }) => severity === "error");
  const paths = errors.map(({ path }) => path).sort();
  assert.deepEqual(paths, ["/allowedredirecturls/0", "/clientId/1", "/id", "/name/nn", "/rights/0/resource/0/id"]);
  for (const { code, rule, message, help } of errors) assert.ok(code && rule && message && help);
});

test("findings in a text have line and column, those in an object have not", () => {
  const [inText] = validate('{\n  "id": 5\n}').findings.filter(({ path }) => path === "/id");
  assert.deepEqual([inText.line, inText.column], [2, 9]);
  const [inObject] = validate({ id: 5 }).findings.filter(({ path }) => path === "/id");
  assert.deepEqual([inObject.line, inObject.column], [undefined, undefined]);
});

test("what is not JSON is a finding, not a crash", () => {
  for (const text of ["", "{", "nonsense", "\ufeff{}", "[".repeat(100_000), "\ud800", "\0"]) {
    assert.equal(validate(text).ok, false, text.slice(0, 10));
  }
  assert.equal(validate(Uint8Array.of(0x7b, 0xff, 0x7d)).ok, false);
});

test("an `undefined` member is absent, so that `replace` says what it would lose", () => {
  const { rights, ...rest } = JSON.parse(guide);
  const given = validate({ ...rest, rights: undefined }, "replace");
  assert.deepEqual(given, validate(rest, "replace"));
  assert.ok(given.findings.some(({ path, severity }) => severity === "error" && /rights|^$/.test(path)));
  assert.ok(rights);
});

test("a value that cannot be JSON is a TypeError that begins at the caller", () => {
  const cycle = { id: "x" };
  cycle.self = cycle;
  for (const value of [cycle, { id: 1n }, () => {}, Symbol("x"), undefined]) {
    const error = thrown(() => validate(value));
    assert.ok(error instanceof TypeError, String(error));
    assert.match(error.message, /cannot be/);
    assert.match(error.stack.split("\n")[1], /validate\.test\.mjs/);
  }
});

test("an operation that there is not is a ConfigError", () => {
  const error = thrown(() => validate(guide, "patch"));
  assert.equal(error.name, "ConfigError");
  assert.match(error.message, /`patch`/);
});

test("the helpers check what they make", () => {
  assert.equal(orgNumber("991825827"), "991825827");
  assert.equal(systemId("991825827", "smartcloud"), "991825827_smartcloud");
  assert.equal(systemId("991825827_smartcloud"), "991825827_smartcloud");
  assert.deepEqual(accessPackage("jordbruk"), { urn: "urn:altinn:accesspackage:jordbruk" });
  assert.deepEqual(right("x"), { resource: [{ id: "urn:altinn:resource", value: "x" }] });
  assert.equal(normalForm("https://vg.no"), "https://vg.no/");
  assert.equal(normalForm("no url"), undefined);
  for (const call of [() => orgNumber("991825828"), () => systemId("1_x"), () => systemId("991825827", "a b")]) {
    const error = thrown(call);
    assert.equal(error.name, "ConfigError");
    assert.match(error.stack.split("\n")[1], /validate\.test\.mjs/);
  }
});

test("an argument of the wrong type is a TypeError", () => {
  assert.throws(() => orgNumber(991825827), TypeError);
  assert.throws(() => right(undefined), TypeError);
});
