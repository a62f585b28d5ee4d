// The life of a system in the register: in the one that the environment names, else in a sandbox.
import { readFileSync } from "node:fs";
import { accessPackage, right, Sandbox, SystemRegister } from "altinn-systemregister";

const guide = readFileSync(new URL("../smartcloud.json", import.meta.url), "utf8");

/** @param {string} environment @param {string} auth */
async function live(environment, auth) {
  const register = new SystemRegister({ environment, auth });

  const { id } = await register.create(guide);
  say("1 create", `${id} is registered`);

  const system = await register.get(id);
  say("2 get", describe(system));

  say("3 list", count(await register.list(), "system"));

  const renamed = { ...system, name: { ...system.name, en: "SmartCloud 2" } };
  await register.replace(renamed);
  say("4 replace", `the English name is now ${renamed.name.en}`);

  const rights = [right("ske-krav-og-betalinger"), right("app_ttd_smartcloud")];
  await register.setRights(id, rights);
  say("5 set rights", count(rights, "right"));

  const packages = [accessPackage("skattegrunnlag"), accessPackage("jordbruk")];
  await register.setAccessPackages(id, packages);
  say("6 set access packages", count(packages, "access package"));

  const changes = await register.changelog(id);
  say("7 changelog", changes.map((entry) => entry.changeType).join(", "));

  await register.delete(id);
  say("8 delete", "deleted, for good");

  const { isDeleted } = await register.get(id);
  say("9 get", isDeleted ? "still readable, marked as deleted" : "not marked as deleted");
}

/** @param {import("altinn-systemregister").RegisteredSystem} system */
function describe(system) {
  return [
    system.name.en,
    system.isVisible ? "visible" : "hidden",
    count(system.rights, "right"),
    count(system.accessPackages, "access package"),
    count(system.clientId, "client id"),
    count(system.allowedRedirectUrls, "redirect URL"),
  ].join(", ");
}

/** @param {unknown[]} things @param {string} what */
function count(things, what) {
  return `${things.length} ${what}${things.length === 1 ? "" : "s"}`;
}

/** @param {string} step @param {string} result */
function say(step, result) {
  console.log(`${step.padEnd(23)}${result}`);
}

console.log("Node: the life of a system in the register");
const { SYSTEMREGISTER_URL: url, SYSTEMREGISTER_TOKEN: token } = process.env;
if (url && token) {
  await live(url, token);
} else {
  const sandbox = await Sandbox.start();
  await live(sandbox.url, sandbox.token("991825827"));
  await sandbox.stop();
}
