import { type ErrorFacts, named, SystemRegisterError } from "./base";

/**
 * The facts of an {@link AuthError}, as data.
 *
 * @example
 * ```ts
 * import { AuthError, type AuthErrorFacts } from "altinn-systemregister";
 *
 * const facts: AuthErrorFacts = { code: "MP-121", mpCode: "MP-121", message: "the key has expired", help: "renew it" };
 * new AuthError(facts); // in a test of your own
 * ```
 */
export interface AuthErrorFacts extends ErrorFacts {
  /** Maskinporten's own code, where it refused and gave one: `MP-124`. */
  readonly mpCode?: string;
  /** The code of OAuth 2.0, where Maskinporten refused: `invalid_grant`. */
  readonly error?: string;
  /** What Maskinporten said, in its own words. */
  readonly description?: string;
}

/**
 * No token could be got, or the one in hand cannot serve. Where Maskinporten refused, `mpCode`, `error` and `description`
 * are what it said, and `help` is what to do; where your own function failed, `cause` is what it threw.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { AuthError, generateKey, Maskinporten, Sandbox } from "altinn-systemregister";
 *
 * await using sandbox = await Sandbox.start();
 * const { privateJwk: key } = await generateKey(); // registered nowhere
 * const clientId = "32ef65ac-6e62-498d-880f-76c85c2052ae";
 * const maskinporten = new Maskinporten({ environment: sandbox.url, clientId, key });
 * await assert.rejects(maskinporten.token(), (error) => {
 *   assert.ok(error instanceof AuthError);
 *   console.log(`${error.mpCode}: ${error.message}; ${error.help}`);
 *   return error.mpCode === "MP-100";
 * });
 * ```
 */
export class AuthError extends SystemRegisterError {
  static {
    named(AuthError, "AuthError");
  }

  /** Maskinporten's own code, where it refused and gave one: `MP-124`. */
  declare readonly mpCode?: string;
  /** The code of OAuth 2.0, where Maskinporten refused: `invalid_grant`. */
  declare readonly error?: string;
  /** What Maskinporten said, in its own words. */
  declare readonly description?: string;

  /** An error with these facts; the library makes them, and so may your tests. */
  constructor(facts: AuthErrorFacts, options?: ErrorOptions) {
    super(facts, options);
  }

  /** The facts and the class's name as a plain object, for logs, `JSON.stringify` and `structuredClone`. */
  override toJSON(): AuthErrorFacts & { name: string } {
    return super.toJSON();
  }
}
