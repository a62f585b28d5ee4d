// One file for each way to load the package: fifty small ones take longer to find than to run.

/** Where an ES module takes the same classes from, by name: to look for the names takes longer than all else. */
const importable = {
  name: "importable",
  generateBundle(_options, bundle) {
    const names = bundle["index.js"].exports.join(",\n  ");
    const source = `import { createRequire } from "node:module";

// One implementation for both module kinds, so that \`instanceof\` holds across them.
export const {
  ${names},
} = createRequire(import.meta.url)("./index.js");
`;
    this.emitFile({ type: "asset", fileName: "index.mjs", source });
  },
};

const bundle = (name, plugins) => ({
  input: `ts/${name}.ts`,
  platform: "node",
  plugins,
  output: { dir: "dist", format: "cjs", strict: true, esModule: true },
});

export default [bundle("index", [importable]), bundle("bin", [])];
