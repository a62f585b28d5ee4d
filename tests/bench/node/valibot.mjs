// valibot, with checks of its own kinds.

import * as v from "valibot";
import { ID, isOfVendor, isVendor, itself, PACKAGE, packageKey, REDIRECT, repeated, rightKey } from "./rules.mjs";
import { validator } from "./validator.mjs";

const distinct = (keyOf) =>
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const at of repeated(dataset.value, keyOf)) {
      const item = { type: "array", origin: "value", input: dataset.value, key: at, value: dataset.value[at] };
      addIssue({ message: "is there twice", path: [item] });
    }
  });
const filled = v.pipe(v.string(), v.nonEmpty());
const texts = v.object({ nb: filled, nn: filled, en: filled });
const right = v.object({
  action: v.optional(v.string()),
  resource: v.pipe(v.array(v.object({ id: filled, value: filled })), v.nonEmpty()),
});
const list = (item, keyOf) => v.optional(v.pipe(v.array(item), distinct(keyOf)));

const system = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.regex(ID)),
    vendor: v.object({ ID: v.pipe(v.string(), v.check(isVendor)) }),
    name: texts,
    description: texts,
    rights: list(right, rightKey),
    accessPackages: list(v.object({ urn: v.pipe(v.string(), v.regex(PACKAGE)) }), packageKey),
    clientId: list(v.pipe(v.string(), v.uuid()), itself),
    allowedRedirectUrls: list(v.pipe(v.string(), v.regex(REDIRECT)), itself),
    isVisible: v.optional(v.boolean()),
  }),
  v.forward(
    v.partialCheck(
      [["id"], ["vendor", "ID"]],
      ({ id, vendor }) => isOfVendor(id, vendor.ID),
      "does not begin with the vendor's number",
    ),
    ["id"],
  ),
);

function check(value) {
  const result = v.safeParse(system, value);
  return result.success ? [] : result.issues;
}

validator({ check, pointer: (issue) => issue.path ?? [] });
