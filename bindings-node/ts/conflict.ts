import type { Change } from "./change";
import type { SystemDocument } from "./system";

/**
 * A member that two people have changed, each in another way.
 *
 * @example
 * ```ts
 * import type { Overlap } from "altinn-systemregister";
 *
 * const show = ({ path, theirs, ours }: Overlap) => `${path}: theirs ${theirs}, ours ${ours}`;
 * ```
 */
export interface Overlap {
  /** Where, as a JSON Pointer. */
  readonly path: string;
  /** What was there when both began. */
  readonly base?: unknown;
  /** What they made of it. */
  readonly theirs?: unknown;
  /** What we would make of it. */
  readonly ours?: unknown;
}

/**
 * What somebody else has changed, and we too; in a {@link ConflictError}.
 *
 * @example
 * ```ts
 * import { type Conflict, ConflictError } from "altinn-systemregister";
 *
 * function explain(error: unknown): string {
 *   const conflict: Conflict | undefined = error instanceof ConflictError ? error.conflict : undefined;
 *   return conflict?.changes.map(({ path, meaning }) => `they changed ${path}: ${meaning}`).join("\n") ?? "";
 * }
 * ```
 */
export interface Conflict {
  /** The system as it was when we began. */
  readonly base: SystemDocument;
  /** The system as somebody else has made it. */
  readonly theirs: SystemDocument;
  /** The system as we would make it, or have made it. */
  readonly ours: SystemDocument;
  /** What they changed. */
  readonly changes: readonly Change[];
  /** The members that both changed, each in another way. */
  readonly overlaps: readonly Overlap[];
  /** The system with the changes of both, where none overlap. */
  readonly merged?: SystemDocument;
}
