import type { Answer, Call, TokenAnswer } from "../native";
import { unwrap } from "./answer";
import { listener } from "./log";
import type { Maskinporten } from "./maskinporten";
import { native } from "./native";
import { Origin } from "./origin";
import { thrown } from "./sync";
import type { TokenSource } from "./token-source";

/** One call that a user makes. */
interface Request {
  /** The public function that the user called: errors begin at its caller. */
  readonly entry: object;
  /** Whether it can change the register. */
  readonly writes: boolean;
  /** Whether its document is the user's own text: findings then have places in it. */
  readonly isText: boolean;
  readonly signal: AbortSignal | undefined;
  readonly start: (call: Call) => Promise<Answer>;
}

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
  async make({ entry, writes, isText, signal, start }: Request): Promise<string> {
    const origin = new Origin(entry);
    const id = ++this.#last;
    this.#failures.set(id, undefined);
    try {
      const answer = await abortable(new native.Call(id, writes, isText, listener()), signal, start);
      return unwrap(answer, origin, { AuthError: this.#failures.get(id), CancelledError: signal?.reason });
    } catch (error) {
      throw origin.of(thrown(error));
    } finally {
      this.#failures.delete(id);
    }
  }
}

async function abortable(call: Call, signal: AbortSignal | undefined, start: Request["start"]): Promise<Answer> {
  if (signal?.aborted) return call.cancelled();
  const abort = () => call.cancel();
  signal?.addEventListener("abort", abort);
  try {
    return await start(call);
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
