import {
  accessPackage,
  AuthError,
  type ChangelogEntry,
  type Created,
  type Finding,
  type ListedSystem,
  type OrgNumber,
  orgNumber,
  type RegisteredSystem,
  type Report,
  type Right,
  right,
  Sandbox,
  type SystemDocument,
  SystemRegister,
  SystemRegisterError,
  type SystemId,
  systemId,
  validate,
} from "altinn-systemregister";

// The guide's own document, member names and all.
const guide: SystemDocument = {
  id: "991825827_smartcloud",
  vendor: { authority: "iso6523-actorid-upis", ID: "0192:991825827" },
  name: { nb: "SmartCloud 1", en: "SmartCloud 1", nn: "Smart SKY" },
  description: { nb: "a", en: "b", nn: "c", se: "a further language" },
  rights: [{ resource: [{ id: "urn:altinn:resource", value: "ske-krav-og-betalinger" }] }],
  accessPackages: [{ urn: "urn:altinn:accesspackage:skattegrunnlag" }],
  clientId: ["32ef65ac-6e62-498d-880f-76c85c2052ae"],
  allowedredirecturls: ["https://smartcloudxxxx/receipt"],
  isVisible: true,
};

export async function everything(sandbox: Sandbox): Promise<void> {
  const register = new SystemRegister({ environment: sandbox.url, auth: async () => sandbox.token("991825827") });
  const signal = new AbortController().signal;
  const created: Created = await register.create(guide, { signal });
  const system: RegisteredSystem = await register.get(created.id);
  const listed: ListedSystem[] = await register.list({ signal });
  const nothing: void = await register.replace({ ...system, clientId: [] });
  await register.setRights(created.id, [right("x"), ...system.rights]);
  await register.setAccessPackages(created.id, [...system.accessPackages, accessPackage("y")]);
  const entries: ChangelogEntry[] = await register.changelog(created.id);
  await register.delete(created.id);

  for (const entry of entries) {
    if (entry.changeType === "rightsupdate") {
      const rights: readonly Right[] | undefined = entry.changedData;
      void rights;
    } else if (entry.changeType === "update") {
      const before: SystemDocument | undefined = entry.changedData;
      void before;
    }
  }
  void [listed, nothing];
}

export function checked(): [OrgNumber, SystemId, Report, readonly Finding[]] {
  const vendor = orgNumber("991825827");
  const report = validate(guide, "replace");
  validate(new Uint8Array(), "set_rights");
  validate([right("x")], "set_rights");
  return [vendor, systemId(vendor, "smartcloud"), report, report.findings];
}

export function explained(error: unknown): string | undefined {
  if (error instanceof AuthError) return String(error.cause);
  if (!(error instanceof SystemRegisterError)) return undefined;
  const { code, help, status, findings, traceId, retryAfterMs, outcome } = error;
  const outcomes: "applied" | "not_applied" | "unknown" | undefined = outcome;
  return [code, help, status?.toFixed(), findings[0]?.path, traceId, retryAfterMs?.toFixed(), outcomes].join();
}

// What must not compile.

// @ts-expect-error an environment is needed
new SystemRegister({ auth: "token" });
// @ts-expect-error a token source is a text or a function
new SystemRegister({ environment: "tt02", auth: 5 });
// @ts-expect-error the function gives a text
new SystemRegister({ environment: "tt02", auth: () => 5 });
// @ts-expect-error a name is needed in all three languages
export const incomplete: SystemDocument = { ...guide, name: { nb: "a", en: "b" } };
// @ts-expect-error a misspelt member
export const misspelt: SystemDocument = { ...guide, allowedRedirectURLs: [] };
// @ts-expect-error an unchecked text is no organisation number
export const unchecked: OrgNumber = "991825827";
// @ts-expect-error an organisation number is no system id
export const mixed: SystemId = orgNumber("991825827");
// @ts-expect-error an operation that there is not
validate(guide, "patch");
// @ts-expect-error a sandbox is started, not made
new Sandbox();
// @ts-expect-error what a list says is no whole system
export const partial = async (register: SystemRegister): Promise<RegisteredSystem> => (await register.list())[0]!;
// @ts-expect-error facts cannot be changed
new SystemRegisterError({ code: "", message: "", help: "" }).code = "other";
