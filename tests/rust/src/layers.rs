//! Which layers of the core a source file of the core names.

use std::path::Path;

/// The core's layers, and which others each may know.
pub const LAYERS: [(&str, &[&str]); 10] = [
    ("document", &[]),
    ("model", &["document"]),
    ("validation", &["document", "model"]),
    ("difference", &["document", "model"]),
    ("error", &["difference", "document", "model", "validation"]),
    ("transport", &["error", "model"]),
    ("auth", &["error", "model", "transport"]),
    ("catalogue", &["document", "error", "model", "transport"]),
    ("register", &["auth", "catalogue", "difference", "document", "error", "model", "transport", "validation"]),
    ("change", &["auth", "difference", "document", "error", "model", "register", "validation"]),
];

/// Each line of a source file that names what its layer may not know. `file` is named from the core's `src`.
pub fn trespasses(file: &Path, source: &str) -> Vec<String> {
    let layer = file.iter().next().unwrap_or_default().to_string_lossy();
    let Some((_, known)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
        return vec![format!("{}: `{layer}` is no layer", file.display())];
    };
    let depth = file.iter().count() - usize::from(file.ends_with("mod.rs"));
    let code: String = source.lines().map(|line| without_comment(line).to_owned() + "\n").collect();
    names(&code, depth)
        .into_iter()
        .filter(|(_, name)| *name != layer && !known.contains(&name.as_str()))
        .map(|(line, name)| format!("{}:{line}: `{layer}` may not know `{name}`", file.display()))
        .collect()
}

fn without_comment(line: &str) -> &str {
    if line.trim_start().starts_with("//") { "" } else { line }
}

/// What follows `crate::`, or as many `super::` as lead to the crate's root, with the line it stands on.
fn names(code: &str, depth: usize) -> Vec<(usize, String)> {
    let line_at = |offset: usize| code[..offset].matches('\n').count() + 1;
    let mut found = Vec::new();
    for (offset, start) in code.match_indices("crate::").filter(|(offset, _)| !code[..*offset].ends_with('$')) {
        let rest = &code[offset + start.len()..];
        found.extend(heads(rest).into_iter().map(|name| (line_at(offset), name)));
    }
    let up = "super::".repeat(depth);
    for (offset, start) in code.match_indices(&up) {
        let rest = &code[offset + start.len()..];
        let layers = heads(rest).into_iter().filter(|name| LAYERS.iter().any(|(layer, _)| layer == name));
        found.extend(layers.map(|name| (line_at(offset), name)));
    }
    found
}

/// The first name of a path, or of each path in a `{…}` group.
fn heads(path: &str) -> Vec<String> {
    let name = |text: &str| -> String { text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect() };
    let Some(group) = path.strip_prefix('{') else { return vec![name(path)] };
    let mut depth = 0;
    let mut heads = vec![String::new()];
    for character in group.chars() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(String::new()),
            _ if depth == 0 => heads.last_mut().expect("never empty").push(character),
            _ => {}
        }
    }
    heads.iter().map(|head| name(head.trim())).filter(|head| !head.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::trespasses;

    fn found(file: &str, source: &str) -> Vec<String> {
        trespasses(Path::new(file), source)
    }

    #[test]
    fn what_a_layer_may_know_is_no_trespass() {
        assert!(found("model/system.rs", "use crate::document::Node;\nuse crate::model::Right;").is_empty());
        assert!(found("register/mod.rs", "use crate::{auth::Auth, error::{Error, ErrorKind}};").is_empty());
    }

    #[test]
    fn a_forbidden_use_is_caught_with_its_line() {
        let caught = found("model/system.rs", "//! A system.\n\nuse crate::register::SystemRegister;");
        assert_eq!(caught, ["model/system.rs:3: `model` may not know `register`"]);
    }

    #[test]
    fn a_forbidden_path_within_code_is_caught() {
        assert_eq!(found("document/node.rs", "fn f() -> crate::error::Error { g() }").len(), 1);
    }

    #[test]
    fn a_forbidden_name_within_a_group_is_caught() {
        let source = "use crate::{\n    document::{Node, Path},\n    auth::Auth,\n};";
        assert_eq!(
            found("validation/rules/id.rs", source),
            ["validation/rules/id.rs:1: `validation` may not know `auth`"]
        );
    }

    #[test]
    fn the_crates_root_is_no_way_around() {
        assert_eq!(found("model/mod.rs", "use crate::Error;"), ["model/mod.rs:1: `model` may not know `Error`"]);
    }

    #[test]
    fn super_is_no_way_around() {
        assert_eq!(found("model/mod.rs", "use super::auth::Auth;").len(), 1);
        assert_eq!(found("model/system.rs", "use super::super::auth::Auth;").len(), 1);
        assert_eq!(found("model/system.rs", "use super::auth::Auth;").len(), 0, "the layer's own module of that name");
    }

    #[test]
    fn a_comment_may_name_everything() {
        assert!(found("model/system.rs", "/// See [`crate::register`].").is_empty());
    }

    #[test]
    fn a_folder_that_is_no_layer_is_caught() {
        assert_eq!(found("misc/mod.rs", ""), ["misc/mod.rs: `misc` is no layer"]);
    }
}
