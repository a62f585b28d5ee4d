/**
 * A customer's system user, for which a vendor's system asks for a token.
 *
 * @example
 * ```ts
 * import { Maskinporten, type SystemUser } from "altinn-systemregister";
 *
 * const systemUser: SystemUser = { orgNumber: "310547891", externalRef: "branch-7" };
 * const token = (maskinporten: Maskinporten) => maskinporten.token({ scopes: ["skatteetaten:krav"], systemUser });
 * ```
 */
export interface SystemUser {
  /** The customer's organisation number. */
  orgNumber: string;
  /** The reference with which the system user was requested, where there was one. */
  externalRef?: string | undefined;
}
