import type { Answer, Call, SystemRegister as NativeRegister, Settings } from "../native";
import type { AccessPackage } from "./access-package";
import { failure } from "./answer";
import { Calls } from "./calls";
import type { ChangelogEntry } from "./changelog";
import { toText } from "./document";
import type { EnvironmentName } from "./environment";
import { Maskinporten, nativeOf } from "./maskinporten";
import { native } from "./native";
import { Origin } from "./origin";
import type { Right } from "./right";
import { sync } from "./sync";
import type { ListedSystem, RegisteredSystem, SystemDocument } from "./system";
import type { TokenSource } from "./token-source";

/**
 * How a {@link SystemRegister} is made.
 *
 * @example
 * ```ts
 * import { SystemRegister, type SystemRegisterOptions } from "altinn-systemregister";
 *
 * const options: SystemRegisterOptions = { environment: "tt02", auth: "a token of Maskinporten's", timeoutMs: 120_000 };
 * new SystemRegister(options);
 * ```
 */
export interface SystemRegisterOptions {
  /** One of Altinn's environments, or the https address of a platform (http only on this machine: the sandbox). */
  environment: EnvironmentName | (string & {});
  /** Where the token of each request comes from. */
  auth: TokenSource;
  /** Time for a whole request; default 60 s. The register looks up every right and package of a system, one by one. */
  timeoutMs?: number | undefined;
  /** Time to connect; default 10 s. */
  connectTimeoutMs?: number | undefined;
  /** Largest answer that is read, in bytes; default 16 MiB. */
  maxAnswerBytes?: number | undefined;
  /** Further certificate authorities to trust: a file's content in PEM. */
  caBundle?: string | Uint8Array | undefined;
  /** Put before the library's own name in `User-Agent`. */
  userAgent?: string | undefined;
}

/**
 * What every call takes.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { type CallOptions, CancelledError, SystemRegister } from "altinn-systemregister";
 *
 * const options: CallOptions = { signal: AbortSignal.timeout(20) };
 * const register = new SystemRegister({ environment: "tt02", auth: () => new Promise<string>(() => {}) });
 * await assert.rejects(register.list(options), CancelledError);
 * ```
 */
export interface CallOptions {
  /** Gives the call up: it fails with a {@link CancelledError}. */
  signal?: AbortSignal | undefined;
}

/**
 * What `create` answers.
 *
 * @example
 * ```ts
 * import type { Created } from "altinn-systemregister";
 *
 * const show = ({ id, internalId }: Created) => `${id} is registered as ${internalId}`;
 * ```
 */
export interface Created {
  /** The id of the system. */
  id: string;
  /** The register's internal id (a GUID); only the changelog mentions it again. */
  internalId: string;
}

/**
 * The client of one environment's register. Make one and share it; there is nothing to close, and it does not keep the
 * process alive.
 *
 * Every method gives a promise, and fails with a {@link SystemRegisterError} whose stack begins where you called. A
 * document is an object or JSON text, which lets findings point at line and column; writes check it first and send
 * nothing when it breaks a rule.
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
 * await register.setAccessPackages(id, [accessPackage("skattegrunnlag")]);
 *
 * const system = await register.get(id);
 * await register.replace({ ...system, name: { ...system.name, en: "SmartCloud 2" } });
 * assert.equal((await register.list())[0]?.name.en, "SmartCloud 2");
 *
 * await register.delete(id);
 * assert.equal((await register.changelog(id))[0]?.changeType, "delete");
 * ```
 */
export class SystemRegister {
  readonly #calls = new Calls();
  readonly #native: NativeRegister;

  /**
   * A client; nothing is sent yet.
   *
   * @throws {@link ConfigError} where a setting is wrong
   */
  constructor(options: SystemRegisterOptions) {
    const opened = sync(SystemRegister, () => native.open({ ...options, auth: this.#source(options.auth) }));
    if (!(opened instanceof native.SystemRegister)) throw new Origin(SystemRegister).of(failure(opened));
    this.#native = opened;
  }

  /** Registers a new system. Its id can never be used again, not even once the system is deleted. */
  create(system: SystemDocument | string, options?: CallOptions): Promise<Created> {
    const start = (call: Call) => this.#native.create(call, toText(system));
    return this.#write(SystemRegister.prototype.create, options, start, system);
  }

  /** A whole system; a deleted one too. */
  get(id: string, options?: CallOptions): Promise<RegisteredSystem> {
    return this.#read(SystemRegister.prototype.get, options, (call) => this.#native.get(call, id));
  }

  /** The vendor's systems, hidden ones too, deleted ones not. */
  list(options?: CallOptions): Promise<ListedSystem[]> {
    return this.#read(SystemRegister.prototype.list, options, (call) => this.#native.list(call));
  }

  /**
   * Replaces a whole system: what a document leaves out would be lost, so it must leave nothing out. It overwrites what
   * others changed since you read the system.
   */
  async replace(system: SystemDocument | string, options?: CallOptions): Promise<void> {
    const start = (call: Call) => this.#native.replace(call, toText(system));
    await this.#write(SystemRegister.prototype.replace, options, start, system);
  }

  /** Replaces a system's rights; an empty list removes them all. */
  async setRights(id: string, rights: readonly Right[] | string, options?: CallOptions): Promise<void> {
    const start = (call: Call) => this.#native.setRights(call, id, toText(rights));
    await this.#write(SystemRegister.prototype.setRights, options, start, rights);
  }

  /** Replaces a system's access packages; an empty list removes them all. */
  async setAccessPackages(
    id: string,
    packages: readonly AccessPackage[] | string,
    options?: CallOptions,
  ): Promise<void> {
    const start = (call: Call) => this.#native.setAccessPackages(call, id, toText(packages));
    await this.#write(SystemRegister.prototype.setAccessPackages, options, start, packages);
  }

  /** Deletes a system, for good; its client ids become free. */
  async delete(id: string, options?: CallOptions): Promise<void> {
    await this.#write(SystemRegister.prototype.delete, options, (call) => this.#native.delete(call, id));
  }

  /** What was done to a system, newest first. */
  changelog(id: string, options?: CallOptions): Promise<ChangelogEntry[]> {
    return this.#read(SystemRegister.prototype.changelog, options, (call) => this.#native.changelog(call, id));
  }

  #source(auth: TokenSource): Settings["auth"] {
    return auth instanceof Maskinporten ? nativeOf(auth) : this.#calls.tokens(auth);
  }

  async #read<T>(entry: object, options: CallOptions | undefined, start: Start): Promise<T> {
    const { signal } = options ?? {};
    return JSON.parse(await this.#calls.make({ entry, writes: false, isText: false, signal, start }));
  }

  async #write<T>(entry: object, options: CallOptions | undefined, start: Start, document?: unknown): Promise<T> {
    const { signal } = options ?? {};
    const isText = typeof document === "string";
    return JSON.parse(await this.#calls.make({ entry, writes: true, isText, signal, start }));
  }
}

type Start = (call: Call) => Promise<Answer>;
