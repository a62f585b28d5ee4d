/**
 * The names of Altinn's environments: production, the vendors' test environment, and Digdir's own.
 *
 * @example
 * ```ts
 * import { type EnvironmentName, SystemRegister } from "altinn-systemregister";
 *
 * const environment: EnvironmentName = "tt02";
 * new SystemRegister({ environment, auth: async () => "a token of Maskinporten's" });
 * ```
 */
export type EnvironmentName = "prod" | "tt02" | "at22" | "at23" | "at24" | "yt01";
