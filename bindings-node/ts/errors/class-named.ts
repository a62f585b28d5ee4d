import * as api from "./api";
import * as auth from "./auth";
import { SystemRegisterError } from "./base";
import * as conflict from "./conflict";
import * as local from "./local";

/** The class that bears the name by which the core calls it. */
export function classNamed(name: string): typeof SystemRegisterError {
  const classes: Record<string, typeof SystemRegisterError> = { ...api, ...auth, ...conflict, ...local };
  return classes[name] ?? SystemRegisterError;
}
