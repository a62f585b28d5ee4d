//! Who may know whom, and how long a file may be. That these checks catch what they should is tested beside them.

use std::path::Path;

use altinn_systemregister_tests::{files, layers, manifests};

#[test]
fn each_layer_of_the_core_knows_only_those_it_may_know() {
    let sources = files::below("core/src", &["rs"]);
    assert!(sources.len() > 20, "found {} sources of the core", sources.len());
    let mut trespasses = Vec::new();
    for path in sources.iter().filter(|path| !path.ends_with("src/lib.rs")) {
        let within = path.strip_prefix("core/src").expect("below core/src");
        trespasses.extend(layers::trespasses(within, &files::read(path)));
    }
    assert!(trespasses.is_empty(), "\n{}\n", trespasses.join("\n"));
}

#[test]
fn each_package_depends_only_on_those_it_may_know() {
    for (folder, allowed) in manifests::MEMBERS {
        let manifest = files::read(Path::new(folder).join("Cargo.toml"));
        let trespasses = manifests::trespasses(&manifest, allowed);
        assert!(trespasses.is_empty(), "`{folder}` may not depend on {trespasses:?}");
    }
}

#[test]
fn every_package_has_its_place_in_that_rule() {
    let workspace = files::read("Cargo.toml");
    let members = workspace.split_once("members = [").and_then(|(_, rest)| rest.split_once(']')).expect("members").0;
    let members: Vec<_> = members.split(',').map(|member| member.trim().trim_matches('"')).collect();
    let placed = manifests::MEMBERS.map(|(folder, _)| folder);
    for member in members.into_iter().filter(|member| !member.is_empty()) {
        assert!(placed.contains(&member), "`{member}` is missing in the table of who may know whom");
    }
}

#[test]
fn no_file_written_by_hand_is_longer_than_400_lines() {
    let sources = files::below("", &["rs", "py", "pyi", "ts", "mts", "cts", "js", "mjs", "cjs", "kt", "java", "mk"]);
    let too_long: Vec<_> = sources
        .iter()
        .map(|path| (path, files::read(path)))
        .filter(|(_, text)| !is_generated(text) && text.lines().count() > 400)
        .map(|(path, text)| format!("{} has {} lines", path.display(), text.lines().count()))
        .collect();
    assert!(too_long.is_empty(), "\n{}\n", too_long.join("\n"));
}

fn is_generated(text: &str) -> bool {
    let head: String = text.lines().take(5).collect::<Vec<_>>().join(" ").to_lowercase();
    ["auto-generated", "do not edit"].iter().any(|mark| head.contains(mark))
}
