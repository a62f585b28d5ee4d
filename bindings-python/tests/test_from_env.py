"""Settings from the environment."""

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import CLIENT_ID, ID, KEYS, PASSWORD, sent
from endpoint import endpoint

from altinn_systemregister import ConfigError, Maskinporten, Sandbox, SystemRegister


@pytest.fixture(autouse=True)
def unset(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment that says nothing."""
    for name in ("ENVIRONMENT", "CLIENT_ID", "CLIENT_JWK", "KEY_PASSWORD", "SCOPES", "ISSUER", "TOKEN_ENDPOINT"):
        monkeypatch.delenv(f"MASKINPORTEN_{name}", raising=False)
        monkeypatch.delenv(f"MASKINPORTEN_{name}_FILE", raising=False)
    monkeypatch.delenv("NAIS_TOKEN_ENDPOINT", raising=False)


def test_as_nais_sets_it(
    sandbox: Sandbox, client: dict[str, Any], document: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sandbox.add_client(client)
    monkeypatch.setenv("MASKINPORTEN_CLIENT_ID", CLIENT_ID)
    monkeypatch.setenv("MASKINPORTEN_CLIENT_JWK", (KEYS / "client.jwk.json").read_text(encoding="utf-8"))
    monkeypatch.setenv("MASKINPORTEN_SCOPES", "altinn:authentication/systemregister.write")
    monkeypatch.setenv("MASKINPORTEN_ISSUER", f"{sandbox.url}/")
    monkeypatch.setenv("MASKINPORTEN_TOKEN_ENDPOINT", f"{sandbox.url}/token")
    assert SystemRegister(sandbox.url, auth=Maskinporten.from_env()).create(document).id == ID
    assert sent(sandbox) == 1


def test_from_files(sandbox: Sandbox, client: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sandbox.add_client(client)
    (tmp_path / "id").write_text(f"{CLIENT_ID}\n")
    (tmp_path / "password").write_text(f"{PASSWORD}\n")
    monkeypatch.setenv("MASKINPORTEN_ENVIRONMENT", sandbox.url)
    monkeypatch.setenv("MASKINPORTEN_CLIENT_ID_FILE", str(tmp_path / "id"))
    monkeypatch.setenv("MASKINPORTEN_CLIENT_JWK_FILE", str(KEYS / "client.p12"))
    monkeypatch.setenv("MASKINPORTEN_KEY_PASSWORD_FILE", str(tmp_path / "password"))
    assert Maskinporten.from_env(kid="smartcloud-1").token()


def test_what_is_given_goes_first(sandbox: Sandbox, client: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    sandbox.add_client(client)
    monkeypatch.setenv("MASKINPORTEN_CLIENT_ID", "somebody-else")
    monkeypatch.setenv("MASKINPORTEN_CLIENT_JWK", (KEYS / "other.jwk.json").read_text(encoding="utf-8"))
    maskinporten = Maskinporten.from_env(sandbox.url, CLIENT_ID, KEYS / "client.jwk.json")
    assert maskinporten.public_jwk == client["keys"][0]
    assert maskinporten.token()


def test_a_sidecar_gives_tokens(sandbox: Sandbox, document: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with endpoint() as sidecar:
        sidecar.token = sandbox.token("991825827")
        monkeypatch.setenv("NAIS_TOKEN_ENDPOINT", f"{sidecar.url}/api/v1/token")
        maskinporten = Maskinporten.from_env()
        assert maskinporten.public_jwk is None
        assert SystemRegister(sandbox.url, auth=maskinporten).create(document).id == ID
        assert maskinporten.token() == sidecar.token
    (body,) = sidecar.bodies
    assert "maskinporten" in body
    assert "systemregister.write" in body


def test_an_environment_that_says_nothing_is_told() -> None:
    with pytest.raises(ConfigError, match="MASKINPORTEN_ENVIRONMENT_FILE"):
        Maskinporten.from_env()
    with pytest.raises(ConfigError, match="MASKINPORTEN_CLIENT_ID"):
        Maskinporten.from_env("test")


def test_a_plain_one_does_not_look_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MASKINPORTEN_CLIENT_ID", CLIENT_ID)
    monkeypatch.setenv("MASKINPORTEN_CLIENT_JWK", json.dumps({}))
    with pytest.raises(ConfigError):
        Maskinporten("test")
