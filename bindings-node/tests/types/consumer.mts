import {
  accessPackage,
  type Applied,
  type ApplyOptions,
  AuthError,
  type Change,
  type ChangelogEntry,
  type Conflict,
  ConflictError,
  type Created,
  type Effect,
  type Finding,
  type GeneratedKey,
  generateKey,
  type Jwk,
  type ListedSystem,
  type LogEvent,
  Maskinporten,
  type MaskinportenOptions,
  type OrgNumber,
  orgNumber,
  Plan,
  type PlanFacts,
  type Progress,
  type RegisteredSystem,
  type Report,
  type Retry,
  type Right,
  right,
  Sandbox,
  type SandboxClient,
  type SandboxFault,
  type SystemDocument,
  SystemRegister,
  SystemRegisterError,
  type SystemId,
  systemId,
  type SystemResult,
  type SystemUser,
  type TokenRequest,
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
  const replaced: Applied = await register.replace({ ...system, clientId: [] }, { allow: ["client-id-removed"] });
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
  void [listed, replaced, created.requestId];
}

export async function safely(register: SystemRegister, id: string): Promise<Applied[]> {
  const options: ApplyOptions = { allow: ["client-id-removed", "made-visible"], merge: true };
  const plan: Plan = await register.plan(guide);
  const facts: PlanFacts = Plan.fromJson(JSON.stringify(plan)).toJSON();
  const effects: Effect[] = plan.destructive;
  const first: Change | undefined = plan.changes[0];
  console.log(plan.render({ width: 60, color: true }), effects, facts.refusal?.code, first?.before);
  await register.apply(plan, { allow: plan.destructive, signal: AbortSignal.timeout(1000) });
  await register.apply(plan.desired, options);
  const edited: Applied = await register.edit(id, (system) => void system.rights.push(right("x")), options);
  await register.edit(id, async (system) => ({ ...system, isVisible: false }));
  await register.edit(id, (system) => {
    system.accessPackages.push(accessPackage("x"));
  });
  await register.apply(await register.restore(id, edited.entry?.created ?? new Date()));
  await register.removeRights(id, [right("x")]);
  await register.removeAccessPackages(id, "[]", { signal: AbortSignal.timeout(1000) });

  const onProgress = ({ done, total, error }: Progress) => console.log(done / total, error?.code);
  const results: SystemResult[] = await register.applyAll([guide, "{}"], { concurrency: 4, onProgress, ...options });
  return results.flatMap((result) => (result.applied ? [result.applied] : (console.log(result.error.help), [])));
}

export function merged(error: unknown): SystemDocument | undefined {
  const conflict: Conflict | undefined = error instanceof ConflictError ? error.conflict : undefined;
  return conflict?.overlaps.length === 0 ? conflict.merged : undefined;
}

export const patient: Retry = { attempts: 5, pauseMs: 500, patienceMs: 60_000, budget: 100 };
new SystemRegister({ environment: "tt02", auth: "token", retry: patient });

export function checked(): [OrgNumber, SystemId, Report, readonly Finding[]] {
  const vendor = orgNumber("991825827");
  const report = validate(guide, "replace");
  validate(new Uint8Array(), "set_rights");
  validate([right("x")], "set_rights");
  return [vendor, systemId(vendor, "smartcloud"), report, report.findings];
}

export function explained(error: unknown): string | undefined {
  if (error instanceof AuthError) {
    const said: (string | undefined)[] = [error.mpCode, error.error, error.description, error.toJSON().mpCode];
    return said.join() + String(error.cause);
  }
  if (!(error instanceof SystemRegisterError)) return undefined;
  const { code, help, status, findings, requestId, traceId, retryAfterMs, outcome } = error;
  const outcomes: "applied" | "not_applied" | "unknown" | undefined = outcome;
  return [
    code,
    help,
    status?.toFixed(),
    findings[0]?.path,
    requestId,
    traceId,
    retryAfterMs?.toFixed(),
    outcomes,
  ].join();
}

export async function tokens(sandbox: Sandbox): Promise<string> {
  const made: GeneratedKey = await generateKey({ bits: 3072, kid: "mine" });
  const publicJwk: Jwk = made.publicJwk;
  const systemUser: SystemUser = { orgNumber: "310547891", externalRef: "branch-7" };
  const client: SandboxClient = {
    clientId: "32ef65ac-6e62-498d-880f-76c85c2052ae",
    orgNumber: "991825827",
    scopes: ["a:b"],
    keys: [publicJwk, { ...publicJwk, expires: 1_800_000_000 }],
    delegations: { "310547891": ["a:b"] },
    systemUsers: [systemUser],
  };
  sandbox.addClient(client);
  sandbox.addClient(JSON.stringify(client));
  const faults: SandboxFault[] = [
    { effect: { delayMs: 200 } },
    { method: "POST", path: "/token", skip: 1, times: null, effect: { status: 429, retryAfter: "2", body: {} } },
    { effect: { refuse: "MP-011" } },
  ];
  for (const fault of faults) sandbox.fault(fault);
  sandbox.setClockOffset(-30);
  const options: MaskinportenOptions = {
    environment: "tt02",
    clientId: client.clientId,
    key: { keys: [made.privateJwk] },
    kid: "mine",
    algorithm: "RS512",
    exchange: "tt02",
  };
  const maskinporten = new Maskinporten(options);
  new Maskinporten({ ...options, key: new Uint8Array() });
  new SystemRegister({ environment: "tt02", auth: Maskinporten.fromEnv({ scopes: ["a:b"] }) });
  const own: string | undefined = maskinporten.publicJwk?.kid;
  const request: TokenRequest = { systemUser, signal: new AbortController().signal };
  return (await maskinporten.token(request)) + (await Maskinporten.fromEnv().token()) + own;
}

export const worthReading = ({ level, message, fields }: LogEvent): string | undefined =>
  level === "warn" ? `${message} ${fields["status"]}` : undefined;

// What must not compile.

// @ts-expect-error a client id is needed
new Maskinporten({ environment: "test", keyFile: "client.p12" });
// @ts-expect-error an algorithm that Maskinporten does not take
new Maskinporten({ clientId: "", algorithm: "ES256" });
// @ts-expect-error a system user has a customer
Maskinporten.fromEnv().token({ systemUser: { externalRef: "branch-7" } });
// @ts-expect-error a fault has an effect
export const harmless: SandboxFault = { path: "/token" };
// @ts-expect-error a misspelt member
export const client: SandboxClient = { clientId: "", orgNumber: "", scope: [] };
// @ts-expect-error Maskinporten's members are set when it is made
Maskinporten.fromEnv().publicJwk = {};

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
// @ts-expect-error an effect that there is not
export const allowed: ApplyOptions = { allow: ["everything"] };
// @ts-expect-error the function gives a number
export const pushed = (register: SystemRegister) => register.edit("", (system) => system.rights.push(right("x")));
// @ts-expect-error a plan is made by the register
new Plan("{}");
// @ts-expect-error a plan cannot be changed
export const changed = (plan: Plan) => (plan.action = "nothing");
// @ts-expect-error a result has one of the two
export const both = (applied: Applied, error: SystemRegisterError): SystemResult => ({ id: "", applied, error });
