import type { Finding } from "./finding";

/**
 * What {@link validate} found.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { type Report, validate } from "altinn-systemregister";
 *
 * const report: Report = validate("[]");
 * assert.equal(report.ok, false);
 * ```
 */
export interface Report {
  /** Whether no finding is an error: the document may be sent. */
  readonly ok: boolean;
  /** Every finding, worst first, then in the document's order. */
  readonly findings: readonly Finding[];
}
