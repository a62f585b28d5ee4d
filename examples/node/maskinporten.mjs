import { readFileSync } from "node:fs";
import { generateKey, Maskinporten, Sandbox, SystemRegister } from "altinn-systemregister";

const document = readFileSync(new URL("../smartcloud.json", import.meta.url), "utf8");
const clientId = "32ef65ac-6e62-498d-880f-76c85c2052ae";
const { privateJwk, publicJwk } = await generateKey();

const sandbox = await Sandbox.start();
sandbox.addClient({ clientId, orgNumber: "991825827", keys: [publicJwk] });

const auth = new Maskinporten({ environment: sandbox.url, clientId, key: privateJwk });
const register = new SystemRegister({ environment: sandbox.url, auth });
const { id } = await register.create(document);
console.log((await register.get(id)).name.en);
