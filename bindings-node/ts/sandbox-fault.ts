/**
 * A fault that a sandbox is asked for. Without `method` and `path` it meets every request.
 *
 * @example
 * ```ts
 * import { Sandbox, type SandboxFault } from "altinn-systemregister";
 *
 * const busy: SandboxFault = { path: "/token", times: 2, effect: { status: 429, retryAfter: "1" } };
 * await using sandbox = await Sandbox.start();
 * sandbox.fault(busy);
 * ```
 */
export interface SandboxFault {
  /** The method of the requests that it meets. */
  method?: string | undefined;
  /** What their path begins with. */
  path?: string | undefined;
  /** How many of them pass before; default none. */
  skip?: number | undefined;
  /** How many it meets; default one, `null` for all. */
  times?: number | null | undefined;
  /** What happens to them. */
  effect:
    | {
        /** They are answered so much later. */
        delayMs: number;
      }
    | {
        /** They are answered with that status, and nothing is done. */
        status: number;
        /** The header `Retry-After`. */
        retryAfter?: string | undefined;
        /** The body: any JSON. */
        body?: unknown;
        /** The header `Content-Type`. */
        contentType?: string | undefined;
      }
    | {
        /** Maskinporten refuses them with that code of its: `MP-011`. */
        refuse: string;
      };
}
