//! The workspace's version is the truth; everything that is published under a version says the same.

use altinn_systemregister_tests::files::read;
use serde_json::Value;

const VERSION: &str = env!("CARGO_PKG_VERSION");

#[test]
fn the_workspaces_own_crates() {
    let manifest = read("Cargo.toml");
    let own: Vec<_> = manifest.lines().filter(|line| line.starts_with("altinn-systemregister")).collect();
    assert_eq!(own.len(), 3, "core, sandbox, command");
    for line in own {
        assert!(line.contains(&format!("version = \"{VERSION}\"")), "{line}");
    }
}

#[test]
fn the_npm_package_and_its_lock() {
    for file in ["bindings-node/package.json", "bindings-node/package-lock.json"] {
        let package: Value = serde_json::from_str(&read(file)).expect("JSON");
        assert_eq!(package["version"], VERSION, "{file}");
    }
}

#[test]
fn the_wheel_takes_it_from_the_crate() {
    let project = read("bindings-python/pyproject.toml");
    assert!(project.contains("dynamic = [\"version\"]"));
    assert!(read("bindings-python/Cargo.toml").contains("version.workspace = true"));
}

#[test]
fn the_jar() {
    let pom = read("bindings-kotlin/pom.xml");
    let own = pom.split_once("<artifactId>altinn-systemregister</artifactId>").expect("the artefact").1;
    assert_eq!(own.split_once("<version>").and_then(|(_, rest)| rest.split_once('<')).expect("a version").0, VERSION);
}

#[test]
fn the_changelog_tells_of_it() {
    assert!(read("CHANGELOG.md").contains(&format!("\n## [{VERSION}]")));
}

#[tokio::test]
async fn the_user_agent() -> Result<(), altinn_systemregister::Error> {
    use altinn_systemregister::{SystemRegister, auth::FixedToken};
    use altinn_systemregister_sandbox::{Options, Sandbox};

    let sandbox = Sandbox::start(Options::default()).await?;
    let auth = FixedToken::new(sandbox.token("991825827", &[]));
    SystemRegister::new(sandbox.url().parse()?, auth)?.list().await?;
    assert_eq!(sandbox.requests()[0].headers["user-agent"], format!("altinn-systemregister/{VERSION}"));
    Ok(())
}
