// The TypeScript compiler, on a folder of files that use the installed package.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { projectRoot, run } from "./support.mjs";

const tools = join(projectRoot, "bindings-node/node_modules");
const require = createRequire(join(tools, "package.json"));
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin/tsc");

const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  skipLibCheck: false,
  module: "node20",
  target: "es2022",
  typeRoots: [join(tools, "@types")],
};

/** Compiles all files of a folder, strictly; gives the exit code and what the compiler said. */
export async function compile(folder, options) {
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { ...strict, ...options } }));
  return run(process.execPath, [tsc, "--project", folder]);
}
