import { readFileSync } from "node:fs";
import { Sandbox, SystemRegister, validate } from "altinn-systemregister";

const document = readFileSync(new URL("../smartcloud.json", import.meta.url), "utf8");
for (const { severity, path, message } of validate(document).findings) console.log(severity, path, message);

const sandbox = await Sandbox.start();
const register = new SystemRegister({
  environment: sandbox.url,
  auth: sandbox.token("991825827"),
});
const { id } = await register.create(document);
console.log((await register.get(id)).name.en);
