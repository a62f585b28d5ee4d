// JSON.parse, and the rules written out by hand.

import { ID, isOfVendor, isVendor, itself, PACKAGE, packageKey, REDIRECT, repeated, rightKey, UUID } from "./rules.mjs";
import { validator } from "./validator.mjs";

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === "string";

function check(system) {
  const faults = [];
  const fault = (path, message) => faults.push({ path, message });
  if (!isObject(system)) {
    fault("", "is no object");
    return faults;
  }
  const { id, vendor, name, description, rights, accessPackages, clientId, allowedRedirectUrls, isVisible } = system;
  if (!isText(id) || !ID.test(id)) fault("/id", "is not nine digits, `_` and a name without spaces");
  if (!isObject(vendor)) fault("/vendor", "is no object");
  else if (!isText(vendor.ID) || !isVendor(vendor.ID)) fault("/vendor/ID", "is not `0192:` and an organisation number");
  if (!isOfVendor(id, vendor?.ID)) fault("/id", "does not begin with the vendor's number");
  texts("/name", name, fault);
  texts("/description", description, fault);
  if (rights !== undefined) each("/rights", rights, right, rightKey, fault);
  if (accessPackages !== undefined) each("/accessPackages", accessPackages, accessPackage, packageKey, fault);
  if (clientId !== undefined) each("/clientId", clientId, client, itself, fault);
  if (allowedRedirectUrls !== undefined) each("/allowedRedirectUrls", allowedRedirectUrls, redirectUrl, itself, fault);
  if (isVisible !== undefined && typeof isVisible !== "boolean") fault("/isVisible", "is neither true nor false");
  return faults;
}

function texts(path, value, fault) {
  if (!isObject(value)) return fault(path, "is no object");
  const { nb, nn, en } = value;
  if (!isText(nb) || nb === "") fault(`${path}/nb`, "is no text, or empty");
  if (!isText(nn) || nn === "") fault(`${path}/nn`, "is no text, or empty");
  if (!isText(en) || en === "") fault(`${path}/en`, "is no text, or empty");
}

function each(path, list, rule, keyOf, fault) {
  if (!Array.isArray(list)) return fault(path, "is no array");
  for (let i = 0; i < list.length; i++) rule(path, i, list[i], fault);
  for (const i of repeated(list, keyOf)) fault(`${path}/${i}`, "is there twice");
}

function right(path, at, value, fault) {
  if (!isObject(value)) return fault(`${path}/${at}`, "is no object");
  const { action, resource } = value;
  if (action !== undefined && !isText(action)) fault(`${path}/${at}/action`, "is no text");
  if (!Array.isArray(resource) || resource.length === 0) return fault(`${path}/${at}/resource`, "is no resource");
  for (let i = 0; i < resource.length; i++) {
    const attribute = resource[i];
    if (!isObject(attribute)) {
      fault(`${path}/${at}/resource/${i}`, "is no object");
      continue;
    }
    const { id, value: text } = attribute;
    if (!isText(id) || id === "") fault(`${path}/${at}/resource/${i}/id`, "is no text, or empty");
    if (!isText(text) || text === "") fault(`${path}/${at}/resource/${i}/value`, "is no text, or empty");
  }
}

function accessPackage(path, at, value, fault) {
  if (!isObject(value)) return fault(`${path}/${at}`, "is no object");
  if (!isText(value.urn) || !PACKAGE.test(value.urn)) fault(`${path}/${at}/urn`, "is no access package");
}

function client(path, at, value, fault) {
  if (!isText(value) || !UUID.test(value)) fault(`${path}/${at}`, "is no UUID");
}

function redirectUrl(path, at, value, fault) {
  if (!isText(value) || !REDIRECT.test(value)) fault(`${path}/${at}`, "is no https URL");
}

validator({ check, pointer: (fault) => fault.path });
