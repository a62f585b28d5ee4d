/**
 * The resources and access packages that exist in a sandbox's world. Further members are served as they are.
 *
 * @example
 * ```ts
 * import { Sandbox, type SandboxCatalogue } from "altinn-systemregister";
 *
 * const catalogue: SandboxCatalogue = {
 *   resources: [{ identifier: "my-api", resourceType: "GenericAccessResource" }],
 *   accessPackages: [{ urn: "urn:altinn:accesspackage:jordbruk" }],
 * };
 * await using sandbox = await Sandbox.start({ catalogue });
 * ```
 */
export interface SandboxCatalogue {
  /** What rights can name. */
  resources?: readonly {
    /** The resource's id. */
    identifier: string;
    /** Its type in the Resource Registry; some types can be in no right. */
    resourceType: string;
    /** Whatever else its look-up is to show. */
    [member: string]: unknown;
  }[];
  /** What access packages there are. */
  accessPackages?: readonly {
    /** `urn:altinn:accesspackage:` and the package's name. */
    urn: string;
    /** Whether it can be delegated; default yes. */
    isDelegable?: boolean;
    /** Whether it can be assigned; if not, it is meant for client relations alone. Default yes. */
    isAssignable?: boolean;
    /** Whatever else its look-up is to show. */
    [member: string]: unknown;
  }[];
}

/**
 * How a sandbox is made.
 *
 * @example
 * ```ts
 * import { Sandbox, type SandboxOptions } from "altinn-systemregister";
 *
 * const options: SandboxOptions = { errorShape: "legacy" };
 * await using sandbox = await Sandbox.start(options);
 * ```
 */
export interface SandboxOptions {
  /** The shape of the register's validation problems: today's, or that of before July 2026. Default `current`. */
  errorShape?: "current" | "legacy" | undefined;
  /** What exists; by default some of everything, the platform's own example too. */
  catalogue?: SandboxCatalogue | undefined;
}
