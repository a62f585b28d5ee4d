import type { Maskinporten } from "./maskinporten";

/**
 * Where the token of each request comes from: {@link Maskinporten}, a token, or a function that gives one and is asked
 * anew for every request. What the function throws is the `cause` of the {@link AuthError} that the call fails with.
 *
 * @example
 * ```ts
 * import { SystemRegister, type TokenSource } from "altinn-systemregister";
 *
 * const auth: TokenSource = async () => (await readFromMyCache()).accessToken;
 * new SystemRegister({ environment: "tt02", auth });
 *
 * async function readFromMyCache() {
 *   return { accessToken: "a token of Maskinporten's" };
 * }
 * ```
 */
export type TokenSource = Maskinporten | string | (() => string | Promise<string>);
