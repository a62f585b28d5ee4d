import { failure } from "./answer";
import { toText } from "./document";
import { native } from "./native";
import type { Operation } from "./operation";
import type { Report } from "./report";
import { unpacked } from "./unpacked";
import { sync } from "./sync";

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
  const packed = sync(validate, () => check(document, numbers.get(operation) ?? numbered(operation)));
  return packed === null ? { ok: true, findings: [] } : unpacked(packed);
}

function check(document: string | Uint8Array | object, operation: number): string | null {
  if (typeof document === "string") return native.validateText(document, operation, true);
  if (document instanceof Uint8Array) return native.validateOctets(document, operation);
  return native.validateText(toText(document), operation, false);
}

/** By its name: the number by which the native half knows an operation. */
const numbers = new Map<Operation, number>();

function numbered(operation: Operation): number {
  const number = native.operation(operation);
  if (typeof number !== "number") throw failure(number);
  numbers.set(operation, number);
  return number;
}
