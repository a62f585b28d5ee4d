import type { Sandbox as NativeSandbox } from "../native";
import { make } from "./calls";
import { desk } from "./desk";
import { toText } from "./document";
import { native } from "./native";
import { Origin } from "./origin";
import type { RecordedRequest } from "./recorded-request";
import type { SandboxClient } from "./sandbox-client";
import type { SandboxFault } from "./sandbox-fault";
import type { SandboxOptions } from "./sandbox-options";
import { answered, sync } from "./sync";
import type { SystemDocument } from "./system";

/**
 * The System Register on your own machine: a real HTTP server on loopback that behaves as the register does, issues its
 * own tokens and forgets everything when it stops. For tests, and for trying things out.
 *
 * It does not keep the process alive. Stop it with `stop()`, or let `await using` do so.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { Sandbox, SystemRegister } from "altinn-systemregister";
 *
 * const sandbox = await Sandbox.start();
 * const register = new SystemRegister({ environment: sandbox.url, auth: sandbox.token("991825827") });
 * assert.deepEqual(await register.list(), []);
 * assert.equal(sandbox.requests[0]?.method, "GET");
 * await sandbox.stop();
 * ```
 */
export class Sandbox implements AsyncDisposable {
  readonly #native: NativeSandbox;

  private constructor(sandbox: NativeSandbox) {
    this.#native = sandbox;
  }

  /**
   * Starts a sandbox on a free port.
   *
   * @throws {@link ConfigError} where the catalogue is not one, or no port can be had
   */
  static async start(options: SandboxOptions = {}): Promise<Sandbox> {
    const { errorShape, catalogue } = options;
    return make({
      origin: new Origin(Sandbox.start),
      start: (call) => native.startSandbox(desk(), call, { errorShape, catalogue: catalogue && toText(catalogue) }),
      read: (started: NativeSandbox) => new Sandbox(started),
    });
  }

  /** Its address: the `environment` of a {@link SystemRegister}. */
  get url(): string {
    return this.#native.url;
  }

  /**
   * A signed token that the sandbox accepts for an hour.
   *
   * @param orgNumber - the organisation that it is issued to
   * @param scopes - by default the one that the register asks for
   */
  token(orgNumber: string, scopes: readonly string[] = []): string {
    return sync(this.token, () => this.#native.token(orgNumber, [...scopes]));
  }

  /**
   * Puts a system into the register as it is, unchecked and without an entry in its changelog.
   *
   * @throws {@link ConfigError} where it has no id or vendor
   */
  seed(system: SystemDocument | string): void {
    answered(this.seed, () => this.#native.seed(toText(system)));
  }

  /**
   * Registers a client at the sandbox's Maskinporten, which then gives it tokens; again, to replace it.
   *
   * @throws {@link ConfigError} where a member of it is wrong
   */
  addClient(client: SandboxClient | string): void {
    answered(this.addClient, () => this.#native.addClient(toText(client)));
  }

  /**
   * Asks for a fault: that the next requests of a kind are refused, answered with a status, or late.
   *
   * @throws {@link ConfigError} where a member of it is wrong
   */
  fault(fault: SandboxFault | string): void {
    answered(this.fault, () => this.#native.fault(toText(fault)));
  }

  /** Takes all faults back that were asked for. */
  clearFaults(): void {
    this.#native.clearFaults();
  }

  /** Puts the clock of the sandbox's Maskinporten forward by so many seconds; back, where there are fewer than none. */
  setClockOffset(seconds: number): void {
    sync(this.setClockOffset, () => this.#native.setClockOffset(seconds));
  }

  /** What it has been asked so far, oldest first. */
  get requests(): readonly RecordedRequest[] {
    return JSON.parse(this.#native.requests());
  }

  /** Back to empty: no system, no client, no fault, no requests, and clocks that are right. Tokens stay valid. */
  reset(): void {
    this.#native.reset();
  }

  /** Stops it and frees its port; a second time does nothing. */
  async stop(): Promise<void> {
    await make({ origin: new Origin(this.stop), start: (call) => this.#native.stop(desk(), call) });
  }

  /** The same as `stop`, for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}
