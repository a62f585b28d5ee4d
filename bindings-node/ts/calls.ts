import { type CoreError, typed } from "./answer";
import { begin, desk, type Running, traits } from "./desk";
import type { SystemRegisterError } from "./errors";
import { listener } from "./log";
import { native } from "./native";
import type { Origin } from "./origin";
import { thrown } from "./sync";

/** One call that a user makes. */
export interface Request<T> {
  /** Where the user made it: errors begin there. */
  readonly origin: Origin;
  /** Whether it can change the register. */
  readonly writes?: boolean;
  /** Whether its document is the user's own text: findings then have places in it. */
  readonly isText?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Whether it is not to be broken off by the signal, but to finish what it has begun. */
  readonly finishes?: boolean;
  /** The user's own token function. */
  readonly token?: (() => unknown) | undefined;
  /** Where it is told how the call gets on. */
  readonly progress?: ((progress: string, typed: Typed) => void) | undefined;
  /** Hands the call to the native half, under its number and with its traits. */
  readonly start: (call: number, traits: number) => void;
  /** Makes of what it answers what the user gets; by default it is JSON. */
  readonly read?: ((answer: any, typed: Typed) => T) | undefined;
}

/** Makes of an error of the core's what the user of the call is to see. */
export type Typed = (error: CoreError) => SystemRegisterError;

/** Makes a call: a promise of what it answers. */
export function make<T>(request: Request<T>): Promise<T> {
  return new Promise((resolve, reject) => new Call(request, resolve, reject).begin());
}

/** A call that is under way. */
class Call<T> implements Running {
  readonly logged = listener();
  readonly #request: Request<T>;
  readonly #resolve: (value: T) => void;
  readonly #reject: (error: unknown) => void;
  #number = 0;
  /** What the user's token function threw. */
  #failure: unknown;
  #abort: (() => void) | undefined;

  constructor(request: Request<T>, resolve: (value: T) => void, reject: (error: unknown) => void) {
    this.#request = request;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  begin(): void {
    const { signal, finishes, start, writes } = this.#request;
    try {
      if (signal?.aborted && !finishes) return this.failed(native.cancelled(writes === true));
      if (signal !== undefined) this.#listen(signal);
      this.#number = begin(this, (number) => start(number, this.#traits()));
    } catch (error) {
      this.#forget();
      this.#reject(this.#request.origin.of(thrown(error)));
    }
  }

  done(answer: unknown): void {
    this.#forget();
    const { origin, read } = this.#request;
    try {
      this.#resolve(read === undefined ? JSON.parse(answer as string) : read(answer, (error) => this.#typed(error)));
    } catch (error) {
      this.#reject(origin.of(thrown(error)));
    }
  }

  failed(error: string): void {
    this.#forget();
    this.#reject(this.#typed(JSON.parse(error)));
  }

  progress(progress: string): void {
    this.#request.progress?.(progress, (error) => this.#typed(error));
  }

  async tokenNeeded(question: number): Promise<void> {
    let token: string | undefined;
    try {
      token = text(await this.#request.token?.());
    } catch (failure) {
      this.#failure = failure;
    }
    desk().answer(question, token);
  }

  #traits(): number {
    const { writes, isText, signal, progress } = this.#request;
    return (
      (writes ? traits.writes : 0) |
      (isText ? traits.places : 0) |
      (this.logged ? traits.logs : 0) |
      (progress ? traits.progress : 0) |
      (signal?.aborted ? traits.stopped : 0)
    );
  }

  #typed(error: CoreError): SystemRegisterError {
    const { origin, signal } = this.#request;
    return origin.of(typed(error, { AuthError: this.#failure, CancelledError: signal?.reason }));
  }

  #listen(signal: AbortSignal): void {
    const { finishes } = this.#request;
    const abort = () => (finishes ? desk().stop(this.#number) : desk().cancel(this.#number));
    signal.addEventListener("abort", abort);
    this.#abort = abort;
  }

  #forget(): void {
    if (this.#abort !== undefined) this.#request.signal?.removeEventListener("abort", this.#abort);
  }
}

function text(token: unknown): string {
  if (typeof token === "string") return token;
  throw new TypeError(
    `the token function gave ${token === null ? "null" : `a value of type ${typeof token}`}: expected a string`,
  );
}
