import { AsyncResource } from "node:async_hooks";
import type { ChangeSettings, SystemRegister as NativeRegister, Settings } from "../native";
import type { AccessPackage } from "./access-package";
import { failure } from "./answer";
import type { Applied } from "./applied";
import type { ApplyOptions, BatchOptions, ReplaceOptions } from "./apply-options";
import { reporter, result, type Told } from "./batch";
import type { CallOptions } from "./call-options";
import { make, type Request } from "./calls";
import type { ChangelogEntry } from "./changelog";
import type { Created } from "./created";
import { desk } from "./desk";
import { toText } from "./document";
import { type Edit, edited } from "./edited";
import { Maskinporten, nativeOf } from "./maskinporten";
import { native } from "./native";
import { Origin } from "./origin";
import { Plan, planOf, textOf } from "./plan";
import type { Right } from "./right";
import { sync } from "./sync";
import type { ListedSystem, RegisteredSystem, SystemDocument } from "./system";
import type { SystemRegisterOptions } from "./system-register-options";
import type { SystemResult } from "./system-result";
import type { TokenSource } from "./token-source";

/**
 * The client of one environment's register. Make one and share it; there is nothing to close, and it does not keep the
 * process alive.
 *
 * Every method gives a promise, and fails with a {@link SystemRegisterError} whose stack begins where you called. A
 * document is an object or JSON text, which lets findings point at line and column; writes check it first and send
 * nothing when it breaks a rule.
 *
 * What changes a system reads it first, writes once, and reads it back: what others have changed meanwhile is a
 * {@link ConflictError}. Where all is as desired, nothing is written. What is destructive must be allowed by name.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { accessPackage, right, Sandbox, SystemRegister } from "altinn-systemregister";
 *
 * await using sandbox = await Sandbox.start(); // without it: { environment: "tt02", auth: … }
 * const register = new SystemRegister({ environment: sandbox.url, auth: sandbox.token("991825827") });
 * const { id } = await register.create({
 *   id: "991825827_smartcloud",
 *   vendor: { ID: "0192:991825827" },
 *   name: { nb: "SmartSky", nn: "SmartSky", en: "SmartCloud" },
 *   description: { nb: "Verdens beste system.", nn: "Best i verda.", en: "SmartCloud rocks." },
 *   clientId: ["32ef65ac-6e62-498d-880f-76c85c2052ae"],
 * });
 * await register.setRights(id, [right("ske-krav-og-betalinger")]);
 * await register.addAccessPackages(id, [accessPackage("skattegrunnlag")]);
 *
 * const { changes } = await register.edit(id, (system) => {
 *   system.name.en = "SmartCloud 2";
 * });
 * assert.equal(changes[0]?.path, "/name/en");
 *
 * const plan = await register.restore(id, new Date()); // what would bring back the system as it is now: nothing
 * assert.equal(plan.isEmpty, true);
 *
 * await register.delete(id);
 * assert.equal((await register.changelog(id))[0]?.changeType, "delete");
 * ```
 */
export class SystemRegister {
  readonly #native: NativeRegister;
  /** The user's own token function. */
  readonly #token: (() => unknown) | undefined;

  /**
   * A client; nothing is sent yet.
   *
   * @throws {@link ConfigError} where a setting is wrong
   */
  constructor(options: SystemRegisterOptions) {
    const opened = sync(SystemRegister, () => native.open(desk(), { ...options, auth: source(options.auth) }));
    if (!(opened instanceof native.SystemRegister)) throw new Origin(SystemRegister).of(failure(opened));
    this.#native = opened;
    if (typeof options.auth === "function") this.#token = AsyncResource.bind(options.auth);
  }

  /** Registers a new system. Its id can never be used again, not even once the system is deleted. */
  create(system: SystemDocument | string, options?: CallOptions): Promise<Created> {
    const start: Start = (call, traits) => this.#native.create(call, traits, toText(system));
    return this.#write(SystemRegister.prototype.create, options, start, system);
  }

  /** A whole system; a deleted one too. */
  get(id: string, options?: CallOptions): Promise<RegisteredSystem> {
    return this.#read(SystemRegister.prototype.get, options, (call, traits) => this.#native.get(call, traits, id));
  }

  /** The vendor's systems, hidden ones too, deleted ones not. */
  list(options?: CallOptions): Promise<ListedSystem[]> {
    return this.#read(SystemRegister.prototype.list, options, (call, traits) => this.#native.list(call, traits));
  }

  /** What would be done to bring a system into the state that a document describes. Nothing is written. */
  plan(system: SystemDocument | string, options?: CallOptions): Promise<Plan> {
    const start: Start = (call, traits) => this.#native.plan(call, traits, toText(system));
    const origin = new Origin(SystemRegister.prototype.plan);
    const isText = isTextual(system);
    return make({ origin, isText, signal: options?.signal, token: this.#token, start, read: planOf });
  }

  /**
   * Carries a plan out, or brings a system into the state that a document describes. The system is read again right before
   * it is written: if it is not as the plan found it, that is a {@link ConflictError}, or is merged where that is asked for.
   * What is destructive must be allowed by name.
   */
  apply(plan: Plan | SystemDocument | string, options: ApplyOptions = {}): Promise<Applied> {
    const start: Start = (call, traits) =>
      plan instanceof Plan
        ? this.#native.apply(call, traits, textOf(plan), toSettings(options))
        : this.#native.applyDocument(call, traits, toText(plan), toSettings(options));
    return this.#write(SystemRegister.prototype.apply, options, start, plan);
  }

  /**
   * Changes a system: it is read, `edit` changes the copy or gives a new one, and the result is written as `apply` writes.
   * Where nothing is changed, nothing is written; where `edit` throws, neither, and what it throws comes out.
   */
  async edit(id: string, edit: Edit, options: ApplyOptions = {}): Promise<Applied> {
    const origin = new Origin(SystemRegister.prototype.edit);
    const { signal } = options;
    const step = { origin, writes: true, signal, token: this.#token };
    const base = await make<string>({
      ...step,
      start: (call, traits) => this.#native.base(call, traits, id),
      read: (text) => text,
    });
    const desired = await edited(JSON.parse(base), edit, signal, origin);
    return make({
      ...step,
      start: (call, traits) => this.#native.change(call, traits, base, toText(desired), toSettings(options)),
    });
  }

  /**
   * A plan that brings a system back to what it was at a moment, from the register's changelog.
   *
   * @param at - the moment, for example that of an entry of the changelog; as text in the form of RFC 3339
   */
  restore(id: string, at: Date | string, options?: CallOptions): Promise<Plan> {
    const start: Start = (call, traits) => this.#native.restore(call, traits, id, moment(at));
    return this.#read(SystemRegister.prototype.restore, options, start, planOf);
  }

  /**
   * Replaces a whole system, whatever the register holds of it, for who has no state to begin from: what a document leaves
   * out would be lost, so it must leave nothing out.
   */
  replace(system: SystemDocument | string, options: ReplaceOptions = {}): Promise<Applied> {
    const start: Start = (call, traits) => this.#native.replace(call, traits, toText(system), toSettings(options));
    return this.#write(SystemRegister.prototype.replace, options, start, system);
  }

  /** Replaces a system's rights; an empty list removes them all. */
  setRights(id: string, rights: readonly Right[] | string, options?: CallOptions): Promise<Applied> {
    const start: Start = (call, traits) => this.#native.setRights(call, traits, id, toText(rights));
    return this.#write(SystemRegister.prototype.setRights, options, start, rights);
  }

  /** Adds rights to a system's; those that it has stay as they are. */
  addRights(id: string, rights: readonly Right[] | string, options?: CallOptions): Promise<Applied> {
    const start: Start = (call, traits) => this.#native.addRights(call, traits, id, toText(rights));
    return this.#write(SystemRegister.prototype.addRights, options, start, rights);
  }

  /** Takes rights from a system's; those that it does not have are passed over. */
  removeRights(id: string, rights: readonly Right[] | string, options?: CallOptions): Promise<Applied> {
    const start: Start = (call, traits) => this.#native.removeRights(call, traits, id, toText(rights));
    return this.#write(SystemRegister.prototype.removeRights, options, start, rights);
  }

  /** Replaces a system's access packages; an empty list removes them all. */
  setAccessPackages(id: string, packages: Packages, options?: CallOptions): Promise<Applied> {
    const start: Start = (call, traits) => this.#native.setAccessPackages(call, traits, id, toText(packages));
    return this.#write(SystemRegister.prototype.setAccessPackages, options, start, packages);
  }

  /** Adds access packages to a system's; those that it has stay as they are. */
  addAccessPackages(id: string, packages: Packages, options?: CallOptions): Promise<Applied> {
    const start: Start = (call, traits) => this.#native.addAccessPackages(call, traits, id, toText(packages));
    return this.#write(SystemRegister.prototype.addAccessPackages, options, start, packages);
  }

  /** Takes access packages from a system's; those that it does not have are passed over. */
  removeAccessPackages(id: string, packages: Packages, options?: CallOptions): Promise<Applied> {
    const start: Start = (call, traits) => this.#native.removeAccessPackages(call, traits, id, toText(packages));
    return this.#write(SystemRegister.prototype.removeAccessPackages, options, start, packages);
  }

  /** Deletes a system, for good; its client ids become free. */
  delete(id: string, options?: CallOptions): Promise<Applied> {
    return this.#write(SystemRegister.prototype.delete, options, (call, traits) =>
      this.#native.delete(call, traits, id),
    );
  }

  /**
   * Brings many systems into the states that documents describe, some at a time; the results are in the order of the
   * documents. One that fails does not stop the rest. The signal does not give the call up: no further system is begun, each
   * of those has a {@link CancelledError} in its result, and the promise resolves once those at work are finished.
   *
   * @throws {@link ValidationError} before anything is read or written, where two of the documents claim the same client id
   * or are of the same system
   */
  async applyAll(
    systems: readonly (SystemDocument | string)[],
    { onProgress, ...options }: BatchOptions = {},
  ): Promise<SystemResult[]> {
    const start: Start = (call, traits) =>
      this.#native.applyAll(call, traits, systems.map(toText), toSettings(options));
    return make({
      origin: new Origin(SystemRegister.prototype.applyAll),
      writes: true,
      isText: systems.every(isTextual),
      signal: options.signal,
      finishes: true,
      token: this.#token,
      progress: reporter(onProgress),
      start,
      read: (told: string, typed) => JSON.parse(told).map((each: Told) => result(each, typed)),
    });
  }

  /** What was done to a system, newest first. */
  changelog(id: string, options?: CallOptions): Promise<ChangelogEntry[]> {
    return this.#read(SystemRegister.prototype.changelog, options, (call, traits) =>
      this.#native.changelog(call, traits, id),
    );
  }

  #read<T>(entry: object, options: CallOptions | undefined, start: Start, read?: Request<T>["read"]): Promise<T> {
    const origin = new Origin(entry);
    return make({ origin, writes: false, isText: false, signal: options?.signal, token: this.#token, start, read });
  }

  #write<T>(entry: object, options: CallOptions | undefined, start: Start, document?: unknown): Promise<T> {
    const origin = new Origin(entry);
    const isText = isTextual(document);
    return make({ origin, writes: true, isText, signal: options?.signal, token: this.#token, start, read: undefined });
  }
}

/** The user's own token source as the native half takes it. Of a function it only takes note: a call asks it. */
function source(auth: TokenSource): Settings["auth"] {
  return auth instanceof Maskinporten ? nativeOf(auth) : auth;
}

type Packages = readonly AccessPackage[] | string;

type Start = Request<unknown>["start"];

/** Whether a document is the user's own text. */
const isTextual = (document: unknown): boolean => typeof document === "string";

/** A moment as text. A `Date` is a whole millisecond: what has happened in it has happened. */
function moment(at: Date | string): string {
  return typeof at === "string" ? at : (at.toJSON() ?? String(at)).replace(/Z$/, "999999Z");
}

/** What a change may do, as the native half takes it. */
function toSettings({ signal, ...settings }: BatchOptions): ChangeSettings {
  return settings;
}
