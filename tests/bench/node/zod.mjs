// zod 4: one schema, with refinements.

import { validator } from "./validator.mjs";
import { check } from "./zod-schema.mjs";

validator({ check, pointer: (issue) => issue.path });
