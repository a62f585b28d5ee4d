import { native } from "./native";
import { answered } from "./sync";

declare const checked: unique symbol;

/**
 * A system's id that has been checked: the vendor's organisation number, `_` and a name. At run time a plain string;
 * {@link systemId} is the only maker.
 *
 * @example
 * ```ts
 * import { type SystemId, systemId } from "altinn-systemregister";
 *
 * const smartCloud: SystemId = systemId("991825827_smartcloud");
 * ```
 */
export type SystemId = string & {
  /** For the compiler alone: an unchecked text does not have it. */
  readonly [checked]: "SystemId";
};

/**
 * Checks a system's id, or makes the id of that vendor's system of that name.
 *
 * The register accepts more ids than these (with slashes, tabs, without a name), which cannot be addressed or told apart
 * safely.
 *
 * @param idOrVendor - a whole id, or the vendor's organisation number where a name follows
 * @param name - letters, digits, `.`, `-`, `_`, `~`
 * @throws {@link ConfigError} where it is not one
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { systemId } from "altinn-systemregister";
 *
 * assert.equal(systemId("991825827", "smartcloud"), "991825827_smartcloud");
 * assert.throws(() => systemId("991825827_smart cloud"), { code: "system-id" });
 * ```
 */
export function systemId(idOrVendor: string, name?: string): SystemId {
  const make = () => (name === undefined ? native.systemId(idOrVendor) : native.systemIdOf(idOrVendor, name));
  return answered(systemId, make) as SystemId;
}
