import type { CallOptions } from "./call-options";
import type { Effect } from "./effect";
import type { Progress } from "./system-result";

/**
 * What replacing a system takes.
 *
 * @example
 * ```ts
 * import type { ReplaceOptions } from "altinn-systemregister";
 *
 * const options: ReplaceOptions = { allow: ["redirect-url-removed"] };
 * ```
 */
export interface ReplaceOptions extends CallOptions {
  /** The destructive effects that are wanted; default none. */
  allow?: readonly Effect[] | undefined;
}

/**
 * What a safe change takes: what it may do.
 *
 * @example
 * ```ts
 * import type { ApplyOptions } from "altinn-systemregister";
 *
 * const options: ApplyOptions = { allow: ["client-id-removed", "made-visible"], merge: true };
 * ```
 */
export interface ApplyOptions extends ReplaceOptions {
  /**
   * Where somebody else has changed the system meanwhile: make our changes to theirs, as far as they do not touch the same
   * members. By default that is a {@link ConflictError}.
   */
  merge?: boolean | undefined;
}

/**
 * What changing many systems takes.
 *
 * @example
 * ```ts
 * import type { BatchOptions } from "altinn-systemregister";
 *
 * const options: BatchOptions = {
 *   concurrency: 4,
 *   onProgress: ({ id, done, total, error }) => console.log(`${done}/${total} ${id} ${error?.message ?? ""}`),
 * };
 * ```
 */
export interface BatchOptions extends ApplyOptions {
  /** How many are worked on at a time; default 8. */
  concurrency?: number | undefined;
  /** Told when a system is done with. What it throws is a warning of the process, and stops nothing. */
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Begins no further system: each of these has a {@link CancelledError} in its result; those at work are finished. */
  signal?: AbortSignal | undefined;
}
