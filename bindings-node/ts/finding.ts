/**
 * How bad a finding is. `error`: the register would refuse the document, or lose data; `warning`: it would accept it, and
 * that would hurt later; `advice`: it could be better.
 *
 * @example
 * ```ts
 * import type { Severity } from "altinn-systemregister";
 *
 * const mark: Record<Severity, string> = { error: "✘", warning: "!", advice: "·" };
 * ```
 */
export type Severity = "error" | "warning" | "advice";

/**
 * One thing that is wrong with a document: what, where, and what to do.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { type Finding, validate } from "altinn-systemregister";
 *
 * const findings: readonly Finding[] = validate("{").findings;
 * assert.ok(findings[0]?.message);
 * ```
 */
export interface Finding {
  /** The register's own code where it has the rule (`AUTH.VLD-00005`), else the same as `rule`. */
  readonly code: string;
  /** The rule's name in this library, for example `redirect-url-not-https`. */
  readonly rule: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** JSON Pointer (RFC 6901) into the document, in the document's own spelling: `/rights/1/resource/0/id`. */
  readonly path: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
  /** Line in the document's text, from 1; only where the document was given as text. */
  readonly line?: number;
  /** Column in that line, in characters from 1. */
  readonly column?: number;
}
