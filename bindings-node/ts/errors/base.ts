import type { Finding } from "../finding";
import type { Outcome } from "../outcome";

/**
 * The facts of an error, as data.
 *
 * @example
 * ```ts
 * import { type ErrorFacts, SystemRegisterError } from "altinn-systemregister";
 *
 * const facts: ErrorFacts = { code: "not-found", message: "the register has no such system", help: "check the id" };
 * new SystemRegisterError(facts); // in a test of your own
 * ```
 */
export interface ErrorFacts {
  /** The register's code (`AUTH.VLD-00002`, `STD-00000`), else this library's own (`timeout`, `not-found`). */
  readonly code: string;
  /** What has happened. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
  /** All that is wrong with the document: by this library's own check, or by the register's answer. */
  readonly findings?: readonly Finding[];
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** The id under which the request was sent: a trace id of W3C Trace Context. */
  readonly requestId?: string;
  /** The register's trace id, to quote in a support case. */
  readonly traceId?: string;
  /** How long the register asks to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** For a write: whether it took effect. */
  readonly outcome?: Outcome;
}

/**
 * What every error of this library is. The attributes carry the facts; the stack begins where you called.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { orgNumber, SystemRegisterError } from "altinn-systemregister";
 *
 * try {
 *   orgNumber("12345");
 * } catch (error) {
 *   assert.ok(error instanceof SystemRegisterError);
 *   console.log(`${error.code}: ${error.message}; ${error.help}`);
 * }
 * ```
 */
export class SystemRegisterError extends Error {
  static {
    named(SystemRegisterError, "SystemRegisterError");
  }

  /** The register's code (`AUTH.VLD-00002`, `STD-00000`), else this library's own (`timeout`, `not-found`). */
  declare readonly code: string;
  /** What to do. */
  declare readonly help: string;
  /** All that is wrong with the document, where that is why; else empty. */
  declare readonly findings: readonly Finding[];
  /** The HTTP status, where there was an answer. */
  declare readonly status?: number;
  /** The id under which the request was sent: a trace id of W3C Trace Context. */
  declare readonly requestId?: string;
  /** The register's trace id, to quote in a support case. */
  declare readonly traceId?: string;
  /** How long the register asks to wait, in milliseconds. */
  declare readonly retryAfterMs?: number;
  /** For a write: whether it took effect. */
  declare readonly outcome?: Outcome;

  /** An error with these facts; the library makes them, and so may your tests. */
  constructor(facts: ErrorFacts, options?: ErrorOptions) {
    const { message, ...rest } = facts;
    super(message, options);
    Object.assign(this, { findings: [], ...rest });
  }

  /** The facts and the class's name as a plain object, for logs, `JSON.stringify` and `structuredClone`. */
  toJSON(): ErrorFacts & { name: string } {
    const { name, message } = this;
    return { name, message, ...(this as Omit<ErrorFacts, "message">) };
  }
}

/** Gives a class of errors its name, whatever a bundler calls it. */
export function named(type: { prototype: object }, name: string): void {
  Object.defineProperty(type.prototype, "name", { value: name, configurable: true, writable: true });
}
