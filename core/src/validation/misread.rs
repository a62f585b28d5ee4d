//! What of a document could not be read as it stands.

use std::ops::Range;

use super::Operation;
use super::catalogue::{DUPLICATE_MEMBER, WRONG_TYPE};
use super::draft::Drafts;
use super::quote::quote;
use crate::document::{Document, Finder, Kind, Path, Place, Problem, ProblemKind, Segment};

/// The values whose content is not what the reader made of it: each with those within it.
#[derive(Debug, Default)]
pub(super) struct Misread(Vec<Range<usize>>);

impl Misread {
    /// What the reader noted as findings, and the places that no rule can judge because of it.
    pub(super) fn of(problems: &[Problem], document: &Document<'_>, operation: Operation) -> (Drafts, Self) {
        let mut finder = Finder::new(document.root());
        let (mut drafts, mut misread) = (Drafts::of(operation), Misread::default());
        for Problem { path, value, kind } in problems {
            let place = finder.exact(path);
            match kind {
                // a later member of the same name replaces it
                _ if !place.is_there => {}
                ProblemKind::Mismatch { .. } if place.node.index() != *value => {}
                ProblemKind::Mismatch { found: Kind::Null, .. } if may_be_null(path, operation) => {}
                ProblemKind::Mismatch { .. } if misread.has(place) => {}
                ProblemKind::Mismatch { expected, found } => {
                    let draft = drafts.add(&WRONG_TYPE, path.clone(), format!("expected {expected}, found {found}"));
                    if let Some(help) = help(path, *expected, *found, operation) {
                        draft.help(help);
                    }
                    misread.0.push(place.node.span());
                }
                ProblemKind::Duplicate { earlier } => {
                    let Some((Segment::Member(name), parent)) = path.segments().split_last() else { continue };
                    let message = if name == earlier {
                        quote(name) + " stands here twice"
                    } else {
                        let earlier_one = Segment::from(earlier.clone());
                        let earlier_one: Path = parent.iter().cloned().chain([earlier_one]).collect();
                        misread.0.extend([place.node.span(), finder.exact(&earlier_one).node.span()]);
                        format!("{} and {} are the same member to the register", quote(earlier), quote(name))
                    };
                    drafts.add(&DUPLICATE_MEMBER, path.clone(), message);
                }
            }
        }
        (drafts, misread)
    }

    /// Whether everything was read as it stands.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether that very place was misread.
    fn has(&self, place: Place<'_>) -> bool {
        self.0.iter().any(|misread| place.is_there && misread.start == place.node.index())
    }

    /// Whether the place was misread, or lies within one that was.
    pub(super) fn encloses(&self, place: Place<'_>) -> bool {
        self.0.iter().any(|misread| misread.contains(&place.node.index()))
    }

    /// Whether the place was misread, lies within one that was, or has one within it.
    pub(super) fn touches(&self, place: Place<'_>) -> bool {
        let within = |misread: &Range<usize>| place.is_there && place.node.span().contains(&misread.start);
        self.encloses(place) || self.0.iter().any(within)
    }
}

/// Whether `null` is nothing to be told about as a wrong type: the register takes it as absent there, or another rule
/// tells of it.
fn may_be_null(path: &Path, operation: Operation) -> bool {
    let Some(Segment::Member(name)) = path.segments().last() else { return false };
    let one_of = |names: &[&str]| names.iter().any(|known| name.eq_ignore_ascii_case(known));
    one_of(&["authority", "action", "urn", "isDeleted"])
        || (operation == Operation::Create && one_of(&["accessPackages"]))
}

fn help(path: &Path, expected: Kind, found: Kind, operation: Operation) -> Option<&'static str> {
    let at_root = path.segments().is_empty();
    match (expected, found) {
        (Kind::Array, Kind::Object) if at_root => Some("send the bare array, without the system around it"),
        (Kind::Object, Kind::Array) if at_root => match operation {
            Operation::Create => Some("send one whole system, an object; each system is registered on its own"),
            _ => {
                Some("send the whole system, an object; rights and access packages alone have operations of their own")
            }
        },
        (_, Kind::String) if at_root => Some("send the JSON itself, not JSON within a text"),
        (Kind::Array, Kind::Null) => Some("write `[]` for an empty list"),
        (Kind::Array, _) => Some("put what belongs in the list between `[` and `]`"),
        (Kind::Bool, _) => Some("write `true` or `false`, without quotation marks"),
        (Kind::String, Kind::Number | Kind::Bool) => Some("put quotation marks around it"),
        (Kind::Object, _) => object_help(path),
        _ => None,
    }
}

/// What to write where something else stands in place of an object.
fn object_help(path: &Path) -> Option<&'static str> {
    let name = path.segments().iter().rev().find_map(|segment| match segment {
        Segment::Member(name) => Some(name.to_ascii_lowercase()),
        Segment::Index(_) => None,
    });
    match name.as_deref() {
        Some("name" | "description") => {
            Some("write a text for each language: `{\"nb\": \"…\", \"nn\": \"…\", \"en\": \"…\"}`")
        }
        Some("vendor") => Some("write `{\"ID\": \"0192:{organisation number}\"}`"),
        Some("rights") => Some("write `{\"resource\": [{\"id\": \"urn:altinn:resource\", \"value\": \"…\"}]}`"),
        Some("resource") => Some("write `{\"id\": \"urn:altinn:resource\", \"value\": \"…\"}`"),
        Some("accesspackages") => Some("write `{\"urn\": \"…\"}`"),
        _ => None,
    }
}
