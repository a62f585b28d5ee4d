/**
 * The operation that a document is meant for: the register checks each of them differently. The first two take a whole
 * system, the others the bare array that they replace.
 *
 * @example
 * ```ts
 * import { type Operation, right, validate } from "altinn-systemregister";
 *
 * const operation: Operation = "set_rights";
 * validate([right("ske-krav-og-betalinger")], operation);
 * ```
 */
export type Operation = "create" | "replace" | "set_rights" | "set_access_packages";
