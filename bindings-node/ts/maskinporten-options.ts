import type { CallOptions } from "./call-options";
import type { EnvironmentName } from "./environment";
import type { Jwk, JwkSet } from "./jwk";
import type { Retry } from "./retry";
import type { SystemUser } from "./system-user";

/**
 * How a {@link Maskinporten} is made. The key is given as `key` or as `keyFile`.
 *
 * @example
 * ```ts
 * import { generateKey, Maskinporten, type MaskinportenOptions } from "altinn-systemregister";
 *
 * const options: MaskinportenOptions = {
 *   environment: "test",
 *   clientId: "32ef65ac-6e62-498d-880f-76c85c2052ae",
 *   key: (await generateKey()).privateJwk, // or keyFile: "client.p12", keyPassword: …
 * };
 * new Maskinporten(options);
 * ```
 */
export interface MaskinportenOptions {
  /** `test`, `prod`, the name of one of Altinn's environments (each has its Maskinporten), or an address: the sandbox. */
  environment?: "test" | "prod" | EnvironmentName | (string & {}) | undefined;
  /** The client's id at Maskinporten. */
  clientId: string;
  /**
   * The client's private key: a JWK or a set of them, PEM (PKCS#1 or PKCS#8), PKCS#12 with a business certificate, or
   * base64 of any of these.
   */
  key?: string | Uint8Array | Readonly<Jwk> | JwkSet | undefined;
  /** A file with the key, in any of those forms. It is read once, now. */
  keyFile?: string | URL | undefined;
  /** The id under which the key is registered, where the key does not say it; of a set, which key to take. */
  kid?: string | undefined;
  /** The password of a PKCS#12 file, or of an encrypted PEM. */
  keyPassword?: string | undefined;
  /** The algorithm to sign with; by default the JWK's own `alg`, else `RS256`. */
  algorithm?: "RS256" | "RS384" | "RS512" | undefined;
  /** The scopes to ask for; by default the one that the operation needs. */
  scopes?: readonly string[] | undefined;
  /** The audiences that tokens are limited to. */
  resource?: readonly string[] | undefined;
  /** The organisation that has delegated the scopes to the client's. */
  consumerOrg?: string | undefined;
  /**
   * Altinn's environment at which tokens are exchanged for Altinn's own. By default they are used as they are: the System
   * Register takes them.
   */
  exchange?: EnvironmentName | (string & {}) | undefined;
  /** The issuer, where it is none of Maskinporten's own. */
  issuer?: string | undefined;
  /** The token endpoint; by default the issuer's. */
  tokenEndpoint?: string | undefined;
  /** Time for a whole request; default 60 s. */
  timeoutMs?: number | undefined;
  /** Time to connect; default 10 s. */
  connectTimeoutMs?: number | undefined;
  /** What is sent again, and how often; a question to Maskinporten only reads. */
  retry?: Retry | undefined;
  /** Further certificate authorities to trust: a file's content in PEM. */
  caBundle?: string | Uint8Array | undefined;
  /** Put before the library's own name in `User-Agent`. */
  userAgent?: string | undefined;
}

/**
 * What a token is asked for. What is left out is as the client's options have it.
 *
 * @example
 * ```ts
 * import type { TokenRequest } from "altinn-systemregister";
 *
 * const request: TokenRequest = {
 *   scopes: ["skatteetaten:krav"],
 *   systemUser: { orgNumber: "310547891" },
 *   signal: AbortSignal.timeout(10_000),
 * };
 * ```
 */
export interface TokenRequest extends CallOptions {
  /** The scopes; by default that of the System Register. */
  scopes?: readonly string[] | undefined;
  /** The audiences that the token is limited to. */
  resource?: readonly string[] | undefined;
  /** The organisation that has delegated the scopes to the client's. */
  consumerOrg?: string | undefined;
  /** The system user to act as. Not for the System Register itself, which wants the vendor's own token. */
  systemUser?: SystemUser | undefined;
}
