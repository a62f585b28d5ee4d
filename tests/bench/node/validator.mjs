// The works of those who check documents.

import { text } from "./documents.mjs";
import { calls, work } from "./measure.mjs";

/**
 * Measures a contender: `check` gives the faults of a value, `pointer` tells where one of them is. What reads texts itself
 * says so with `checkText` and, where it would rather have something else than a string, `given`.
 */
export function validator({
  check,
  pointer,
  checkText = (document) => check(JSON.parse(document)),
  given = (text) => text,
}) {
  const [kind, name] = work.split("-");
  const document = kind === "object" ? JSON.parse(text(name)) : given(text(name));
  const found = kind === "object" ? check : checkText;
  let looked = 0;
  calls(() => {
    const faults = found(document);
    for (const fault of faults) looked += pointer(fault).length;
    return faults.length;
  });
  if (looked < 0) throw new Error("nothing was looked at");
}
