import library = require("altinn-systemregister");

// CommonJS sees the same types, and one and the same classes.
const document: library.SystemDocument = {
  id: "991825827_smartcloud",
  vendor: { ID: "0192:991825827" },
  name: { nb: "a", nn: "b", en: "c" },
  description: { nb: "a", nn: "b", en: "c" },
};

export async function created(): Promise<library.Created> {
  const sandbox: library.Sandbox = await library.Sandbox.start({ errorShape: "legacy" });
  const auth: library.TokenSource = sandbox.token("991825827");
  const register = new library.SystemRegister({ environment: sandbox.url, auth });
  return register.create(document, { signal: AbortSignal.timeout(1000) });
}

export async function token(): Promise<string> {
  const maskinporten: library.Maskinporten = library.Maskinporten.fromEnv({ keyFile: "client.p12", keyPassword: "" });
  return maskinporten.token({ signal: AbortSignal.timeout(1000) });
}

export const report: library.Report = library.validate(document);

export function code(error: unknown): string | undefined {
  return error instanceof library.NotFoundError ? error.code : undefined;
}

// @ts-expect-error a catalogue's resource needs a type
library.Sandbox.start({ catalogue: { resources: [{ identifier: "x" }] } });
// @ts-expect-error there is no such export
library.createClient();
