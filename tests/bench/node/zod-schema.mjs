// The rules as a schema of zod 4; `when` lets the one run that looks across members, whatever else is wrong.

import { z } from "zod";
import { ID, isOfVendor, isVendor, itself, PACKAGE, packageKey, REDIRECT, repeated, rightKey } from "./rules.mjs";

const distinct =
  (keyOf) =>
  ({ value, issues }) => {
    for (const at of repeated(value, keyOf)) {
      issues.push({ code: "custom", path: [at], message: "is there twice", input: value[at] });
    }
  };
const filled = z.string().min(1);
const texts = z.object({ nb: filled, nn: filled, en: filled });
const right = z.object({
  action: z.string().optional(),
  resource: z.array(z.object({ id: filled, value: filled })).min(1),
});

const system = z
  .object({
    id: z.string().regex(ID),
    vendor: z.object({ ID: z.string().refine(isVendor) }),
    name: texts,
    description: texts,
    rights: z.array(right).check(distinct(rightKey)).optional(),
    accessPackages: z
      .array(z.object({ urn: z.string().regex(PACKAGE) }))
      .check(distinct(packageKey))
      .optional(),
    clientId: z.array(z.uuid()).check(distinct(itself)).optional(),
    allowedRedirectUrls: z.array(z.string().regex(REDIRECT)).check(distinct(itself)).optional(),
    isVisible: z.boolean().optional(),
  })
  .refine(({ id, vendor }) => isOfVendor(id, vendor.ID), {
    path: ["id"],
    error: "does not begin with the vendor's number",
    when: ({ value }) => typeof value?.vendor?.ID === "string",
  });

export function check(value) {
  const result = system.safeParse(value);
  return result.success ? [] : result.error.issues;
}
