import type { Change } from "./change";
import type { Finding } from "./finding";
import type { SystemDocument } from "./system";

/**
 * Why a plan cannot be carried out: the error that applying it would end with.
 *
 * @example
 * ```ts
 * import type { Refusal } from "altinn-systemregister";
 *
 * const show = ({ code, message, help }: Refusal) => `${code}: ${message}; ${help}`;
 * ```
 */
export interface Refusal {
  /** The name of the error's class: `RejectedError`. */
  readonly class: string;
  /** Its code. */
  readonly code: string;
  /** What stands against it. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
}

/**
 * The facts of a {@link Plan}, as data: what `JSON.stringify` makes of it, and `Plan.fromJson` reads.
 *
 * @example
 * ```ts
 * import { Plan, type PlanFacts } from "altinn-systemregister";
 *
 * const load = (kept: PlanFacts): Plan => Plan.fromJson(kept);
 * ```
 */
export interface PlanFacts {
  /** The system's id. */
  readonly id: string;
  /** What would be done. */
  readonly action: "create" | "update" | "nothing" | "refused";
  /** Why it cannot be done, where the action is `refused`. */
  readonly refusal?: Refusal;
  /** What would change; of a new system nothing is listed. */
  readonly changes: readonly Change[];
  /** What is allowed, but will hurt. */
  readonly warnings: readonly Finding[];
  /** The system as it is; absent where there is none. */
  readonly base?: SystemDocument;
  /** The system as it would be sent. */
  readonly desired: SystemDocument;
}
