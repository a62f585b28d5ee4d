// What the shipped declarations say of each public item.
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../node_modules/altinn-systemregister/dist/", import.meta.url));
const read = (module) => `\n${readFileSync(join(dist, `${module}.d.ts`), "utf8")}`;

const reExport = /^export (?:type )?(?:\*|\{([^}]*)\}) from "\.\/(.+)";$/gm;
const item =
  /(\/\*\*(?:(?!\*\/)[^])*\*\/)?\nexport (?:declare )?(class|interface|function|type) (\w+)([^]*?)(?=\n\/\*\*|\nexport |$)/g;
const member = /(\*\/)?\n {4}(?:readonly |static |get )*(?!\/\*| \*|#|private|[}\s])(\[?[\w.]+\]?)/g;
const fence = /^```ts\n([^]*?)\n```$/gm;

/** Every public item: its kind, its name, its examples, and the names of its members that have no description. */
export function publicItems(module = "index") {
  return [...read(module).matchAll(reExport)].flatMap(([, list, from]) => {
    const found = from === "errors" ? publicItems("errors/index") : items(posix.join(posix.dirname(module), from));
    return list === undefined ? found : names(list).map((name) => found.find((each) => each.name === name) ?? { name });
  });
}

/** The items that one file declares. */
function items(module) {
  return [...read(module).matchAll(item)].map(([, comment = "", kind, name, body]) => ({
    kind,
    name,
    examples: [...comment.replace(/^ *\/?\*+[/ ]?/gm, "").matchAll(fence)].map(([, source]) => source),
    undocumented: [...body.matchAll(member)].filter(([, documented]) => !documented).map(([, , name]) => name),
  }));
}

function names(list) {
  return list.split(",").map((name) => name.replace("type ", "").trim());
}
