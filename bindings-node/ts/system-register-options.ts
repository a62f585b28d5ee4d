import type { EnvironmentName } from "./environment";
import type { Retry } from "./retry";
import type { TokenSource } from "./token-source";

/**
 * How a {@link SystemRegister} is made.
 *
 * @example
 * ```ts
 * import { SystemRegister, type SystemRegisterOptions } from "altinn-systemregister";
 *
 * const options: SystemRegisterOptions = { environment: "tt02", auth: "a token of Maskinporten's", timeoutMs: 120_000 };
 * new SystemRegister(options);
 * ```
 */
export interface SystemRegisterOptions {
  /** One of Altinn's environments, or the https address of a platform (http only on this machine: the sandbox). */
  environment: EnvironmentName | (string & {});
  /** Where the token of each request comes from. */
  auth: TokenSource;
  /** Time for a whole request; default 60 s. The register looks up every right and package of a system, one by one. */
  timeoutMs?: number | undefined;
  /** Time to connect; default 10 s. */
  connectTimeoutMs?: number | undefined;
  /** What is sent again, and how often. */
  retry?: Retry | undefined;
  /** Largest answer that is read, in bytes; default 16 MiB. */
  maxAnswerBytes?: number | undefined;
  /** Further certificate authorities to trust: a file's content in PEM. */
  caBundle?: string | Uint8Array | undefined;
  /** Put before the library's own name in `User-Agent`. */
  userAgent?: string | undefined;
}
