import { native } from "./native";
import { sync } from "./sync";

/**
 * The form in which the register stores and returns a redirect URL; `undefined` where it would refuse it. Two redirect
 * URLs are one to the register when their normal forms are equal.
 *
 * @param url - an absolute https URL
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { normalForm } from "altinn-systemregister";
 *
 * assert.equal(normalForm("HTTPS://VG.no:443"), "https://vg.no/");
 * ```
 */
export function normalForm(url: string): string | undefined {
  return sync(normalForm, () => native.normalForm(url)) ?? undefined;
}
