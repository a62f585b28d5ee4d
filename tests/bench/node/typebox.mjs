// typebox, compiled; what its schemas cannot say is refined by hand.

import { Type } from "typebox";
import { Compile } from "typebox/compile";
import { Settings } from "typebox/system";
import {
  ID,
  isOfVendor,
  isVendor,
  itself,
  PACKAGE,
  packageKey,
  REDIRECT,
  repeated,
  rightKey,
  UUID,
  VENDOR,
} from "./rules.mjs";
import { validator } from "./validator.mjs";

Settings.Set({ maxErrors: Number.MAX_SAFE_INTEGER }); // eight, unless one says so

const filled = Type.String({ minLength: 1 });
const texts = Type.Object({ nb: filled, nn: filled, en: filled });
const list = (item) => Type.Optional(Type.Array(item));

const schema = Compile(
  Type.Object({
    id: Type.String({ pattern: ID }),
    vendor: Type.Object({ ID: Type.String({ pattern: VENDOR }) }),
    name: texts,
    description: texts,
    rights: list(
      Type.Object({
        action: Type.Optional(Type.String()),
        resource: Type.Array(Type.Object({ id: filled, value: filled }), { minItems: 1 }),
      }),
    ),
    accessPackages: list(Type.Object({ urn: Type.String({ pattern: PACKAGE }) })),
    clientId: list(Type.String({ pattern: UUID })),
    allowedRedirectUrls: list(Type.String({ pattern: REDIRECT })),
    isVisible: Type.Optional(Type.Boolean()),
  }),
);

const lists = { rights: rightKey, accessPackages: packageKey, clientId: itself, allowedRedirectUrls: itself };

function check(system) {
  const faults = schema.Errors(system);
  refine(system, faults);
  return faults;
}

function refine(system, faults) {
  const fault = (instancePath, message) => faults.push({ instancePath, message });
  const vendor = system?.vendor?.ID;
  if (typeof vendor === "string" && VENDOR.test(vendor) && !isVendor(vendor))
    fault("/vendor/ID", "has another check digit");
  if (!isOfVendor(system?.id, vendor)) fault("/id", "does not begin with the vendor's number");
  for (const name in lists) {
    const value = system?.[name];
    if (!Array.isArray(value)) continue;
    for (const at of repeated(value, lists[name])) fault(`/${name}/${at}`, "is there twice");
  }
}

validator({ check, pointer: (error) => error.instancePath });
