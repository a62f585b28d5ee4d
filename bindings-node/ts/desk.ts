import type { Desk } from "../native";
import { native } from "./native";

/** What a call is like, as the native half knows it: bits. */
export const traits = { writes: 1, places: 2, logs: 4, progress: 8, stopped: 16 } as const;

/** A call that is under way: what becomes of all that the native half tells of it. None of these may throw. */
export interface Running {
  done(result: unknown): void;
  failed(error: string): void;
  readonly logged?: ((event: string) => void) | undefined;
  progress?(progress: string): void;
  tokenNeeded?(question: number): void;
}

const running = new Map<number, Running>();
let last = 0;
let opened: Desk | undefined;

/** Where all calls of this thread are made; it is there from the first of them on. */
export function desk(): Desk {
  opened ??= new native.Desk(take);
  return opened;
}

/** Begins a call under a number of its own, which `start` hands to the native half; gives that number. */
export function begin(call: Running, start: (number: number) => void): number {
  last = (last + 1) >>> 0;
  running.set(last, call);
  try {
    start(last);
    return last;
  } catch (error) {
    running.delete(last);
    throw error;
  }
}

// What the native half has to say waits for all of its calls together: the event loop is woken once for many answers.
function take(): void {
  const posts = desk().take();
  for (let at = 0; at < posts.length; at += 3) {
    const call = posts[at] as number;
    happened(call, posts[at + 1] as number, posts[at + 2]);
  }
}

function happened(number: number, event: number, said: unknown): void {
  const call = running.get(number);
  switch (event) {
    case 0:
      running.delete(number);
      return call?.done(said);
    case 1:
      running.delete(number);
      return call?.failed(said as string);
    case 2:
      return call?.logged?.(said as string);
    case 3:
      return call?.progress?.(said as string);
    case 4:
      return call?.tokenNeeded?.(said as number);
  }
}
