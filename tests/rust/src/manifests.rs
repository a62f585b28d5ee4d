//! Which crates a manifest names.

use std::collections::BTreeSet;

const CORE: &str = "altinn-systemregister";
const SANDBOX: &str = "altinn-systemregister-sandbox";
const CLI: &str = "altinn-systemregister-cli";

/// The crates that not everybody may know: the workspace's own, and those that make a crate a server, a command or a
/// binding.
pub const RESTRICTED: [&str; 11] =
    [CORE, SANDBOX, CLI, "axum", "clap", "jni", "napi", "napi-build", "napi-derive", "pyo3", "uniffi"];

/// Each package's folder, and which of the [`RESTRICTED`] crates it may depend on.
pub const MEMBERS: [(&str, &[&str]); 11] = [
    ("core", &[]),
    ("sandbox", &[CORE, "axum"]),
    ("cli", &[CORE, SANDBOX, "clap"]),
    ("bindings-python", &[CORE, SANDBOX, CLI, "pyo3"]),
    ("bindings-node", &[CORE, SANDBOX, CLI, "napi", "napi-build", "napi-derive"]),
    ("bindings-kotlin", &[CORE, SANDBOX, "uniffi", "jni"]),
    ("bindings-kotlin/bindgen", &["uniffi"]),
    ("tests/rust", &[CORE, SANDBOX, CLI]),
    ("tests/bench/server", &[]),
    ("tests/bench/rust", &[CORE]),
    ("tests/bench/instructions", &[CORE]),
];

/// The [`RESTRICTED`] crates that a manifest depends on in any way and may not.
pub fn trespasses(manifest: &str, allowed: &[&str]) -> BTreeSet<String> {
    let mut in_dependencies = false;
    let mut found = BTreeSet::new();
    for line in manifest.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            in_dependencies = section.ends_with("dependencies");
            found.extend(section.split_once("dependencies.").map(|(_, name)| name.to_owned()));
        } else if in_dependencies {
            let name = line.split(['.', '=', ' ']).next().unwrap_or_default();
            found.insert(name.to_owned());
        }
    }
    found.retain(|name| RESTRICTED.contains(&name.as_str()) && !allowed.contains(&name.as_str()));
    found
}

#[cfg(test)]
mod tests {
    use super::trespasses;

    #[test]
    fn what_is_allowed_is_no_trespass() {
        assert!(trespasses("[dependencies]\nclap.workspace = true\nserde.workspace = true", &["clap"]).is_empty());
        assert!(trespasses("[package]\nclap = 1", &[]).is_empty());
    }

    #[test]
    fn a_forbidden_dependency_is_caught_however_it_is_written() {
        for manifest in [
            "[dependencies]\naxum.workspace = true",
            "[dependencies]\naxum = \"0.8\"",
            "[dev-dependencies]\naxum = { workspace = true }",
            "[build-dependencies]\naxum= \"0.8\"",
            "[target.'cfg(unix)'.dependencies]\naxum = \"0.8\"",
            "[dependencies.axum]\nworkspace = true",
        ] {
            assert_eq!(trespasses(manifest, &["clap"]).into_iter().collect::<Vec<_>>(), ["axum"], "{manifest}");
        }
    }
}
