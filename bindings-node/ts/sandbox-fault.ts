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
        /** The body as it stands, in the place of `body`. */
        text?: string | undefined;
        /** The header `Content-Type`. */
        contentType?: string | undefined;
        /** `after`: they are done, and then answered so; what is refused, is never called a success. */
        when?: "before" | "after" | undefined;
      }
    | {
        /** Maskinporten refuses them with that code of its: `MP-011`. */
        refuse: string;
      }
    | {
        /** The connection is cut off before anything is done, or once it is done. */
        reset: "before" | "after";
      }
    | {
        /** They are done, and the connection is cut off after so many bytes of the answer's body. */
        truncate: number;
      }
    | {
        /** Somebody else's request comes right before them, or right after. */
        rival: { method: string; path: string; body?: unknown; orgNumber?: string | undefined };
        when?: "before" | "after" | undefined;
      }
    | {
        /**
         * The register's own look-up of these resources and access packages fails: it refuses them as if they were not
         * there, while who asks the catalogue finds them.
         */
        outage: string[];
      };
}
