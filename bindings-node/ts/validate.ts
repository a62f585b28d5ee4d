import { toText } from "./document";
import { native } from "./native";
import type { Operation } from "./operation";
import type { Report } from "./report";
import { answered } from "./sync";

/**
 * Checks a document against every rule of the register that can be decided from the document alone: all findings at
 * once, each with a pointer into the document and what to do. Needs no network. The client does the same before it
 * writes.
 *
 * @param document - JSON text (findings then have line and column), its UTF-8 bytes, or the value itself
 * @param operation - what the document is meant for
 * @throws TypeError where a value cannot be JSON: a cycle, a `BigInt`, a function
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { validate } from "altinn-systemregister";
 *
 * const report = validate('{"id": "991825827_smart cloud", "vendor": {"ID": "0192:991825827"}}');
 * assert.equal(report.ok, false);
 * for (const { severity, path, message, help } of report.findings) console.log(severity, path, message, help);
 * ```
 */
export function validate(document: string | Uint8Array | object, operation: Operation = "create"): Report {
  const isText = typeof document === "string" || document instanceof Uint8Array;
  const check = () => native.validate(isText ? document : toText(document), operation, isText);
  return JSON.parse(answered(validate, check));
}
