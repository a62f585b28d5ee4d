/**
 * What `create` answers.
 *
 * @example
 * ```ts
 * import type { Created } from "altinn-systemregister";
 *
 * const show = ({ id, internalId }: Created) => `${id} is registered as ${internalId}`;
 * ```
 */
export interface Created {
  /** The id of the system. */
  id: string;
  /** The register's internal id (a GUID); only the changelog mentions it again. */
  internalId: string;
  /** The id under which it was sent: a trace id of W3C Trace Context. */
  requestId?: string;
  /** The register's trace id, where it gave one. */
  traceId?: string;
}
