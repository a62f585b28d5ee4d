import type { Answer } from "../native";
import { unwrap } from "./answer";
import { InternalError, SystemRegisterError } from "./errors";
import { Origin } from "./origin";

/** Calls a native function; what it throws begins at the caller of `entry`. */
export function sync<T>(entry: object, call: () => T): T {
  try {
    return call();
  } catch (cause) {
    throw new Origin(entry).of(thrown(cause));
  }
}

/** The same for a native function that answers. */
export function answered(entry: object, call: () => Answer): string {
  return unwrap(sync(entry, call), new Origin(entry));
}

/**
 * What was thrown on the way to a native function and back: an error that is already what a user is to see, or that an
 * argument was of the wrong type, else a fault of this library.
 */
export function thrown(cause: unknown): Error {
  if (cause instanceof TypeError || cause instanceof SystemRegisterError) return cause;
  const { message, code = "" } = cause as { message: string; code?: string };
  if (code === "InvalidArg" || code.endsWith("Expected")) return new TypeError(message, { cause });
  return new InternalError(
    {
      code: "internal",
      message: `a fault of this library: ${message}`,
      help: "report it with the message and what you did",
    },
    { cause },
  );
}
