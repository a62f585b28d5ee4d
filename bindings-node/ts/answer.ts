import type { Answer } from "../native";
import type { ErrorFacts, SystemRegisterError } from "./errors";
import { classNamed } from "./errors/class-named";
import type { Origin } from "./origin";

/** How the core writes an error. */
export interface CoreError extends Omit<ErrorFacts, "retryAfterMs"> {
  readonly class: string;
  /** In seconds. */
  readonly retryAfter?: number;
  /** Text of what lies behind it. */
  readonly cause?: string;
}

/** What lies behind an error, by the name of its class, where the face knows more than the core's text. */
type Causes = Readonly<Record<string, unknown>>;

/** The value of a native answer; its error is thrown from `origin`. */
export function unwrap(answer: Answer, origin: Origin, causes: Causes = {}): string {
  if (answer.ok !== undefined) return answer.ok;
  throw origin.of(failure(answer, causes));
}

/** The error of a native answer that failed. */
export function failure(answer: Answer, causes: Causes = {}): SystemRegisterError {
  return typed(JSON.parse(answer.error ?? "{}"), causes);
}

/** The core's error as one of its class. */
export function typed(error: CoreError, causes: Causes): SystemRegisterError {
  const { class: name, retryAfter, cause: text, ...facts } = error;
  const cause = causes[name] ?? (text === undefined ? undefined : new Error(text));
  const wait = retryAfter === undefined ? {} : { retryAfterMs: retryAfter * 1000 };
  return new (classNamed(name))({ ...facts, ...wait }, cause === undefined ? undefined : { cause });
}
