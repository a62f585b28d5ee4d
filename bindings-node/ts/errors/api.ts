import { named, SystemRegisterError } from "./base";

/**
 * The register answered, and not with success. The parent of all that the register's answers become; itself only for an
 * answer that fits none of them.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { ApiError, Sandbox, SystemRegister } from "altinn-systemregister";
 *
 * await using sandbox = await Sandbox.start();
 * const register = new SystemRegister({ environment: sandbox.url, auth: sandbox.token("991825827") });
 * await assert.rejects(register.get("991825827_nothing"), (error) => error instanceof ApiError && error.status === 404);
 * ```
 */
export class ApiError extends SystemRegisterError {
  static {
    named(ApiError, "ApiError");
  }
}

/**
 * 401: the register does not accept the token.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { Sandbox, SystemRegister, UnauthorizedError } from "altinn-systemregister";
 *
 * await using sandbox = await Sandbox.start();
 * const register = new SystemRegister({ environment: sandbox.url, auth: "not-a-token" });
 * await assert.rejects(register.list(), UnauthorizedError);
 * ```
 */
export class UnauthorizedError extends ApiError {
  static {
    named(UnauthorizedError, "UnauthorizedError");
  }
}

/**
 * 403: the token lacks the scope, or belongs to another organisation than the system. The message says which.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { ForbiddenError, Sandbox, SystemRegister } from "altinn-systemregister";
 *
 * await using sandbox = await Sandbox.start();
 * const auth = sandbox.token("991825827", ["altinn:some/other.scope"]);
 * await assert.rejects(new SystemRegister({ environment: sandbox.url, auth }).list(), ForbiddenError);
 * ```
 */
export class ForbiddenError extends ApiError {
  static {
    named(ForbiddenError, "ForbiddenError");
  }
}

/**
 * The register has no such system.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { NotFoundError, Sandbox, SystemRegister } from "altinn-systemregister";
 *
 * await using sandbox = await Sandbox.start();
 * const register = new SystemRegister({ environment: sandbox.url, auth: sandbox.token("991825827") });
 * await assert.rejects(register.get("991825827_nothing"), NotFoundError);
 * ```
 */
export class NotFoundError extends ApiError {
  static {
    named(NotFoundError, "NotFoundError");
  }
}

/**
 * The register has, or had, a system of that id: the id of a deleted system can never be used again.
 *
 * @example
 * ```ts
 * import { AlreadyExistsError, SystemRegister, type SystemDocument } from "altinn-systemregister";
 *
 * async function createOrReplace(register: SystemRegister, system: SystemDocument) {
 *   try {
 *     await register.create(system);
 *   } catch (error) {
 *     if (!(error instanceof AlreadyExistsError)) throw error;
 *     await register.replace(system);
 *   }
 * }
 * ```
 */
export class AlreadyExistsError extends ApiError {
  static {
    named(AlreadyExistsError, "AlreadyExistsError");
  }
}

/**
 * The register refuses the document. `findings` has what it said, each with a pointer into the document.
 *
 * @example
 * ```ts
 * import { RejectedError, SystemRegister } from "altinn-systemregister";
 *
 * async function setRights(register: SystemRegister, id: string, rights: string) {
 *   await register.setRights(id, rights).catch((error: unknown) => {
 *     if (error instanceof RejectedError) console.error(error.findings);
 *     throw error;
 *   });
 * }
 * ```
 */
export class RejectedError extends ApiError {
  static {
    named(RejectedError, "RejectedError");
  }
}

/**
 * 429: too many requests. `retryAfterMs` is how long to wait, where the register says.
 *
 * @example
 * ```ts
 * import { setTimeout } from "node:timers/promises";
 * import { RateLimitedError, SystemRegister } from "altinn-systemregister";
 *
 * async function patientList(register: SystemRegister) {
 *   return register.list().catch(async (error: unknown) => {
 *     if (!(error instanceof RateLimitedError)) throw error;
 *     await setTimeout(error.retryAfterMs ?? 60_000);
 *     return register.list();
 *   });
 * }
 * ```
 */
export class RateLimitedError extends ApiError {
  static {
    named(RateLimitedError, "RateLimitedError");
  }
}

/**
 * 5xx: the register failed. After a write, `outcome` tells whether it may have landed.
 *
 * @example
 * ```ts
 * import { ServerError } from "altinn-systemregister";
 *
 * const forSupport = (error: unknown) => (error instanceof ServerError ? error.traceId : undefined);
 * ```
 */
export class ServerError extends ApiError {
  static {
    named(ServerError, "ServerError");
  }
}
