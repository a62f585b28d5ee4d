// ajv: one compiled function, with formats and keywords for what JSON Schema cannot say.

import { check } from "./ajv-schema.mjs";
import { validator } from "./validator.mjs";

validator({ check, pointer: (error) => error.instancePath });
