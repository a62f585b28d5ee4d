import { AsyncResource } from "node:async_hooks";
import { inspect } from "node:util";
import type { CoreError } from "./answer";
import type { Typed } from "./calls";
import type { Progress, SystemResult } from "./system-result";

/** What the native half tells of one system. */
export interface Told {
  readonly error?: CoreError;
}

/** The same as the user is to see it. */
export function result<R extends SystemResult>({ error, ...rest }: Told, typed: Typed): R {
  return { ...rest, ...(error && { error: typed(error) }) } as R;
}

/**
 * Where it is told of systems that are done with: in the caller's asynchronous context. What the user's function fails with
 * is a warning, for it must hinder no other system, nor be lost.
 */
export function reporter(onProgress: ((progress: Progress) => unknown) | undefined) {
  if (onProgress === undefined) return undefined;
  return AsyncResource.bind((progress: string, typed: Typed): void => {
    report(onProgress, result<Progress>(JSON.parse(progress), typed)).catch((failure: unknown) => {
      process.emitWarning(`\`onProgress\` failed: ${inspect(failure)}`, "SystemRegisterWarning");
    });
  });
}

async function report(onProgress: (progress: Progress) => unknown, progress: Progress): Promise<void> {
  await onProgress(progress);
}
