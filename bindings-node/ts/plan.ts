import { toText } from "./document";
import type { Effect } from "./effect";
import { native } from "./native";
import type { PlanFacts } from "./plan-facts";
import { answered } from "./sync";

/** The plan of that JSON, which the core wrote. */
export let planOf: (text: string) => Plan;

/** The JSON of a plan. */
export let textOf: (plan: Plan) => string;

/**
 * How a plan is shown.
 *
 * @example
 * ```ts
 * import type { Look, Plan } from "altinn-systemregister";
 *
 * const terminal: Look = { width: process.stdout.columns, color: process.stdout.isTTY };
 * const show = (plan: Plan) => console.log(plan.render(terminal));
 * ```
 */
export interface Look {
  /** Columns; default 80. Lines are broken where they would be longer. */
  width?: number | undefined;
  /** Whether to colour, in ANSI's codes; default no. */
  color?: boolean | undefined;
}

/**
 * What would be done to bring a system into a desired state, and what that means; `register.plan` and `register.restore`
 * make one, `register.apply` carries it out. It holds the state that it was made from, so that applying it later finds out
 * whether somebody else has changed the system since. It cannot be changed; as text, and when it is printed, it is the
 * rendering for people; as JSON it can be kept.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { Plan, Sandbox, SystemRegister } from "altinn-systemregister";
 *
 * await using sandbox = await Sandbox.start();
 * const register = new SystemRegister({ environment: sandbox.url, auth: sandbox.token("991825827") });
 * const { id } = await register.create({
 *   id: "991825827_smartcloud",
 *   vendor: { ID: "0192:991825827" },
 *   name: { nb: "SmartSky", nn: "SmartSky", en: "SmartCloud" },
 *   description: { nb: "Verdens beste system.", nn: "Best i verda.", en: "SmartCloud rocks." },
 *   clientId: ["32ef65ac-6e62-498d-880f-76c85c2052ae"],
 * });
 * const plan: Plan = await register.plan({ ...(await register.get(id)), clientId: [] });
 * assert.deepEqual([plan.action, plan.destructive], ["update", ["client-id-removed"]]);
 * console.log(plan.render({ width: 60, color: true }));
 *
 * const kept = JSON.stringify(plan);
 * await register.apply(Plan.fromJson(kept), { allow: ["client-id-removed"] });
 * ```
 */
export class Plan implements PlanFacts {
  /** The system's id. */
  declare readonly id: string;
  /** What would be done. */
  declare readonly action: PlanFacts["action"];
  /** Why it cannot be done, where the action is `refused`. */
  declare readonly refusal?: NonNullable<PlanFacts["refusal"]>;
  /** What would change; of a new system nothing is listed. */
  declare readonly changes: PlanFacts["changes"];
  /** What is allowed, but will hurt. */
  declare readonly warnings: PlanFacts["warnings"];
  /** The system as it is; absent where there is none. */
  declare readonly base?: NonNullable<PlanFacts["base"]>;
  /** The system as it would be sent. */
  declare readonly desired: PlanFacts["desired"];

  readonly #text: string;

  static {
    planOf = (text) => new Plan(text);
    textOf = (plan) => plan.#text;
    // What `console.log` shows: in colour where the console has any.
    Object.defineProperty(Plan.prototype, Symbol.for("nodejs.util.inspect.custom"), {
      value(this: Plan, _depth: number, options?: { colors?: boolean }) {
        return this.render({ color: options?.colors });
      },
    });
  }

  private constructor(text: string) {
    this.#text = text;
    Object.assign(
      this,
      JSON.parse(text, (_, value) => Object.freeze(value)),
    );
    Object.freeze(this);
  }

  /**
   * A plan that was kept as JSON: the text, or what it was parsed to. What changes is found anew.
   *
   * @throws {@link ConfigError} where it is no plan
   */
  static fromJson(kept: PlanFacts | string): Plan {
    return new Plan(answered(Plan.fromJson, () => native.readPlan(toText(kept))));
  }

  /** Whether there is nothing to do. */
  get isEmpty(): boolean {
    return this.action === "nothing";
  }

  /** The destructive effects that would have to be allowed. */
  get destructive(): Effect[] {
    return JSON.parse(answered(Plan, () => native.destructiveEffects(this.#text)));
  }

  /** The plan as people read it: what would be done, each change with what it means, and how many there are. */
  render({ width = 80, color = false }: Look = {}): string {
    return answered(this.render, () => native.renderPlan(this.#text, width, color));
  }

  /** The same as `render`, without colour. */
  toString(): string {
    return this.render();
  }

  /** The facts as a plain object, for `JSON.stringify`. */
  toJSON(): PlanFacts {
    return JSON.parse(this.#text);
  }
}
