import { fileURLToPath } from "node:url";
import type { Maskinporten as NativeMaskinporten, MaskinportenSettings } from "../native";
import { failure } from "./answer";
import { make } from "./calls";
import { desk } from "./desk";
import type { Jwk } from "./jwk";
import type { MaskinportenOptions, TokenRequest } from "./maskinporten-options";
import { native } from "./native";
import { Origin } from "./origin";
import { sync } from "./sync";

/** The native half of it. */
export let nativeOf: (maskinporten: Maskinporten) => NativeMaskinporten;

interface Settings extends Partial<MaskinportenOptions> {
  fromEnvironment?: boolean;
}

/**
 * Tokens from Maskinporten, got with a client's own key, kept while they are good, and renewed in time: the `auth` of a
 * {@link SystemRegister}. Make one and share it; there is nothing to close, and it does not keep the process alive.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { generateKey, Maskinporten, Sandbox, SystemRegister } from "altinn-systemregister";
 *
 * await using sandbox = await Sandbox.start(); // without it: { environment: "test", … }
 * const { privateJwk, publicJwk } = await generateKey();
 * const clientId = "32ef65ac-6e62-498d-880f-76c85c2052ae";
 * sandbox.addClient({ clientId, orgNumber: "991825827", keys: [publicJwk] });
 *
 * const maskinporten = new Maskinporten({ environment: sandbox.url, clientId, key: privateJwk });
 * const register = new SystemRegister({ environment: sandbox.url, auth: maskinporten });
 * assert.deepEqual(await register.list(), []);
 * ```
 */
export class Maskinporten {
  readonly #native: NativeMaskinporten;

  static {
    nativeOf = (maskinporten) => maskinporten.#native;
  }

  /**
   * A client of Maskinporten. The key is read now; nothing is sent yet.
   *
   * @throws {@link ConfigError} where a setting or the key is wrong
   */
  constructor(options: MaskinportenOptions) {
    this.#native = sync(Maskinporten, () => {
      const opened = native.openMaskinporten(desk(), settings(options));
      if (opened instanceof native.Maskinporten) return opened;
      throw failure(opened);
    });
  }

  /**
   * A client of Maskinporten whose options, where they are not given, come from the process's environment:
   * `MASKINPORTEN_CLIENT_ID`, `MASKINPORTEN_CLIENT_JWK` (a key in any form), `MASKINPORTEN_KEY_PASSWORD`,
   * `MASKINPORTEN_SCOPES`, and `MASKINPORTEN_ENVIRONMENT`, `MASKINPORTEN_ISSUER`, `MASKINPORTEN_TOKEN_ENDPOINT`. Each may
   * instead be in a file, which `MASKINPORTEN_CLIENT_JWK_FILE` names, for example. Where there is no client at all, the
   * token sidecar at `NAIS_TOKEN_ENDPOINT` is asked.
   *
   * @throws {@link ConfigError} where something is missing or wrong
   */
  static fromEnv(options: Partial<MaskinportenOptions> = {}): Maskinporten {
    const whole: Settings = { ...options, fromEnvironment: true };
    return sync(Maskinporten.fromEnv, () => new Maskinporten(whole as MaskinportenOptions));
  }

  /**
   * A token, kept or new. Giving up by `signal` does not hinder others who wait for the same token.
   *
   * @throws {@link AuthError} where Maskinporten refuses, with its code in `mpCode`
   */
  token(request: TokenRequest = {}): Promise<string> {
    const { signal, ...wanted } = request;
    return make({
      origin: new Origin(Maskinporten.prototype.token),
      signal,
      start: (call, traits) => this.#native.token(call, traits, wanted),
      read: (token: string) => token,
    });
  }

  /** The public half of the key, to be registered at Maskinporten; none where a token sidecar holds the key. */
  get publicJwk(): Jwk | undefined {
    const text = this.#native.publicJwk;
    return text === null ? undefined : JSON.parse(text);
  }
}

/** The options as the native half takes them. */
function settings({ key, keyFile, ...rest }: Settings): MaskinportenSettings {
  const isObject = typeof key === "object" && !(key instanceof Uint8Array);
  return {
    ...rest,
    key: isObject ? JSON.stringify(key) : key,
    keyFile: keyFile instanceof URL ? fileURLToPath(keyFile) : keyFile,
  };
}
