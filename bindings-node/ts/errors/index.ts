export * from "./api";
export { type ErrorFacts, SystemRegisterError } from "./base";
export * from "./local";
