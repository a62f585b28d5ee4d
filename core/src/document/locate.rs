//! From a path back to the text: line and column, worked out only when somebody asks.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::node::Key;
use super::{Path, Segment, without_byte_order_mark};

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
    let text = without_byte_order_mark(text);
    let start = text.len() - text.trim_start().len();
    let mut offsets = vec![start; paths.len()];
    let mut wanted: Vec<_> = paths.iter().zip(&mut offsets).map(|(path, slot)| (path.segments(), slot)).collect();
    if let Ok(root) = serde_json::from_str::<&RawValue>(text) {
        visit(root, text.as_ptr().addr(), &mut wanted);
    }
    positions(text, &offsets)
}

/// A path's remaining steps, and where its value's offset goes.
type Wanted<'p, 'o> = (&'p [Segment], &'o mut usize);

fn visit(here: &RawValue, origin: usize, wanted: &mut [Wanted<'_, '_>]) {
    for (_, slot) in wanted.iter_mut() {
        **slot = here.get().as_ptr().addr().saturating_sub(origin);
    }
    if wanted.iter().all(|(path, _)| path.is_empty()) {
        return;
    }
    let children = Children::of(here);
    let mut within: HashMap<usize, Vec<Wanted<'_, '_>>> = HashMap::new();
    for (path, slot) in wanted {
        let Some((first, rest)) = path.split_first() else { continue };
        if let Some(child) = children.index(first) {
            within.entry(child).or_default().push((rest, &mut **slot));
        }
    }
    for (child, mut wanted) in within {
        if let Some(child) = children.values.get(child) {
            visit(child, origin, &mut wanted);
        }
    }
}

/// What stands directly within a value.
#[derive(Default)]
struct Children<'t> {
    values: Vec<&'t RawValue>,
    names: HashMap<Cow<'t, str>, usize>,
}

impl<'t> Children<'t> {
    fn of(value: &'t RawValue) -> Self {
        let text = value.get();
        if let Ok(Members(members)) = serde_json::from_str(text) {
            let (names, values): (Vec<_>, _) = members.into_iter().unzip();
            let names = names.into_iter().enumerate().map(|(index, name)| (name, index)).collect();
            return Children { values, names };
        }
        Children { values: serde_json::from_str(text).unwrap_or_default(), names: HashMap::new() }
    }

    fn index(&self, segment: &Segment) -> Option<usize> {
        match segment {
            Segment::Member(name) => self.names.get(name.as_ref()).copied(),
            Segment::Index(index) if self.names.is_empty() => Some(*index),
            Segment::Index(_) => None,
        }
    }
}

/// An object's members, duplicates kept, each value as its text.
struct Members<'t>(Vec<(Cow<'t, str>, &'t RawValue)>);

impl<'t> Deserialize<'t> for Members<'t> {
    fn deserialize<D: Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;
        impl<'t> Visitor<'t> for MembersVisitor {
            type Value = Members<'t>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'t>>(self, mut access: A) -> Result<Members<'t>, A::Error> {
                let mut members = Vec::new();
                while let Some((Key(key), value)) = access.next_entry()? {
                    members.push((key, value));
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(MembersVisitor)
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
