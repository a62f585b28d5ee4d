//! Every public item of the Rust crates has an example in its own doc comment; `cargo test --doc` runs them.

use std::path::{Path, PathBuf};

use altinn_systemregister_tests::examples::missing;
use altinn_systemregister_tests::files;

fn sources() -> Vec<PathBuf> {
    let mut sources = files::below("core/src", &["rs"]);
    sources.extend(files::below("sandbox/src", &["rs"]));
    sources.push("cli/src/lib.rs".into());
    sources.retain(|file| !is_test(file));
    sources
}

fn is_test(file: &Path) -> bool {
    file.iter().any(|part| part == "tests") || file.to_string_lossy().ends_with("tests.rs")
}

/// The constants of the error catalogue are named by a macro, and each has its meaning as its text.
fn is_error_code(file: &Path, item: &str) -> bool {
    file.ends_with("error/catalogue/mod.rs") && item.ends_with(": const ")
}

#[test]
fn every_public_item_has_an_example() {
    let sources = sources();
    assert!(sources.len() > 50, "only {} files were found", sources.len());
    let mut found = Vec::new();
    for file in sources {
        let items = missing(&files::read(&file)).into_iter().filter(|item| !is_error_code(&file, item));
        found.extend(items.map(|item| format!("{}:{item}", file.display())));
    }
    assert!(found.is_empty(), "without an example in the doc comment:\n{}", found.join("\n"));
}
