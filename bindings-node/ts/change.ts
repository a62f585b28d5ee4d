import type { Effect } from "./effect";

/**
 * How much a change can hurt. `harmless`: nobody loses anything; `notable`: somebody has to know, or to do something;
 * `destructive`: somebody loses something.
 *
 * @example
 * ```ts
 * import type { Weight } from "altinn-systemregister";
 *
 * const mark: Record<Weight, string> = { harmless: " ", notable: "!", destructive: "✘" };
 * ```
 */
export type Weight = "harmless" | "notable" | "destructive";

/**
 * One change of a system: where, what, and what it means.
 *
 * @example
 * ```ts
 * import type { Change } from "altinn-systemregister";
 *
 * const show = ({ path, kind, meaning, help }: Change) => `${path} ${kind}: ${meaning}; ${help}`;
 * ```
 */
export interface Change {
  /** Where, as a JSON Pointer: in the system as it will be, or, where something goes, as it was. */
  readonly path: string;
  /** What is done there. */
  readonly kind: "added" | "removed" | "changed";
  /** What was there. */
  readonly before?: unknown;
  /** What will be there. */
  readonly after?: unknown;
  /** What it means, by name. */
  readonly effect: Effect;
  /** How much it can hurt. */
  readonly weight: Weight;
  /** What it means, in plain words. */
  readonly meaning: string;
  /** What to do, before or after. */
  readonly help: string;
}
