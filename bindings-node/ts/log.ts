import { AsyncResource } from "node:async_hooks";
import { channel } from "node:diagnostics_channel";

/**
 * One line of the library's log: what the register answered, that Maskinporten is asked again, that this machine's clock
 * is wrong. Tokens, keys and assertions are in none.
 *
 * The library publishes them on the channel `altinn-systemregister:log` of `node:diagnostics_channel`.
 *
 * @example
 * ```ts
 * import { subscribe } from "node:diagnostics_channel";
 * import type { LogEvent } from "altinn-systemregister";
 *
 * subscribe("altinn-systemregister:log", (event) => {
 *   const { level, message, fields } = event as LogEvent;
 *   if (level === "warn" || level === "error") console.warn(message, fields);
 * });
 * ```
 */
export interface LogEvent {
  /** How much it matters. */
  readonly level: "trace" | "debug" | "info" | "warn" | "error";
  /** What has happened. */
  readonly message: string;
  /** The facts. */
  readonly fields: Readonly<Record<string, string>>;
}

// A channel and no option: who runs a program wants its log, whichever part of it made the client; where nobody has
// subscribed, nothing is gathered or crosses; and a subscriber that throws hits no call.
const events = channel("altinn-systemregister:log");

/** Where the events of a call that begins now go, in its own asynchronous context; nowhere, unless somebody listens. */
export function listener(): ((event: string) => void) | undefined {
  if (!events.hasSubscribers) return undefined;
  return AsyncResource.bind((event: string) => events.publish(JSON.parse(event)));
}
