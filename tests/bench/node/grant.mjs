// A grant of Maskinporten's, signed with jose.

import { importJWK, SignJWT } from "jose";

export async function grant(jwk, claims) {
  const key = await importJWK(jwk, jwk.alg);
  return new SignJWT(claims).setProtectedHeader({ alg: jwk.alg, kid: jwk.kid }).sign(key);
}
