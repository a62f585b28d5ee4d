import type { Finding } from "./finding";
import { native } from "./native";
import type { Report } from "./report";

/** What findings have of their rules, in the order in which the native half numbers these. */
let rules: readonly Pick<Finding, "code" | "rule" | "severity" | "help">[] | undefined;

/** The report of findings that the native half has packed into a text; `report.rs` says how. */
export function unpacked(text: string): Report {
  rules ??= JSON.parse(native.rules()) as NonNullable<typeof rules>;
  const reader = new Reader(text);
  const findings: Finding[] = [];
  let ok = true;
  while (reader.hasMore()) {
    const { code, rule, severity, help: usual } = rules[reader.number()] as (typeof rules)[number];
    const pathLength = reader.number();
    const messageLength = reader.number();
    const helpLength = reader.number();
    const line = reader.number();
    const column = reader.number();
    const path = reader.text(pathLength);
    const message = reader.text(messageLength);
    const help = helpLength === 0 ? usual : reader.text(helpLength);
    findings.push(
      line === 0
        ? { code, rule, severity, path, message, help }
        : { code, rule, severity, path, message, help, line, column },
    );
    if (severity === "error") ok = false;
  }
  return { ok, findings };
}

/** How many bits of a number a character holds, and the bit that says that more follow. */
const BITS = 6;
const MORE = 1 << BITS;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  hasMore(): boolean {
    return this.#at < this.#text.length;
  }

  number(): number {
    let number = 0;
    for (let shift = 0; ; shift += BITS) {
      const part = this.#text.charCodeAt(this.#at++);
      number |= (part & (MORE - 1)) << shift;
      if (part < MORE) return number;
    }
  }

  text(length: number): string {
    const start = this.#at;
    this.#at += length;
    return this.#text.slice(start, this.#at);
  }
}
