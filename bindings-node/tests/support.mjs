// What several tests use.
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Sandbox, SystemRegister } from "altinn-systemregister";

/** The vendor of the guide's example. */
export const VENDOR = "991825827";

/** The checkout that the package was built from. */
export const projectRoot = process.env.PROJECT_ROOT ?? new URL("../../../..", import.meta.url).pathname;

const natives = fileURLToPath(new URL("../native", import.meta.resolve("altinn-systemregister")));

/** The package's native half. */
export const nativeLibrary = join(
  natives,
  readdirSync(natives).find((file) => file.endsWith(".node")),
);

/** The guide's example, as text. */
export const guide = readFileSync(new URL("../examples/smartcloud.json", import.meta.url), "utf8");

/** A sandbox that stops when the test ends, and a client of it. */
export async function sandboxed(t, options) {
  const sandbox = await Sandbox.start(options);
  t.after(() => sandbox.stop());
  return { sandbox, register: new SystemRegister({ environment: sandbox.url, auth: sandbox.token(VENDOR) }) };
}

/** The id of the guide's example. */
export const ID = "991825827_smartcloud";

/** A sandbox in which the guide's example is registered, and a client of it. */
export async function registered(t, options) {
  const { sandbox, register } = await sandboxed(t, options);
  await register.create(guide);
  return { sandbox, register };
}

/** How often a sandbox was asked to change or delete what it has. */
export const edits = (sandbox) => sandbox.requests.filter(({ method }) => ["PUT", "DELETE"].includes(method)).length;

/** Gives a system another English name. */
export const rename = (name) => (system) => void (system.name.en = name);

/** What the promise rejects with. */
export async function rejection(promise) {
  return promise.then(
    () => Promise.reject(new Error("it did not fail")),
    (error) => error,
  );
}

/** What the function throws. */
export function thrown(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error("it did not fail");
}

/** Runs a program in a process of its own, beside this file; gives its exit code and what it wrote. */
export async function run(command, args, options = {}) {
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, { cwd: import.meta.dirname, ...options });
    return { code: 0, stdout, stderr };
  } catch ({ code, signal, stdout, stderr }) {
    return { code: code ?? signal, stdout, stderr };
  }
}

/** Runs a piece of JavaScript, an ES module, in a process of its own. */
export const runScript = (source, options) =>
  run(process.execPath, ["--input-type=module", "--eval", source], { timeout: 20_000, ...options });
