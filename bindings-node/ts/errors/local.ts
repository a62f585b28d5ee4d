import { named, SystemRegisterError } from "./base";

/**
 * A setting is wrong: an environment, a timeout, an organisation number, a system id.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { ConfigError, SystemRegister } from "altinn-systemregister";
 *
 * assert.throws(() => new SystemRegister({ environment: "tt03", auth: "token" }), ConfigError);
 * ```
 */
export class ConfigError extends SystemRegisterError {
  static {
    named(ConfigError, "ConfigError");
  }
}

/**
 * The document breaks a rule; found before anything was sent. `findings` has all that is wrong.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { Sandbox, SystemRegister, ValidationError } from "altinn-systemregister";
 *
 * await using sandbox = await Sandbox.start();
 * const register = new SystemRegister({ environment: sandbox.url, auth: sandbox.token("991825827") });
 * await assert.rejects(register.create('{"id": "991825827_smartcloud"}'), (error) => {
 *   assert.ok(error instanceof ValidationError);
 *   for (const { path, message, help } of error.findings) console.log(path, message, help);
 *   return error.outcome === "not_applied";
 * });
 * ```
 */
export class ValidationError extends SystemRegisterError {
  static {
    named(ValidationError, "ValidationError");
  }
}

/**
 * No answer, or no whole one: no connection, a timeout, TLS. After a write, `outcome` tells whether it may have landed.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { SystemRegister, TransportError } from "altinn-systemregister";
 *
 * const register = new SystemRegister({ environment: "http://127.0.0.1:9", auth: "token" });
 * await assert.rejects(register.list(), TransportError);
 * ```
 */
export class TransportError extends SystemRegisterError {
  static {
    named(TransportError, "TransportError");
  }
}

/**
 * The caller gave up, by its `AbortSignal`. `cause` is the signal's reason; after a write, `outcome` is `not_applied` where
 * nothing had been sent, else `unknown`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { CancelledError, Sandbox, SystemRegister } from "altinn-systemregister";
 *
 * await using sandbox = await Sandbox.start();
 * const register = new SystemRegister({ environment: sandbox.url, auth: sandbox.token("991825827") });
 * await assert.rejects(register.list({ signal: AbortSignal.abort() }), CancelledError);
 * ```
 */
export class CancelledError extends SystemRegisterError {
  static {
    named(CancelledError, "CancelledError");
  }
}

/**
 * A fault of this library: please report it.
 *
 * @example
 * ```ts
 * import { InternalError } from "altinn-systemregister";
 *
 * const toReport = (error: unknown) => (error instanceof InternalError ? JSON.stringify(error) : undefined);
 * ```
 */
export class InternalError extends SystemRegisterError {
  static {
    named(InternalError, "InternalError");
  }
}
