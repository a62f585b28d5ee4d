// The documents that are measured, and where they go.

import { readFileSync } from "node:fs";

export const PATH = "/authentication/api/v1/systemregister/vendor";

export const text = (name) => readFileSync(`documents/${name}.json`, "utf8");

/** Those of the work `thousand`: good.json, each with an id of its own. */
export function* systems() {
  const good = JSON.parse(text("good"));
  for (let at = 0; at < 1000; at++) yield { ...good, id: `${good.id}-${String(at).padStart(4, "0")}` };
}
