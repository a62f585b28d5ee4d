import { native } from "./native";
import { answered } from "./sync";

declare const checked: unique symbol;

/**
 * A Norwegian organisation number that has been checked: nine digits, the last of them the check digit. At run time a
 * plain string; {@link orgNumber} is the only maker.
 *
 * @example
 * ```ts
 * import { type OrgNumber, orgNumber } from "altinn-systemregister";
 *
 * const vendor: OrgNumber = orgNumber("991825827");
 * ```
 */
export type OrgNumber = string & {
  /** For the compiler alone: an unchecked text does not have it. */
  readonly [checked]: "OrgNumber";
};

/**
 * Checks an organisation number (modulus 11).
 *
 * @param text - nine digits
 * @throws {@link ConfigError} where it is not one, naming the digit that would be right
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { orgNumber } from "altinn-systemregister";
 *
 * assert.equal(orgNumber("991825827"), "991825827");
 * assert.throws(() => orgNumber("991825828"), { code: "org-number", message: /should be 7/ });
 * ```
 */
export function orgNumber(text: string): OrgNumber {
  return answered(orgNumber, () => native.orgNumber(text)) as OrgNumber;
}
