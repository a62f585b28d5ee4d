/**
 * One request that a sandbox answered.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { type RecordedRequest, Sandbox } from "altinn-systemregister";
 *
 * await using sandbox = await Sandbox.start();
 * await fetch(`${sandbox.url}/authentication/api/v1/systemregister/vendor`);
 * const request: RecordedRequest | undefined = sandbox.requests[0];
 * assert.equal(request?.status, 401);
 * ```
 */
export interface RecordedRequest {
  /** In capitals. */
  readonly method: string;
  /** As it was sent, still percent-encoded. */
  readonly path: string;
  /** As it was sent, without its question mark. */
  readonly query?: string;
  /** By their names in lower case; the token is hidden. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body's text; empty if there was none. */
  readonly body: string;
  /** The status of the answer. */
  readonly status: number;
}
