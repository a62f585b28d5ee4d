import type { AccessPackage } from "./access-package";
import type { Right } from "./right";

/**
 * A text in each language. The register refuses a system that lacks one of these three, and keeps any further one.
 *
 * @example
 * ```ts
 * import type { Texts } from "altinn-systemregister";
 *
 * const name: Texts = { nb: "SmartSky", nn: "SmartSky", en: "SmartCloud" };
 * ```
 */
export interface Texts {
  /** Bokmål. */
  nb: string;
  /** Nynorsk. */
  nn: string;
  /** English. */
  en: string;
  /** Any further language. */
  [language: string]: string;
}

/**
 * The organisation that supplies a system.
 *
 * @example
 * ```ts
 * import type { Vendor } from "altinn-systemregister";
 *
 * const vendor: Vendor = { ID: "0192:991825827" };
 * ```
 */
export interface Vendor {
  /** `0192:` and the organisation number; it must be the one in the token. */
  ID: string;
  /** `iso6523-actorid-upis`; the register neither needs nor returns it. */
  authority?: string;
}

/**
 * A system as it is sent to the register: the JSON of the platform's guide.
 *
 * A member that is `undefined` is left out. On `create` a left-out list is empty and a left-out `isVisible` is `true`; on
 * `replace` the register would empty the list, or publish the system, so that leaving one out is an error there.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { accessPackage, type SystemDocument, validate } from "altinn-systemregister";
 *
 * const document: SystemDocument = {
 *   id: "991825827_smartcloud",
 *   vendor: { ID: "0192:991825827" },
 *   name: { nb: "SmartSky", nn: "SmartSky", en: "SmartCloud" },
 *   description: { nb: "Verdens beste system.", nn: "Best i verda.", en: "SmartCloud rocks." },
 *   accessPackages: [accessPackage("skattegrunnlag")],
 *   clientId: ["32ef65ac-6e62-498d-880f-76c85c2052ae"],
 *   isVisible: true,
 * };
 * assert.ok(validate(document).ok);
 * ```
 */
export interface SystemDocument {
  /** The vendor's organisation number, `_` and a name of the vendor's choice; see {@link systemId}. */
  id: string;
  /** Who supplies the system. */
  vendor: Vendor;
  /** The name that end users see. */
  name: Texts;
  /** The description that end users see. */
  description: Texts;
  /** The single resources that the system needs. */
  rights?: readonly Right[] | undefined;
  /** The access packages that the system needs. */
  accessPackages?: readonly AccessPackage[] | undefined;
  /** The Maskinporten clients that act for the system, as UUIDs. */
  clientId?: readonly string[] | undefined;
  /** Whether end users find the system in the Altinn portal. */
  isVisible?: boolean | undefined;
  /** The URLs that a system-user request may lead back to. */
  allowedRedirectUrls?: readonly string[] | undefined;
  /** The platform's guide spells `allowedRedirectUrls` so; both are read. */
  allowedredirecturls?: readonly string[] | undefined;
  /** In what the register returned; not sent. */
  isDeleted?: boolean | undefined;
}

/**
 * A system as the register returns it. Members that this version does not know are there too, and survive a `replace`.
 *
 * @example
 * ```ts
 * import type { RegisteredSystem } from "altinn-systemregister";
 *
 * const packages = (system: RegisteredSystem) => system.accessPackages.map((each) => each.urn);
 * ```
 */
export interface RegisteredSystem {
  /** The system's id. */
  id: string;
  /** Who supplies the system. */
  vendor: Vendor;
  /** The name that end users see. */
  name: Texts;
  /** The description that end users see. */
  description: Texts;
  /** The single resources that the system needs. */
  rights: Right[];
  /** The access packages that the system needs. */
  accessPackages: AccessPackage[];
  /** The Maskinporten clients that act for the system, as UUIDs. */
  clientId: string[];
  /** Whether end users find the system in the Altinn portal. */
  isVisible: boolean;
  /** The URLs that a system-user request may lead back to, in the register's {@link normalForm}. */
  allowedRedirectUrls: string[];
  /** Whether it is deleted: it can still be read, but never be changed or registered again. */
  isDeleted: boolean;
}

/**
 * What the register's list says of a system. It has neither client ids nor redirect URLs: to change a system, `get` it
 * first.
 *
 * @example
 * ```ts
 * import type { ListedSystem } from "altinn-systemregister";
 *
 * const names = (systems: ListedSystem[]) => systems.map((each) => `${each.systemId}: ${each.name.nb}`);
 * ```
 */
export interface ListedSystem {
  /** The system's id. */
  systemId: string;
  /** The vendor's organisation number: 9 digits without a prefix. */
  systemVendorOrgNumber: string;
  /** Always empty in today's register. */
  systemVendorOrgName: string;
  /** The name that end users see. */
  name: Texts;
  /** The description that end users see. */
  description: Texts;
  /** The single resources that the system needs. */
  rights: Right[];
  /** The access packages that the system needs. */
  accessPackages: AccessPackage[];
  /** Whether end users find the system in the Altinn portal. */
  isVisible: boolean;
}
