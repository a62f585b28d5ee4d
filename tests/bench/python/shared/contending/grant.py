"""A grant of Maskinporten's, signed with PyJWT."""

import time
import uuid

import jwt

from contending import documents

SCOPES = "altinn:authentication/systemregister altinn:authentication/systemregister.write"
GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer"
CLIENT_ID = "32ef65ac-6e62-498d-880f-76c85c2052ae"


def form():
    """The form in which a token is asked for: the key is loaded, and a grant is signed with it."""
    key = jwt.PyJWK(documents.value("key", "jwk"))
    now = int(time.time())
    claims = {
        "aud": "https://test.maskinporten.no/",
        "iss": CLIENT_ID,
        "scope": SCOPES,
        "iat": now,
        "exp": now + 100,
        "jti": str(uuid.uuid4()),
    }
    assertion = jwt.encode(claims, key.key, "RS256", headers={"kid": key.key_id})
    return {"grant_type": GRANT_TYPE, "assertion": assertion}
