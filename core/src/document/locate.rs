//! From a path back to the text: line and column, worked out only when somebody asks.

use std::borrow::Cow;

use super::token::{Scalar, Token};
use super::{Document, Finder, Path, parse, without_byte_order_mark};

/// A place in a text.
///
/// ```
/// use altinn_systemregister::document::{Path, Position, locate};
/// let places = locate("[1,\n 2]", &[Path::root().then(1)]);
/// assert_eq!(places, [Position { line: 2, column: 2 }]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1
    pub line: usize,
    /// Column in characters, from 1; a byte order mark does not count
    pub column: usize,
}

/// Where in a JSON text the values at these paths begin; for what is not there, where the value around it begins.
///
/// The paths must be in the document's own spelling ([`Path::spelled_as_in`]). One pass over the text serves all.
///
/// ```
/// use altinn_systemregister::document::{Path, locate};
/// let text = "{\n  \"name\": {\"nb\": \"Smart\"}\n}";
/// let places = locate(text, &[Path::root().then("name").then("nb"), Path::root().then("id")]);
/// assert_eq!((places[0].line, places[0].column), (2, 18));
/// assert_eq!((places[1].line, places[1].column), (1, 1));
/// ```
pub fn locate(text: &str, paths: &[Path]) -> Vec<Position> {
    let Ok(document) = parse(text) else {
        let text = without_byte_order_mark(text);
        return positions(text, &vec![text.len() - text.trim_start().len(); paths.len()]);
    };
    let mut finder = Finder::new(document.root());
    let values: Vec<_> = paths.iter().map(|path| finder.exact(path).node.index()).collect();
    positions_of(&values, &document, text)
}

/// Where in the text of a document these of its values begin.
pub(crate) fn positions_of(values: &[usize], document: &Document<'_>, text: &str) -> Vec<Position> {
    let text = without_byte_order_mark(text);
    let last = values.iter().copied().max().unwrap_or_default();
    let offsets = offsets(text, document.tokens().get(..=last).unwrap_or_default());
    let wanted: Vec<_> = values.iter().map(|value| offsets.get(*value).copied().unwrap_or_default()).collect();
    positions(text, &wanted)
}

/// Where the values of a document begin in its text: its first values, in their order.
fn offsets(text: &str, tokens: &[Token<'_>]) -> Vec<usize> {
    let mut at = Scanner { bytes: text.as_bytes(), at: 0 };
    let mut begin = |token: &Token<'_>| {
        at.skip(|byte| byte.is_ascii_whitespace() || matches!(byte, b',' | b']' | b'}'));
        if let Some(name) = &token.name {
            at.skip_text(name);
            at.skip(|byte| byte.is_ascii_whitespace() || byte == b':');
        }
        let begins = at.at;
        match &token.scalar {
            Scalar::Text(text) => at.skip_text(text),
            Scalar::Array | Scalar::Object => at.at += 1,
            Scalar::Null | Scalar::Bool(_) | Scalar::Number(_) => {
                at.skip(|byte| !(byte.is_ascii_whitespace() || matches!(byte, b',' | b']' | b'}')));
            }
        }
        begins
    };
    tokens.iter().map(&mut begin).collect()
}

/// A place in a text that is known to be JSON.
struct Scanner<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl Scanner<'_> {
    fn skip(&mut self, is_passed_over: impl Fn(u8) -> bool) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        self.at += rest.iter().position(|byte| !is_passed_over(*byte)).unwrap_or(rest.len());
    }

    /// Over a text in quotation marks, which begins here; one that is borrowed is as long as it stands there.
    #[expect(clippy::ptr_arg, reason = "whether it is borrowed is what matters")]
    fn skip_text(&mut self, text: &Cow<'_, str>) {
        self.at += 1;
        if let Cow::Borrowed(text) = text {
            self.at += text.len() + 1;
            return;
        }
        self.skip(|byte| byte != b'"' && byte != b'\\');
        while self.bytes.get(self.at) == Some(&b'\\') {
            self.at += 2;
            self.skip(|byte| byte != b'"' && byte != b'\\');
        }
        self.at += 1;
    }
}

/// Lines and columns of byte offsets, in one pass over the text.
fn positions(text: &str, offsets: &[usize]) -> Vec<Position> {
    let mut order: Vec<_> = offsets.iter().copied().enumerate().collect();
    order.sort_by_key(|(_, offset)| *offset);
    let mut found = vec![Position { line: 1, column: 1 }; offsets.len()];
    let mut here = Position { line: 1, column: 1 };
    let mut passed = 0;
    for (slot, offset) in order {
        let between = text.get(passed..offset).unwrap_or_default();
        let (lines, last) = match between.rsplit_once('\n') {
            Some((before, last)) => (before.matches('\n').count() + 1, last),
            None => (0, between),
        };
        let column = last.chars().count() + if lines > 0 { 1 } else { here.column };
        here = Position { line: here.line + lines, column };
        passed = offset;
        if let Some(place) = found.get_mut(slot) {
            *place = here;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, path: Path) -> (usize, usize) {
        let places = locate(text, &[path]);
        (places[0].line, places[0].column)
    }

    const TEXT: &str = "{\r\n\t\"æ\": \"å\", \"list\": [1,\n {\"x\": [true]}],\n\"list2\": \"a\\nb\"}";

    #[test]
    fn counts_lines_and_characters() {
        assert_eq!(at(TEXT, Path::root()), (1, 1));
        assert_eq!(at(TEXT, Path::root().then("æ")), (2, 7));
        assert_eq!(at(TEXT, Path::root().then("list").then(0)), (2, 21));
        assert_eq!(at(TEXT, Path::root().then("list").then(1).then("x").then(0)), (3, 9));
        assert_eq!(at(TEXT, Path::root().then("list2")), (4, 10));
    }

    #[test]
    fn what_is_missing_is_where_it_should_stand() {
        assert_eq!(at(TEXT, Path::root().then("none").then("deeper")), (1, 1));
        assert_eq!(at(TEXT, Path::root().then("list").then(9)), (2, 20));
        assert_eq!(at(TEXT, Path::root().then(0)), (1, 1));
        assert_eq!(at("[{}]", Path::root().then("0")), (1, 1));
        assert_eq!(at(" \n {}", Path::root().then("id")), (2, 2));
    }

    #[test]
    fn passes_over_a_byte_order_mark() {
        assert_eq!(at("\u{feff}{\"a\": 1}", Path::root().then("a")), (1, 7));
    }

    #[test]
    fn takes_the_last_of_duplicates_and_reads_escaped_names() {
        assert_eq!(at(r#"{"a": 1, "a": 2}"#, Path::root().then("a")), (1, 15));
        assert_eq!(at(r#"{"\u0061": 1}"#, Path::root().then("a")), (1, 12));
    }

    #[test]
    fn serves_many_at_once_in_the_order_asked() {
        let text = format!("[{}]", vec!["{\"a\": 0}"; 1000].join(",\n"));
        let paths: Vec<_> = (0..1000).rev().map(|index| Path::root().then(index).then("a")).collect();
        let places = locate(&text, &paths);
        assert_eq!(places.first(), Some(&Position { line: 1000, column: 7 }));
        assert_eq!(places.last(), Some(&Position { line: 1, column: 8 }));
    }

    #[test]
    fn a_text_that_is_not_json_has_its_beginning() {
        assert_eq!(at("  {", Path::root().then("a")), (1, 3));
    }
}
