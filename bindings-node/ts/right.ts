import { native } from "./native";
import { sync } from "./sync";

/**
 * One attribute that names a resource.
 *
 * @example
 * ```ts
 * import type { ResourceAttribute } from "altinn-systemregister";
 *
 * const attribute: ResourceAttribute = { id: "urn:altinn:resource", value: "ske-krav-og-betalinger" };
 * ```
 */
export interface ResourceAttribute {
  /** `urn:altinn:resource`, the only id that the register accepts. */
  id: string;
  /** The resource's id in the Resource Registry, for example `ske-krav-og-betalinger` or `app_skd_mva`. */
  value: string;
}

/**
 * Access to one resource; {@link right} makes one.
 *
 * @example
 * ```ts
 * import type { Right } from "altinn-systemregister";
 *
 * const right: Right = { resource: [{ id: "urn:altinn:resource", value: "ske-krav-og-betalinger" }] };
 * ```
 */
export interface Right {
  /** Stored and returned by the register, normally left out. */
  action?: string;
  /** Which resource, as attributes; in practice exactly one. */
  resource: readonly ResourceAttribute[];
}

/**
 * The right to one resource.
 *
 * @param resource - the resource's id in the Resource Registry
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { right } from "altinn-systemregister";
 *
 * assert.deepEqual(right("app_skd_mva"), { resource: [{ id: "urn:altinn:resource", value: "app_skd_mva" }] });
 * ```
 */
export function right(resource: string): Right {
  return JSON.parse(sync(right, () => native.right(resource)));
}
