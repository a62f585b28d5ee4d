import type { GeneratedKey as NativeKey } from "../native";
import { make } from "./calls";
import { desk } from "./desk";
import type { Jwk } from "./jwk";
import { native } from "./native";
import { Origin } from "./origin";

/**
 * How a key is made.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { generateKey, type KeyOptions } from "altinn-systemregister";
 *
 * const options: KeyOptions = { bits: 3072, kid: "my-key-2026" };
 * assert.equal((await generateKey(options)).kid, "my-key-2026");
 * ```
 */
export interface KeyOptions {
  /** Its size; default 2048. */
  bits?: number | undefined;
  /** The id of the key; by default one that is told by the key itself. */
  kid?: string | undefined;
}

let made: (key: NativeKey) => GeneratedKey;

/**
 * A new key pair; {@link generateKey} makes one. Printing it, or writing it as JSON, leaves the private half out.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { type GeneratedKey, generateKey } from "altinn-systemregister";
 *
 * const key: GeneratedKey = await generateKey();
 * assert.ok(!JSON.stringify(key).includes('"d"'));
 * ```
 */
export class GeneratedKey {
  /** The id of the key, in both halves. */
  readonly kid: string;
  /** The public half: to be registered at Maskinporten, where it lives for one year. */
  readonly publicJwk: Jwk;
  readonly #privateJwk: string;

  static {
    made = (key) => new GeneratedKey(key);
  }

  private constructor({ kid, publicJwk, privateJwk }: NativeKey) {
    this.kid = kid;
    this.publicJwk = JSON.parse(publicJwk);
    this.#privateJwk = privateJwk;
  }

  /** The private half: to be kept secret; the `key` of a {@link Maskinporten}. */
  get privateJwk(): Jwk {
    return JSON.parse(this.#privateJwk);
  }
}

/**
 * Makes an RSA key pair with which a client can prove to Maskinporten who it is.
 *
 * @throws {@link ConfigError} where Maskinporten would not take a key of that size
 *
 * @example
 * ```ts
 * import { generateKey } from "altinn-systemregister";
 *
 * const { kid, publicJwk, privateJwk } = await generateKey();
 * console.log(`register ${JSON.stringify(publicJwk)}, and keep the private half of ${kid} secret`);
 * ```
 */
export async function generateKey(options: KeyOptions = {}): Promise<GeneratedKey> {
  const { bits = 2048, kid } = options;
  return make({
    origin: new Origin(generateKey),
    start: (call) => native.generateKey(desk(), call, bits, kid),
    read: (key: NativeKey) => made(key),
  });
}
