/**
 * An RSA key as a JSON Web Key (RFC 7517). One with `d` is a private key: keep it secret.
 *
 * @example
 * ```ts
 * import { generateKey, type Jwk } from "altinn-systemregister";
 *
 * const jwk: Jwk = (await generateKey()).publicJwk;
 * console.log(JSON.stringify(jwk)); // what Maskinporten's self-service portal takes
 * ```
 */
export interface Jwk {
  /** The key's type: `RSA`. */
  kty?: string;
  /** The key's id. */
  kid?: string;
  /** The algorithm that it is for: `RS256`, `RS384` or `RS512`. */
  alg?: string;
  /** What it is for: `sig`. */
  use?: string;
  /** What may be done with it: `sign` or `verify`. */
  key_ops?: string[];
  /** The modulus. */
  n?: string;
  /** The public exponent. */
  e?: string;
  /** The private exponent. */
  d?: string;
  /** The first prime factor; secret. */
  p?: string;
  /** The second prime factor; secret. */
  q?: string;
  /** `d` modulo `p - 1`; secret. */
  dp?: string;
  /** `d` modulo `q - 1`; secret. */
  dq?: string;
  /** The inverse of `q` modulo `p`; secret. */
  qi?: string;
  /** The chain of its business certificate, the leaf first, each in base64 of DER. */
  x5c?: string[];
}

/**
 * A set of keys (RFC 7517), of which the option `kid` chooses one.
 *
 * @example
 * ```ts
 * import { generateKey, type JwkSet, Maskinporten } from "altinn-systemregister";
 *
 * const [old, current] = [await generateKey({ kid: "2025" }), await generateKey({ kid: "2026" })];
 * const key: JwkSet = { keys: [old.privateJwk, current.privateJwk] };
 * new Maskinporten({ environment: "test", clientId: "32ef65ac-6e62-498d-880f-76c85c2052ae", key, kid: "2026" });
 * ```
 */
export interface JwkSet {
  /** The keys. */
  keys: readonly Readonly<Jwk>[];
}
