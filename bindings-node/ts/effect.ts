/**
 * What a change of a system means. The destructive ones, `client-id-removed`, `redirect-url-removed` and `made-visible`,
 * happen only where they are allowed by these names.
 *
 * @example
 * ```ts
 * import type { Effect } from "altinn-systemregister";
 *
 * const allow: Effect[] = ["client-id-removed"];
 * ```
 */
export type Effect =
  | "created"
  | "client-id-removed"
  | "client-id-added"
  | "client-id-respelled"
  | "redirect-url-removed"
  | "redirect-url-added"
  | "right-removed"
  | "right-added"
  | "access-package-removed"
  | "access-package-added"
  | "made-visible"
  | "made-hidden"
  | "text-changed"
  | "member-changed";
