/**
 * How often and how soon a request is sent again: one that reads, after a failure of the moment; one that writes, only
 * where nothing can have been done. What is left out is as by default.
 *
 * @example
 * ```ts
 * import { type Retry, SystemRegister } from "altinn-systemregister";
 *
 * const never: Retry = { attempts: 1 };
 * new SystemRegister({ environment: "tt02", auth: "a token of Maskinporten's", retry: never });
 * ```
 */
export interface Retry {
  /** All attempts, the first one too; default 3. */
  attempts?: number | undefined;
  /**
   * The longest pause before the second attempt, in milliseconds, each further one twice as long; default 250. The pause is
   * anything from nothing to that, by chance.
   */
  pauseMs?: number | undefined;
  /** The longest `Retry-After` that is waited for, in milliseconds; default 10 000. */
  patienceMs?: number | undefined;
  /**
   * How many retries a client may have in hand; default 20. Each takes one, each success gives a tenth back, and where none
   * is left none is made.
   */
  budget?: number | undefined;
}
