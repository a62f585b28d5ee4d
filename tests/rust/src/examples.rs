//! Which public items of a Rust source have no example.

const KINDS: [&str; 6] = ["struct", "enum", "trait", "fn", "const", "type"];

/// Each public item without an example in its doc comment, as `12: fn name`.
///
/// What follows `#[cfg(test)]` is not looked at: tests stand last in a file.
pub fn missing(source: &str) -> Vec<String> {
    let mut missing = Vec::new();
    let mut has_example = false;
    for (index, line) in source.lines().enumerate() {
        let line = line.trim();
        if line == "#[cfg(test)]" {
            break;
        }
        if line.starts_with("///") {
            has_example |= line.trim_start_matches('/').trim_start().starts_with("```");
        } else if let Some(item) = public_item(line) {
            if !has_example {
                missing.push(format!("{}: {item}", index + 1));
            }
            has_example = false;
        } else if !is_attribute(line) {
            has_example = false;
        }
    }
    missing
}

/// `fn name` of a line that begins a public function, and so on.
fn public_item(line: &str) -> Option<String> {
    let mut words = line.strip_prefix("pub ")?.split_whitespace().filter(|word| !["async", "unsafe"].contains(word));
    let mut kind = words.next()?;
    let mut name = words.next()?;
    if (kind, name) == ("const", "fn") {
        (kind, name) = ("fn", words.next()?);
    }
    let end = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
    KINDS.contains(&kind).then(|| format!("{kind} {}", &name[..end]))
}

/// A line of an attribute; one of several lines is told by how rustfmt breaks it.
fn is_attribute(line: &str) -> bool {
    line.starts_with("#[") || line == ")]"
}

#[cfg(test)]
mod tests {
    use super::missing;

    const EXAMPLE: &str = "/// Words.\n///\n/// ```\n/// assert!(true);\n/// ```\n";

    #[test]
    fn an_item_with_an_example_is_fine() {
        for item in ["pub struct A;", "pub async fn a() {}", "    pub const A: u8 = 1;", "pub type A<'a> = &'a str;"] {
            assert!(missing(&format!("{EXAMPLE}{item}")).is_empty(), "{item}");
            assert!(missing(&format!("{EXAMPLE}#[must_use]\n{item}")).is_empty(), "{item}");
        }
    }

    #[test]
    fn an_item_without_one_is_caught_with_its_line() {
        assert_eq!(missing("/// Words.\n#[derive(Debug)]\npub struct A<T>(T);"), ["3: struct A"]);
        assert_eq!(missing("pub async fn a() {}\npub const fn b() {}"), ["1: fn a", "2: fn b"]);
        assert_eq!(missing("pub enum A {}\npub trait B {}"), ["1: enum A", "2: trait B"]);
        assert_eq!(missing("pub const A: u8 = 1;\npub type B = u8;"), ["1: const A", "2: type B"]);
    }

    #[test]
    fn an_example_serves_one_item_only() {
        assert_eq!(missing(&format!("{EXAMPLE}pub struct A {{\n    pub a: u8,\n}}\npub fn b() {{}}")), ["9: fn b"]);
        assert_eq!(missing(&format!("{EXAMPLE}struct A;\npub fn b() {{}}")), ["7: fn b"]);
    }

    #[test]
    fn what_is_not_public_needs_none() {
        assert!(missing("fn a() {}\npub(crate) struct B;\npub use a::C;\npub mod d;\npub field: u8,").is_empty());
        assert!(missing("#[cfg(test)]\nmod tests {\n    pub fn a() {}\n}").is_empty());
    }
}
