//! The README's code is the examples' code, to the byte: `<!-- FILE -->` before a code block names the file it shows.

use std::fs;
use std::path::{Path, PathBuf};

/// The file named before each code block that has one, and the block.
fn shown(readme: &str) -> Vec<(String, String)> {
    let mut shown = Vec::new();
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        let Some(file) = line.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->")) else { continue };
        let fence = lines.next().unwrap_or_default();
        assert!(fence.starts_with("```"), "`{file}` is named, but no code block follows");
        let block: Vec<_> = lines.by_ref().take_while(|line| !line.starts_with("```")).collect();
        shown.push((file.to_owned(), block.join("\n") + "\n"));
    }
    shown
}

/// What of a file a reader needs: everything after its head comment.
fn body(source: &str) -> String {
    let is_comment = |line: &&str| {
        line.starts_with("//") || line.starts_with('#') || line.starts_with("/*") || line.starts_with(" *")
    };
    let body: Vec<_> = source.lines().skip_while(is_comment).skip_while(|line| line.is_empty()).collect();
    body.join("\n") + "\n"
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn the_readme_shows_the_examples_as_they_are() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let shown = shown(&readme);
    for program in ["quickstart", "safechange", "maskinporten"] {
        for language in ["rust", "python", "node", "kotlin"] {
            let path = format!("examples/{language}/{program}.");
            let is_shown = shown.iter().any(|(file, _)| file.to_lowercase().replace(['_', '-'], "").starts_with(&path));
            assert!(is_shown, "`{program}` in {language} is not shown");
        }
    }
    for (file, block) in shown {
        let source = fs::read_to_string(root().join(&file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        assert_eq!(block, body(&source), "{file} and the README differ");
    }
}

#[test]
fn a_difference_would_be_seen() {
    let readme = "text\n<!-- examples/x.py -->\n```python\nprint(1)\n```\nmore";
    assert_eq!(shown(readme), [("examples/x.py".to_owned(), "print(1)\n".to_owned())]);
    assert_eq!(body("# head\n#\n\nprint(1)\n"), "print(1)\n");
    assert_ne!(body("# head\n\nprint(2)\n"), "print(1)\n");
}
