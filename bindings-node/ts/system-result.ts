import type { Applied } from "./applied";
import type { SystemRegisterError } from "./errors";

/**
 * What became of one system of many: either `applied` or `error` is there.
 *
 * @example
 * ```ts
 * import type { SystemResult } from "altinn-systemregister";
 *
 * const show = ({ id, applied, error }: SystemResult) => `${id}: ${applied ? applied.done : error.message}`;
 * ```
 */
export type SystemResult = {
  /** Its id; empty where its document could not be read. */
  readonly id: string;
} & (
  | {
      /** What was done. */
      readonly applied: Applied;
      /** Nothing failed. */
      readonly error?: undefined;
    }
  | {
      /** Nothing was done, unless the error's outcome says so. */
      readonly applied?: undefined;
      /** Why it was not done. */
      readonly error: SystemRegisterError;
    }
);

/**
 * One system of many is done with.
 *
 * @example
 * ```ts
 * import type { Progress } from "altinn-systemregister";
 *
 * const show = ({ id, done, total }: Progress) => console.log(`${id} is number ${done} of ${total}`);
 * ```
 */
export type Progress = SystemResult & {
  /** Its place in the list. */
  readonly index: number;
  /** How many are done with, this one too. */
  readonly done: number;
  /** How many there are. */
  readonly total: number;
};
