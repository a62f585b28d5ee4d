"""Another library's opinion on what is signed here: PyJWT's."""

import base64
import json
import time
import urllib.parse
import urllib.request
import uuid
from typing import Any

import jwt
import pytest
from conftest import CLIENT_ID, KEYS, PASSWORD, VENDOR
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509 import load_der_x509_certificate
from endpoint import endpoint

from altinn_systemregister import Maskinporten, Sandbox, SystemRegister, SystemUser

GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
SCOPE = "altinn:authentication/systemregister.write"
ISSUER = "https://issuer.example/"
PUBLIC = jwt.PyJWK.from_json((KEYS / "client.public.jwk.json").read_text(encoding="utf-8")).key


def assertion(key: dict[str, Any], **request: Any) -> str:
    """The assertion that a token is asked for with."""
    with endpoint() as server:
        settings = {"issuer": ISSUER, "token_endpoint": f"{server.url}/token", "client_id": CLIENT_ID, **key}
        assert Maskinporten(**settings).token(**request) == server.token
    form = urllib.parse.parse_qs(server.bodies[0], strict_parsing=True)
    assert form.keys() == {"grant_type", "assertion"}
    assert form["grant_type"] == [GRANT]
    return form["assertion"][0]


def verified(token: str, key: Any, algorithm: str) -> dict[str, Any]:
    """The claims of an assertion that PyJWT finds right."""
    required = ["aud", "iss", "scope", "iat", "exp", "jti"]
    claims: dict[str, Any] = jwt.decode(
        token, key, algorithms=[algorithm], audience=ISSUER, issuer=CLIENT_ID, options={"require": required}
    )
    assert claims["aud"] == ISSUER
    assert 0 < claims["exp"] - claims["iat"] <= 120
    assert abs(claims["iat"] - time.time()) <= 10
    return claims


@pytest.mark.parametrize("algorithm", ["RS256", "RS384", "RS512"])
def test_an_assertion_is_right_to_the_letter(algorithm: str) -> None:
    token = assertion({"key": KEYS / "client.pkcs8.pem", "kid": "smartcloud-1", "algorithm": algorithm})
    claims = verified(token, PUBLIC, algorithm)
    assert claims.keys() == {"aud", "iss", "scope", "iat", "exp", "jti"}
    assert claims["scope"] == SCOPE
    header = jwt.get_unverified_header(token)
    assert header.pop("typ", "JWT") == "JWT"
    assert header == {"alg": algorithm, "kid": "smartcloud-1"}


def test_a_business_certificate_takes_the_place_of_the_key_id() -> None:
    token = assertion({"key": KEYS / "business.p12", "key_password": PASSWORD})
    header = jwt.get_unverified_header(token)
    assert header.keys() - {"typ"} == {"alg", "x5c"}
    given = pkcs12.load_pkcs12((KEYS / "business.p12").read_bytes(), PASSWORD.encode())
    chain = [load_der_x509_certificate(base64.b64decode(certificate)) for certificate in header["x5c"]]
    assert given.cert is not None
    assert chain == [given.cert.certificate, *(further.certificate for further in given.additional_certs)]
    assert verified(token, chain[0].public_key(), "RS256")["iss"] == CLIENT_ID


def test_what_the_request_says_is_claimed_and_nothing_else() -> None:
    key = {"key": KEYS / "client.jwk.json"}
    claims = verified(
        assertion(
            key,
            scopes=["b:c", "a:b"],
            resource=["https://example.com/api"],
            consumer_org="310547891",
            system_user=SystemUser("310547891", "branch-7"),
        ),
        PUBLIC,
        "RS256",
    )
    assert set(claims.pop("scope").split()) == {"a:b", "b:c"}
    assert claims.pop("resource") == ["https://example.com/api"]
    assert claims.pop("consumer_org") == "310547891"
    assert claims.pop("authorization_details") == [
        {
            "type": "urn:altinn:systemuser",
            "systemuser_org": {"authority": "iso6523-actorid-upis", "ID": "0192:310547891"},
            "externalRef": "branch-7",
        }
    ]
    assert claims.keys() == {"aud", "iss", "iat", "exp", "jti"}


def test_no_assertion_is_used_twice() -> None:
    key = {"key": KEYS / "client.jwk.json"}
    assert len({verified(assertion(key), PUBLIC, "RS256")["jti"] for _ in range(3)}) == 3


@pytest.mark.parametrize("algorithm", ["RS256", "RS384", "RS512"])
def test_the_sandbox_takes_what_pyjwt_signs(sandbox: Sandbox, client: dict[str, Any], algorithm: str) -> None:
    sandbox.add_client(client)
    now = int(time.time())
    claims = {
        "aud": f"{sandbox.url}/",
        "iss": CLIENT_ID,
        "scope": SCOPE,
        "iat": now,
        "exp": now + 60,
        "jti": str(uuid.uuid4()),
    }
    key = (KEYS / "client.pkcs1.pem").read_bytes()
    signed = jwt.encode(claims, key, algorithm=algorithm, headers={"kid": "smartcloud-1"})
    form = urllib.parse.urlencode({"grant_type": GRANT, "assertion": signed}).encode()
    with urllib.request.urlopen(f"{sandbox.url}/token", form, timeout=10) as answer:
        token = json.load(answer)["access_token"]
    assert jwt.decode(token, options={"verify_signature": False})["consumer"]["ID"] == f"0192:{VENDOR}"
    assert SystemRegister(sandbox.url, auth=token).list() == []
