export * from "./api";
export * from "./auth";
export { type ErrorFacts, SystemRegisterError } from "./base";
export * from "./conflict";
export * from "./local";
