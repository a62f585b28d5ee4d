import type { Answer, Call, TokenAnswer } from "../native";
import { type CoreError, typed, unwrap } from "./answer";
import type { SystemRegisterError } from "./errors";
import { listener } from "./log";
import type { Maskinporten } from "./maskinporten";
import { native } from "./native";
import type { Origin } from "./origin";
import { thrown } from "./sync";
import type { TokenSource } from "./token-source";

/** One call that a user makes. */
interface Request {
  /** Where the user made it: errors begin there. */
  readonly origin: Origin;
  /** Whether it can change the register. */
  readonly writes: boolean;
  /** Whether its document is the user's own text: findings then have places in it. */
  readonly isText: boolean;
  readonly signal: AbortSignal | undefined;
  /** Whether it is not to be broken off by the signal, but to finish what it has begun. */
  readonly finishes?: boolean;
  readonly start: (call: Call, typed: Typed) => Promise<Answer>;
}

/** Makes of an error of the core's what the user of the call is to see. */
export type Typed = (error: CoreError) => SystemRegisterError;

/** The calls of one client that are under way. */
export class Calls {
  /** By the number of the call: what the user's token function threw for it. */
  readonly #failures = new Map<number, unknown>();
  #last = 0;

  /** The user's own token source as the native half takes it: a text, or a function that never fails. */
  tokens(auth: Exclude<TokenSource, Maskinporten>): string | ((call: number) => Promise<TokenAnswer>) {
    if (typeof auth !== "function") return auth;
    return async (call) => {
      try {
        return { token: text(await auth()) };
      } catch (failure) {
        if (this.#failures.has(call)) this.#failures.set(call, failure);
        return {};
      }
    };
  }

  /** Makes a call and gives what it answers, or throws what it fails with. */
  async make(request: Request): Promise<string> {
    const { origin, writes, isText, signal } = request;
    const id = ++this.#last;
    this.#failures.set(id, undefined);
    const causes = () => ({ AuthError: this.#failures.get(id), CancelledError: signal?.reason });
    try {
      const call = new native.Call(id, writes, isText, listener());
      const answer = await abortable(call, request, (error) => origin.of(typed(error, causes())));
      return unwrap(answer, origin, causes());
    } catch (error) {
      throw origin.of(thrown(error));
    } finally {
      this.#failures.delete(id);
    }
  }
}

async function abortable(call: Call, { signal, finishes, start }: Request, typed: Typed): Promise<Answer> {
  const abort = () => (finishes ? call.stop() : call.cancel());
  if (signal?.aborted) {
    if (!finishes) return call.cancelled();
    abort();
  }
  signal?.addEventListener("abort", abort);
  try {
    return await start(call, typed);
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}

function text(token: unknown): string {
  if (typeof token === "string") return token;
  throw new TypeError(
    `the token function gave ${token === null ? "null" : `a value of type ${typeof token}`}: expected a string`,
  );
}
