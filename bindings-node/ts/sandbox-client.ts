import type { Jwk } from "./jwk";
import type { SystemUser } from "./system-user";

/**
 * A client as the sandbox's Maskinporten knows it.
 *
 * @example
 * ```ts
 * import { generateKey, Sandbox, type SandboxClient } from "altinn-systemregister";
 *
 * const client: SandboxClient = {
 *   clientId: "32ef65ac-6e62-498d-880f-76c85c2052ae",
 *   orgNumber: "991825827",
 *   keys: [(await generateKey()).publicJwk],
 *   systemUsers: [{ orgNumber: "310547891" }],
 * };
 * await using sandbox = await Sandbox.start();
 * sandbox.addClient(client);
 * ```
 */
export interface SandboxClient {
  /** Its id (a GUID). */
  clientId: string;
  /** The organisation whose client it is. */
  orgNumber: string;
  /** The scopes that it may ask for; by default that of the System Register. */
  scopes?: readonly string[] | undefined;
  /** Its public keys. */
  keys?:
    | readonly (Readonly<Jwk> & {
        /** When Maskinporten stops taking it, in seconds since 1970. */
        expires?: number | undefined;
      })[]
    | undefined;
  /** Scopes that it has, but that are not allowed for its type (MP-201). */
  integrationScopes?: readonly string[] | undefined;
  /** Scopes that it has, but to which its organisation has no access (MP-250). */
  deniedScopes?: readonly string[] | undefined;
  /** By the number of an organisation: the scopes that it has delegated to the client's. */
  delegations?: Readonly<Record<string, readonly string[]>> | undefined;
  /** The system users for which it may ask. */
  systemUsers?: readonly SystemUser[] | undefined;
}
