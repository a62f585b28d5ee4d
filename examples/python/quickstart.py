# The quick start: check the guide's example system, register it in an offline register, read it back.
# Run it from the project's folder.

from pathlib import Path

from altinn_systemregister import Sandbox, SystemRegister, validate

document = Path("examples/smartcloud.json").read_text()
for finding in validate(document).findings:
    print(finding)

with Sandbox() as sandbox, SystemRegister(sandbox.url, auth=sandbox.token("991825827")) as register:
    created = register.create(document)
    system = register.get(created.id)
    print(f"{system.id} is registered as {system.name['en']}")
