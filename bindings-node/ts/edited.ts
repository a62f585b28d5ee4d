import type { Origin } from "./origin";
import type { RegisteredSystem, SystemDocument } from "./system";

/**
 * What makes a change to a system: it changes the copy that it is given, or gives a new one.
 *
 * @example
 * ```ts
 * import type { Edit } from "altinn-systemregister";
 *
 * const publish: Edit = (system) => ({ ...system, isVisible: true });
 * ```
 */
export type Edit = (system: RegisteredSystem) => void | SystemDocument | Promise<void | SystemDocument>;

/**
 * What a user's function makes of a system; what it throws comes out as it is. Waits no longer than until the signal: then
 * the call that follows is not made.
 */
export async function edited(
  system: RegisteredSystem,
  edit: Edit,
  signal: AbortSignal | undefined,
  origin: Origin,
): Promise<unknown> {
  const given: unknown = await unlessAborted(edit(system), signal);
  if (given === undefined) return system;
  if (typeof given === "object" && given !== null && !Array.isArray(given)) return given;
  const what = typeof given === "object" ? "null or a list" : `a value of type ${typeof given}`;
  throw origin.of(new TypeError(`the function gave ${what}: expected nothing, or a system`));
}

async function unlessAborted(work: unknown, signal: AbortSignal | undefined): Promise<unknown> {
  let abort = () => {};
  const aborted = new Promise<void>((resolve) => (abort = resolve));
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort);
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}
