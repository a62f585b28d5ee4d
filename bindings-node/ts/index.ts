/// <reference lib="esnext.disposable" preserve="true" />

/**
 * Register an end-user system in Altinn's System Register, and keep it right.
 *
 * @packageDocumentation
 */

export { type AccessPackage, accessPackage } from "./access-package";
export type { ChangelogEntry } from "./changelog";
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
export type { RecordedRequest } from "./recorded-request";
export { normalForm } from "./redirect-url";
export type { Report } from "./report";
export { type ResourceAttribute, type Right, right } from "./right";
export { Sandbox } from "./sandbox";
export type { SandboxClient } from "./sandbox-client";
export type { SandboxFault } from "./sandbox-fault";
export type { SandboxCatalogue, SandboxOptions } from "./sandbox-options";
export type { ListedSystem, RegisteredSystem, SystemDocument, Texts, Vendor } from "./system";
export { type SystemId, systemId } from "./system-id";
export { type CallOptions, type Created, SystemRegister, type SystemRegisterOptions } from "./system-register";
export type { SystemUser } from "./system-user";
export type { TokenSource } from "./token-source";
export { validate } from "./validate";
