# The safe change: a system gets one access package more, and keeps everything else as it is.
# Run it from the project's folder.

from pathlib import Path

from altinn_systemregister import Sandbox, SystemRegister

with Sandbox() as sandbox, SystemRegister(sandbox.url, auth=sandbox.token("991825827")) as register:
    created = register.create(Path("examples/smartcloud.json").read_text())
    with (edit := register.edit(created.id)) as system:
        system.access_packages.append("urn:altinn:accesspackage:jordbruk")
    for change in edit.applied.changes:
        print(change.path, change.effect, change.help)
