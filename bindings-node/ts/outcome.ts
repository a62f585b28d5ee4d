/**
 * Whether a write took effect: it did, it did not, or it may have (read the system to find out).
 *
 * @example
 * ```ts
 * import type { Outcome } from "altinn-systemregister";
 *
 * const worthReading: Outcome[] = ["applied", "unknown"];
 * ```
 */
export type Outcome = "applied" | "not_applied" | "unknown";
