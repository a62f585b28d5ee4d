// What no schema language says of itself: the rules that every contender has to bring along.

export const ID = /^[0-9]{9}_\S+$/;
export const VENDOR = /^0192:[0-9]{9}$/;
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const PACKAGE = /^urn:altinn:accesspackage:[^:]+$/;
export const REDIRECT = /^https:\/\/[^/?#\s]+/;

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** Whether a vendor is `0192:` and an organisation number with the check digit that it must have. */
export function isVendor(text) {
  if (!VENDOR.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += (text.charCodeAt(5 + i) - 48) * WEIGHTS[i];
  const digit = (11 - (sum % 11)) % 11;
  return digit !== 10 && digit === text.charCodeAt(13) - 48;
}

/** Whether an id begins with its vendor's number; true where either is not to be read, which is a fault of its own. */
export function isOfVendor(id, vendor) {
  if (typeof id !== "string" || typeof vendor !== "string" || !VENDOR.test(vendor) || !ID.test(id)) return true;
  return id.startsWith(vendor.slice(5));
}

/** Two rights are the same where their keys are. */
export function rightKey({ action, resource }) {
  if (!Array.isArray(resource) || resource.length === 0) return undefined;
  const [first] = resource;
  if (resource.length === 1 && action === undefined) return `${first?.id}\n${first?.value}`;
  return JSON.stringify([action, resource.map((each) => `${each?.id}\n${each?.value}`).sort()]);
}

export const packageKey = ({ urn }) => urn;
export const itself = (value) => value;

/** Where in a list something stands that stood there before; what has no key is like nothing else. */
export function repeated(list, keyOf) {
  if (list.length < 2) return NONE;
  const seen = new Set();
  let repeats = NONE;
  for (let i = 0; i < list.length; i++) {
    const key = list[i] === null || list[i] === undefined ? undefined : keyOf(list[i]);
    if (key === undefined) continue;
    const before = seen.size;
    if (seen.add(key).size === before) repeats = [...repeats, i];
  }
  return repeats;
}

const NONE = [];
