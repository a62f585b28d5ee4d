import type { AccessPackage } from "./access-package";
import type { Right } from "./right";
import type { SystemDocument } from "./system";

interface Change {
  /** The register's internal id of the system (a GUID). */
  systemInternalId: string;
  /** The organisation that did it: 9 digits. */
  changedByOrgNumber: string;
  /** The Maskinporten client that did it, from its token. */
  clientId?: string;
  /** When, in ISO 8601. */
  created?: string;
}

interface SystemChange extends Change {
  /** Registered, or replaced as a whole. */
  changeType: "create" | "update";
  /** What the caller sent. */
  changedData?: SystemDocument;
}

interface RightsChange extends Change {
  /** Its rights replaced. */
  changeType: "rightsupdate";
  /** What the caller sent. */
  changedData?: Right[];
}

interface AccessPackagesChange extends Change {
  /** Its access packages replaced. */
  changeType: "accesspackageupdate";
  /** What the caller sent. */
  changedData?: AccessPackage[];
}

interface Deletion extends Change {
  /** Deleted. */
  changeType: "delete";
  /** Nothing was sent. */
  changedData?: undefined;
}

/**
 * One entry of a system's changelog: the register's record of what was done to it. `changeType` tells which shape
 * `changedData` has. The register may come to use further words for `changeType`: have a `default` in a `switch`.
 *
 * @example
 * ```ts
 * import type { ChangelogEntry } from "altinn-systemregister";
 *
 * function show(entry: ChangelogEntry): string {
 *   switch (entry.changeType) {
 *     case "create":
 *     case "update":
 *       return `now named ${entry.changedData?.name.nb}`;
 *     case "rightsupdate":
 *       return `${entry.changedData?.length} rights`;
 *     case "accesspackageupdate":
 *       return `${entry.changedData?.length} access packages`;
 *     case "delete":
 *       return "deleted";
 *     default:
 *       return "something new";
 *   }
 * }
 * ```
 */
export type ChangelogEntry = SystemChange | RightsChange | AccessPackagesChange | Deletion;
