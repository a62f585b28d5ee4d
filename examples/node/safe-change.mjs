import { readFileSync } from "node:fs";
import { accessPackage, Sandbox, SystemRegister } from "altinn-systemregister";

const document = readFileSync(new URL("../smartcloud.json", import.meta.url), "utf8");
const sandbox = await Sandbox.start();
const register = new SystemRegister({ environment: sandbox.url, auth: sandbox.token("991825827") });
const { id } = await register.create(document);

const applied = await register.edit(id, (system) => {
  system.accessPackages.push(accessPackage("jordbruk"));
});
for (const { path, effect, help } of applied.changes) console.log(path, effect, help);
