/// <reference lib="esnext.disposable" preserve="true" />

/**
 * Register an end-user system in Altinn's System Register, and keep it right.
 *
 * @packageDocumentation
 */

export { type AccessPackage, accessPackage } from "./access-package";
export type { Applied } from "./applied";
export type { ApplyOptions, BatchOptions, ReplaceOptions } from "./apply-options";
export type { CallOptions } from "./call-options";
export type { Change, Weight } from "./change";
export type { ChangelogEntry } from "./changelog";
export type { Conflict, Overlap } from "./conflict";
export type { Created } from "./created";
export type { Edit } from "./edited";
export type { Effect } from "./effect";
export type { EnvironmentName } from "./environment";
export * from "./errors";
export type { Finding, Severity } from "./finding";
export { type GeneratedKey, generateKey, type KeyOptions } from "./generated-key";
export type { Jwk, JwkSet } from "./jwk";
export type { LogEvent } from "./log";
export { Maskinporten } from "./maskinporten";
export type { MaskinportenOptions, TokenRequest } from "./maskinporten-options";
export type { Operation } from "./operation";
export { type OrgNumber, orgNumber } from "./org-number";
export type { Outcome } from "./outcome";
export { type Look, Plan } from "./plan";
export type { PlanFacts, Refusal } from "./plan-facts";
export type { RecordedRequest } from "./recorded-request";
export { normalForm } from "./redirect-url";
export type { Report } from "./report";
export type { Retry } from "./retry";
export { type ResourceAttribute, type Right, right } from "./right";
export { Sandbox } from "./sandbox";
export type { SandboxClient } from "./sandbox-client";
export type { SandboxFault } from "./sandbox-fault";
export type { SandboxCatalogue, SandboxOptions } from "./sandbox-options";
export type { ListedSystem, RegisteredSystem, SystemDocument, Texts, Vendor } from "./system";
export { type SystemId, systemId } from "./system-id";
export { SystemRegister } from "./system-register";
export type { SystemRegisterOptions } from "./system-register-options";
export type { Progress, SystemResult } from "./system-result";
export type { SystemUser } from "./system-user";
export type { TokenSource } from "./token-source";
export { validate } from "./validate";
