import { existsSync } from "node:fs";
import { join } from "node:path";
import type * as Native from "../native";
import { ConfigError } from "./errors";

/** The native library of this platform: the one inside this package, else that of a package for the platform. */
export const native: typeof Native = load();

function load(): typeof Native {
  const platforms = names();
  const found = inside(platforms) ?? platforms.map((name) => `altinn-systemregister-${name}`).find(isInstalled);
  if (found === undefined) throw failure("no native library", platforms);
  try {
    return require(found);
  } catch (cause) {
    throw failure("no native library that works", platforms, { cause });
  }
}

function inside(platforms: string[]): string | undefined {
  const files = platforms.map((name) => join(__dirname, "..", "native", `altinn-systemregister.${name}.node`));
  return files.find((file) => existsSync(file));
}

/** What this platform's native library may be called: on Linux there is one for each C library. */
function names(): string[] {
  const { platform, arch } = process;
  const kinds: Record<string, string[]> = { linux: ["-gnu", "-musl"], win32: ["-msvc"] };
  return (kinds[platform] ?? [""]).map((kind) => `${platform}-${arch}${kind}`);
}

function isInstalled(name: string): boolean {
  try {
    return require.resolve(name) !== "";
  } catch {
    return false;
  }
}

function failure(what: string, platforms: string[], options?: ErrorOptions): ConfigError {
  const message = `${what} for ${platforms.map((name) => `\`${name}\``).join(" or ")} is installed`;
  const help = "see the README for the platforms; if yours is there, install again, optional dependencies included";
  return new ConfigError({ code: "native-library", message, help }, options);
}
