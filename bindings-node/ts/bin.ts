#!/usr/bin/env node
import { native } from "./native";

// The command listens for Ctrl-C itself. Node's own handler, which raises the signal again, must be gone by then: the
// command's calls the one before it, so that the two would go round for ever.
process.on("SIGINT", () => {});

process.exitCode = native.runCommand(["systemregister", ...process.argv.slice(2)]);
