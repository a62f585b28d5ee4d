import { native } from "./native";
import { sync } from "./sync";

/**
 * A predefined bundle of rights; {@link accessPackage} makes one.
 *
 * @example
 * ```ts
 * import type { AccessPackage } from "altinn-systemregister";
 *
 * const tax: AccessPackage = { urn: "urn:altinn:accesspackage:skattegrunnlag" };
 * ```
 */
export interface AccessPackage {
  /** `urn:altinn:accesspackage:` and the package's name. */
  urn: string;
}

/**
 * The access package of that name.
 *
 * @param name - the last part of its URN
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { accessPackage } from "altinn-systemregister";
 *
 * assert.equal(accessPackage("skattegrunnlag").urn, "urn:altinn:accesspackage:skattegrunnlag");
 * ```
 */
export function accessPackage(name: string): AccessPackage {
  return JSON.parse(sync(accessPackage, () => native.accessPackage(name)));
}
