/**
 * What every call takes.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { type CallOptions, CancelledError, SystemRegister } from "altinn-systemregister";
 *
 * const options: CallOptions = { signal: AbortSignal.timeout(20) };
 * const register = new SystemRegister({ environment: "tt02", auth: () => new Promise<string>(() => {}) });
 * await assert.rejects(register.list(options), CancelledError);
 * ```
 */
export interface CallOptions {
  /** Gives the call up: it fails with a {@link CancelledError}. */
  signal?: AbortSignal | undefined;
}
