import type { Conflict } from "../conflict";
import { type ErrorFacts, named, SystemRegisterError } from "./base";

/**
 * The facts of a {@link ConflictError}, as data.
 *
 * @example
 * ```ts
 * import { ConflictError, type ConflictErrorFacts } from "altinn-systemregister";
 *
 * const facts: ConflictErrorFacts = { code: "changed-meanwhile", message: "somebody was faster", help: "look again" };
 * new ConflictError(facts); // in a test of your own
 * ```
 */
export interface ConflictErrorFacts extends ErrorFacts {
  /** What somebody else has changed, and we too. */
  readonly conflict?: Conflict;
}

/**
 * Somebody else has changed the system meanwhile; `conflict` has what they changed. The outcome is `not_applied` where that
 * was seen before ours was written, and `applied` where ours has overwritten theirs.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { ConflictError, Sandbox, SystemRegister } from "altinn-systemregister";
 *
 * await using sandbox = await Sandbox.start();
 * const register = new SystemRegister({ environment: sandbox.url, auth: sandbox.token("991825827") });
 * const { id } = await register.create({
 *   id: "991825827_smartcloud",
 *   vendor: { ID: "0192:991825827" },
 *   name: { nb: "SmartSky", nn: "SmartSky", en: "SmartCloud" },
 *   description: { nb: "Verdens beste system.", nn: "Best i verda.", en: "SmartCloud rocks." },
 * });
 * const plan = await register.plan({ ...(await register.get(id)), clientId: ["32ef65ac-6e62-498d-880f-76c85c2052ae"] });
 *
 * await register.edit(id, (system) => void (system.name.en = "theirs"));
 * await assert.rejects(register.apply(plan), (error) => {
 *   assert.ok(error instanceof ConflictError);
 *   return error.conflict?.changes[0]?.path === "/name/en" && error.conflict.overlaps.length === 0;
 * });
 * assert.equal((await register.apply(plan, { merge: true })).done, "updated");
 * ```
 */
export class ConflictError extends SystemRegisterError {
  static {
    named(ConflictError, "ConflictError");
  }

  /** What somebody else has changed, and we too. */
  declare readonly conflict?: Conflict;

  /** An error with these facts; the library makes them, and so may your tests. */
  constructor(facts: ConflictErrorFacts, options?: ErrorOptions) {
    super(facts, options);
  }

  /** The facts and the class's name as a plain object, for logs, `JSON.stringify` and `structuredClone`. */
  override toJSON(): ConflictErrorFacts & { name: string } {
    return super.toJSON();
  }
}
