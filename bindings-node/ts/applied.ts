import type { Change } from "./change";
import type { ChangelogEntry } from "./changelog";

/**
 * What a change did: it is written, and was read back.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { type Applied, Sandbox, SystemRegister } from "altinn-systemregister";
 *
 * await using sandbox = await Sandbox.start();
 * const register = new SystemRegister({ environment: sandbox.url, auth: sandbox.token("991825827") });
 * const { id } = await register.create({
 *   id: "991825827_smartcloud",
 *   vendor: { ID: "0192:991825827" },
 *   name: { nb: "SmartSky", nn: "SmartSky", en: "SmartCloud" },
 *   description: { nb: "Verdens beste system.", nn: "Best i verda.", en: "SmartCloud rocks." },
 *   clientId: ["32ef65ac-6e62-498d-880f-76c85c2052ae"],
 * });
 * const applied: Applied = await register.addAccessPackages(id, [{ urn: "urn:altinn:accesspackage:jordbruk" }]);
 * assert.equal(applied.changes[0]?.effect, "access-package-added");
 * assert.equal(applied.entry?.changeType, "accesspackageupdate");
 *
 * const again: Applied = await register.addAccessPackages(id, [{ urn: "urn:altinn:accesspackage:jordbruk" }]);
 * assert.equal(again.done, "nothing");
 * ```
 */
export interface Applied {
  /** The system's id. */
  readonly id: string;
  /** What was done; `nothing` where all was as desired, so that nothing was written. */
  readonly done: "created" | "updated" | "deleted" | "nothing";
  /** What was changed. */
  readonly changes: readonly Change[];
  /** The entry of the changelog that is this change's, where the register tells. */
  readonly entry?: ChangelogEntry;
  /** What somebody else has changed since. */
  readonly since: readonly Change[];
  /** The id under which it was sent: a trace id of W3C Trace Context. */
  readonly requestId?: string;
  /** The register's trace id, where it gave one. */
  readonly traceId?: string;
}
