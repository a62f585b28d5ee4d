// Plans: what they say, how they are kept, and how they are shown.
import assert from "node:assert/strict";
import test from "node:test";
import { inspect } from "node:util";
import { accessPackage, Plan, SystemRegister } from "altinn-systemregister";
import { edits, guide, ID, registered, rejection, rename, sandboxed, thrown, VENDOR } from "./support.mjs";

const colored = /\u001b\[/;

test("a new system", async (t) => {
  const { sandbox, register } = await sandboxed(t);
  const plan = await register.plan(guide);
  assert.ok(plan instanceof Plan);
  assert.deepEqual([plan.id, plan.action, plan.base, plan.isEmpty], [ID, "create", undefined, false]);
  assert.deepEqual(plan.destructive, []);
  assert.equal(plan.desired.allowedRedirectUrls.length, 1);
  assert.ok(sandbox.requests.every(({ method }) => method === "GET"));
  const applied = await register.apply(plan);
  assert.deepEqual([applied.done, applied.entry.changeType], ["created", "create"]);
  const again = await register.plan(guide);
  assert.deepEqual([again.action, again.isEmpty, again.changes], ["nothing", true, []]);
  assert.equal((await register.apply(again)).done, "nothing");
});

test("a change", async (t) => {
  const { sandbox, register } = await registered(t);
  const system = await register.get(ID);
  const desired = { ...system, clientId: [], accessPackages: [accessPackage("jordbruk")] };
  for (const document of [desired, JSON.stringify(desired)]) {
    const plan = await register.plan(document);
    assert.equal(plan.action, "update");
    assert.deepEqual(plan.destructive, ["client-id-removed"]);
    const effects = plan.changes.map(({ effect, path, kind }) => `${kind} ${path} ${effect}`).sort();
    assert.deepEqual(effects, [
      "added /accessPackages/0 access-package-added",
      "removed /accessPackages/0 access-package-removed",
      "removed /clientId/0 client-id-removed",
    ]);
    assert.deepEqual([plan.base.clientId, plan.desired.clientId], [system.clientId, []]);
  }
  assert.equal(edits(sandbox), 0);
});

test("what cannot be done is a plan too, and an error once it is applied", async (t) => {
  const { sandbox, register } = await registered(t);
  await register.delete(ID);
  const plan = await register.plan(guide);
  assert.deepEqual([plan.action, plan.refusal.class, plan.isEmpty], ["refused", "RejectedError", false]);
  const error = await rejection(register.apply(plan));
  const { class: name, ...facts } = plan.refusal;
  const { code, message, help } = error;
  assert.deepEqual([error.name, { code, message, help }, error.outcome], [name, facts, "not_applied"]);
  assert.match(error.stack.split("\n")[1], /plan\.test\.mjs/);

  const other = new SystemRegister({ environment: sandbox.url, auth: sandbox.token("310547891") });
  sandbox.seed({ ...JSON.parse(guide), id: "991825827_other" });
  assert.equal((await other.plan({ ...JSON.parse(guide), id: "991825827_other" })).action, "refused");
});

test("a document that breaks a rule, and one that will hurt", async (t) => {
  const { register } = await sandboxed(t);
  const inText = await rejection(register.plan("[\n]"));
  assert.deepEqual([inText.name, inText.outcome, inText.findings[0].line], ["ValidationError", undefined, 1]);
  assert.match(inText.stack.split("\n")[1], /plan\.test\.mjs/);
  assert.equal((await rejection(register.plan([]))).findings[0].line, undefined);
  const document = { ...JSON.parse(guide), allowedredirecturls: ["https://smartcloud.example/a#b"] };
  const [[inDocument], [inObject]] = [
    (await register.plan(JSON.stringify(document))).warnings,
    (await register.plan(document)).warnings,
  ];
  assert.ok(inDocument.line === 1 && inDocument.message && inDocument.path === inObject.path);
  assert.deepEqual([inObject.line, inObject.column], [undefined, undefined]);
});

test("it is kept as JSON, and read again", async (t) => {
  const { register } = await registered(t);
  const plan = await register.plan({ ...(await register.get(ID)), clientId: [] });
  const kept = JSON.stringify(plan);
  assert.deepEqual(plan.toJSON(), JSON.parse(kept));
  assert.deepEqual({ ...structuredClone({ ...plan }) }, JSON.parse(kept));
  for (const read of [Plan.fromJson(kept), Plan.fromJson(JSON.parse(kept)), Plan.fromJson(plan)]) {
    assert.ok(read instanceof Plan);
    assert.deepEqual({ ...read }, { ...plan });
    assert.equal(read.render(), plan.render());
  }
  for (const wrong of ["{}", "[]", "{", guide, {}, null]) {
    const error = thrown(() => Plan.fromJson(wrong));
    assert.match(error.name, /ConfigError|ValidationError/, String(wrong));
    assert.match(error.stack.split("\n")[1], /plan\.test\.mjs/);
  }
  assert.ok(thrown(() => Plan.fromJson(undefined)) instanceof TypeError);
  assert.equal((await register.apply(Plan.fromJson(kept), { allow: plan.destructive })).done, "updated");
});

test("it cannot be changed", async (t) => {
  const { register } = await registered(t);
  const plan = await register.plan({ ...(await register.get(ID)), clientId: [] });
  for (const change of [
    () => (plan.action = "nothing"),
    () => (plan.desired.name.en = "other"),
    () => plan.changes.pop(),
    () => (plan.mine = true),
  ]) {
    assert.ok(thrown(change) instanceof TypeError);
  }
  plan.toJSON().desired.name.en = "a copy";
  assert.equal(plan.toJSON().desired.name.en, "SmartCloud 1");
});

test("it is shown to people", async (t) => {
  const { register } = await registered(t);
  const plan = await register.plan({ ...(await register.get(ID)), clientId: [] });
  assert.match(plan.render(), /^991825827_smartcloud /);
  assert.match(plan.render(), /client-id-removed/);
  assert.equal(`${plan}`, plan.render());
  assert.equal(inspect(plan), plan.render());
  assert.equal(inspect(plan, { colors: true }), plan.render({ color: true }));
  assert.equal(inspect([plan]).includes("MP-303"), true);
  assert.ok(colored.test(plan.render({ color: true })) && !colored.test(plan.render({ color: false })));
  const widest = (width) =>
    Math.max(
      ...plan
        .render({ width })
        .split("\n")
        .map(({ length }) => length),
    );
  assert.ok(widest(60) <= 60 && widest(200) > 80);
  for (const width of [0, -5, Number.NaN, Infinity, 1e300, undefined]) assert.ok(plan.render({ width }).length > 50);
  assert.ok(thrown(() => plan.render({ width: "wide" })) instanceof TypeError);
});

test("what a system was is brought back", async (t) => {
  const { register } = await registered(t);
  const before = await register.get(ID);
  const { entry } = await register.edit(ID, rename("other"));
  const [, first] = await register.changelog(ID);
  for (const at of [first.created, new Date(first.created)])
    assert.ok((await register.restore(ID, at)) instanceof Plan);
  assert.equal((await register.restore(ID, new Date(entry.created))).isEmpty, true);
  assert.equal((await register.restore(ID, new Date(Date.now() + 60_000))).isEmpty, true);
  const applied = await register.apply(await register.restore(ID, first.created));
  assert.equal(applied.changes[0].path, "/name/en");
  assert.deepEqual(await register.get(ID), before);
  assert.ok(entry.created > first.created);

  for (const wrong of ["yesterday", new Date("yesterday")]) {
    const error = await rejection(register.restore(ID, wrong));
    assert.deepEqual([error.name, error.code], ["ConfigError", "moment"]);
    assert.match(error.stack.split("\n")[1], /plan\.test\.mjs/);
  }
  const early = await rejection(register.restore(ID, "2001-01-01T00:00:00Z"));
  assert.deepEqual([early.name, early.code], ["NotFoundError", "no-history"]);
});

test("nothing secret is in it", async (t) => {
  const { sandbox } = await registered(t);
  const token = sandbox.token(VENDOR);
  const register = new SystemRegister({ environment: sandbox.url, auth: token });
  const plan = await register.plan({ ...(await register.get(ID)), clientId: [] });
  const applied = await register.apply(plan, { allow: plan.destructive });
  const error = await rejection(register.apply(plan, { allow: plan.destructive }).then(() => register.get("x")));
  for (const value of [plan, applied, error]) {
    for (const text of [JSON.stringify(value), inspect(value, { showHidden: true, depth: null }), String(value)]) {
      assert.ok(!text.includes(token));
    }
  }
});
