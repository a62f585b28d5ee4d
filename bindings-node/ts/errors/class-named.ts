import * as api from "./api";
import * as auth from "./auth";
import { SystemRegisterError } from "./base";
import * as local from "./local";

/** The class that bears the name by which the core calls it. */
export function classNamed(name: string): typeof SystemRegisterError {
  const classes: Record<string, typeof SystemRegisterError> = { ...api, ...auth, ...local };
  return classes[name] ?? SystemRegisterError;
}
