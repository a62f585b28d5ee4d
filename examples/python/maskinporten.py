# Tokens through Maskinporten: a new key, a client that is registered with its public half, and a system.
# Run it from the project's folder.

from pathlib import Path

from altinn_systemregister import Maskinporten, Sandbox, SystemRegister, generate_key

CLIENT_ID = "32ef65ac-6e62-498d-880f-76c85c2052ae"

with Sandbox() as sandbox:
    key = generate_key()
    sandbox.add_client({"clientId": CLIENT_ID, "orgNumber": "991825827", "keys": [key.public_jwk]})
    maskinporten = Maskinporten(sandbox.url, CLIENT_ID, key.private_jwk)
    register = SystemRegister(sandbox.url, auth=maskinporten)
    created = register.create(Path("examples/smartcloud.json").read_text())
    print(f"{created.id} is registered")
