// The rules as JSON Schema.

import { Ajv } from "ajv";
import formats from "ajv-formats";
import { ID, isOfVendor, isVendor, PACKAGE, packageKey, REDIRECT, repeated, rightKey } from "./rules.mjs";

const ajv = new Ajv({ allErrors: true, messages: true });
formats.default(ajv, { mode: "fast", formats: ["uuid"] });
ajv.addFormat("vendor", { type: "string", validate: isVendor });

const keys = { right: rightKey, package: packageKey };
const distinct = (schema, list, parent, data) => {
  const repeats = repeated(list, keys[schema]);
  if (repeats.length === 0) return true;
  distinct.errors = repeats.map((at) => ({
    keyword: "distinct",
    instancePath: `${data.instancePath}/${at}`,
    message: "is there twice",
  }));
  return false;
};
ajv.addKeyword({ keyword: "distinct", type: "array", validate: distinct, errors: "full" });

const ofVendor = (_schema, system) => isOfVendor(system.id, system.vendor?.ID);
ajv.addKeyword({
  keyword: "ofVendor",
  type: "object",
  validate: ofVendor,
  error: { message: "must begin with the vendor's number" },
});

const filled = { type: "string", minLength: 1 };
const texts = { type: "object", required: ["nb", "nn", "en"], properties: { nb: filled, nn: filled, en: filled } };
const object = (properties, required = Object.keys(properties)) => ({ type: "object", required, properties });
const array = (items, more) => ({ type: "array", items, ...more });

const schema = {
  ...object(
    {
      id: { type: "string", pattern: ID.source },
      vendor: object({ ID: { type: "string", format: "vendor" } }),
      name: texts,
      description: texts,
      rights: array(
        object(
          { action: { type: "string" }, resource: array(object({ id: filled, value: filled }), { minItems: 1 }) },
          ["resource"],
        ),
        { distinct: "right" },
      ),
      accessPackages: array(object({ urn: { type: "string", pattern: PACKAGE.source } }), { distinct: "package" }),
      clientId: array({ type: "string", format: "uuid" }, { uniqueItems: true }),
      allowedRedirectUrls: array({ type: "string", pattern: REDIRECT.source }, { uniqueItems: true }),
      isVisible: { type: "boolean" },
    },
    ["id", "vendor", "name", "description"],
  ),
  ofVendor: true,
};

const validate = ajv.compile(schema);

export const check = (value) => (validate(value) ? [] : validate.errors);
