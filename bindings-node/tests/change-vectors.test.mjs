// Every vector of changes that all languages share: each write with everything that can go wrong, and what plans say.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { setTimeout } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { NotFoundError, Sandbox, SystemRegister } from "altinn-systemregister";
import { ID, projectRoot, VENDOR } from "./support.mjs";

const read = (name) => JSON.parse(readFileSync(join(projectRoot, "tests/vectors/changes", name), "utf8"));
const { system, states, operations, faults, rows } = read("faults.json");
const plans = read("plans.json");

/** The system in those states: each lays its members over it. */
const document = (names) => Object.assign({}, system, ...names.map((name) => states[name]));

const paths = (changes) => changes.map(({ path }) => path);

const calls = {
  create: (register, { system }) => register.create(document(system)),
  replace: (register, { system }) => register.replace(document(system)),
  edit: (register, { edit, merge }) => register.edit(ID, (system) => ({ ...system, ...states[edit] }), { merge }),
  apply: async (register, { system, merge }) => register.apply(await register.plan(document(system)), { merge }),
  set_rights: (register, { list }) => register.setRights(ID, list),
  add_rights: (register, { list }) => register.addRights(ID, list),
  remove_rights: (register, { list }) => register.removeRights(ID, list),
  set_access_packages: (register, { list }) => register.setAccessPackages(ID, list),
  add_access_packages: (register, { list }) => register.addAccessPackages(ID, list),
  remove_access_packages: (register, { list }) => register.removeAccessPackages(ID, list),
  delete: (register) => register.delete(ID),
};

/** Which requests a rule meets. */
function meets(on, { method, reads }) {
  const [named, skip] = { write: [method, 0], read: ["GET", reads - 1], "read-back": ["GET", reads] }[on];
  return { method: named, skip };
}

/** A client that waits that long for an answer. */
const client = (sandbox, timeoutMs = 30_000) =>
  new SystemRegister({ environment: sandbox.url, auth: sandbox.token(VENDOR), timeoutMs, retry: { pauseMs: 10 } });

/** What is told of an error, as the vectors have it. */
function facts({ name, code, outcome, conflict }) {
  if (conflict === undefined) return { class: name, code, outcome };
  const { changes, overlaps, merged } = conflict;
  const told = { changes: paths(changes), overlaps: paths(overlaps), merged: merged !== undefined };
  return { class: name, code, outcome, conflict: told };
}

/** What a call comes to; `since` only where it is asked for. */
async function heard(call, asked) {
  try {
    const { done = "created", since } = await call;
    return asked === undefined ? { done } : { done, since: paths(since) };
  } catch (error) {
    return { error: facts(error) };
  }
}

const stored = (register) =>
  register.get(ID).catch((error) => {
    if (error instanceof NotFoundError) return null;
    throw error;
  });

/** What the register has at the end, which may be a while off. */
async function end(register, expected) {
  for (const limit = Date.now() + 10_000; ; await setTimeout(50)) {
    const found = await stored(register);
    if (Date.now() > limit || isDeepStrictEqual(found, expected)) return found;
  }
}

async function run({ operation: name, fault, done, since, error, final, writes }) {
  const operation = operations[name];
  const sandbox = await Sandbox.start();
  const register = client(sandbox);
  if (operation.stored !== null) await register.create(document(operation.stored));
  const { rules, timeoutMs } = faults[fault];
  for (const { on, ...rule } of rules) sandbox.fault({ ...rule, ...meets(on, operation) });
  const call = calls[operation.call](client(sandbox, timeoutMs), operation);
  const result = await heard(call, since);
  sandbox.clearFaults();
  const said = error ? { error } : { done, ...(since && { since }) };
  const expected = final && document(final);
  const found = await end(register, expected);
  const written = sandbox.requests.filter(({ method }) => method === operation.method).length;
  await sandbox.stop();
  assert.deepEqual(
    [result, found, written],
    [said, expected, writes],
    `${name}, ${fault}: ${JSON.stringify([result, found, written])}`,
  );
}

test(`${rows.length} rows of writes and faults`, async () => {
  const failures = [];
  const queue = [...rows];
  const worker = async () => {
    for (let row = queue.shift(); row; row = queue.shift()) await run(row).catch((error) => failures.push(error));
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  assert.deepEqual(
    failures.map(({ message }) => message),
    [],
  );
});

const told = ({ action, refusal, changes }) => ({
  action,
  refusal: refusal?.code,
  changes: changes.map(({ path, kind, effect, weight }) => ({ path, kind, effect, weight })),
});

test(`${plans.cases.length} plans`, async () => {
  for (const { id, stored, desired: members, action, refusal, changes } of plans.cases) {
    const sandbox = await Sandbox.start();
    const register = client(sandbox);
    if (stored !== null) sandbox.seed({ ...plans.system, ...stored });
    const desired = { ...plans.system, ...members };
    const plan = await register.plan(desired);
    assert.deepEqual(told(plan), { action, refusal, changes }, id);
    const applied = register.apply(plan, { allow: plan.destructive });
    if (refusal !== undefined) await assert.rejects(applied, { code: refusal }, id);
    else assert.ok((await applied) && (await register.plan(desired)).isEmpty, id);
    await sandbox.stop();
  }
  const count = String(rows.length + plans.cases.length);
  if (process.env.VECTOR_COUNT_FILE) writeFileSync(`${process.env.VECTOR_COUNT_FILE}.changes`, count);
});
