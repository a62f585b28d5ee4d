//! What of a document could not be read as it stands.

use std::collections::BTreeSet;

use super::Operation;
use super::catalogue::{DUPLICATE_MEMBER, WRONG_TYPE};
use super::draft::Drafts;
use super::quote::quote;
use crate::document::{Kind, Node, Path, Problem, ProblemKind, Segment};

/// The places, in the document's own spelling, whose content is not what the reader made of it.
#[derive(Debug, Default)]
pub(super) struct Misread(BTreeSet<Vec<Segment>>);

impl Misread {
    /// What the reader noted as findings, and the places that no rule can judge because of it.
    pub(super) fn of(problems: &[Problem], root: &Node<'_>, operation: Operation) -> (Drafts, Self) {
        let (mut drafts, mut misread) = (Drafts::default(), Misread::default());
        for Problem { path, kind } in problems {
            match kind {
                _ if is_overwritten(path, kind, root) => {}
                ProblemKind::Mismatch { found: Kind::Null, .. } if may_be_null(path, operation) => {}
                ProblemKind::Mismatch { .. } if misread.0.contains(path.segments()) => {}
                ProblemKind::Mismatch { expected, found } => {
                    let draft = drafts.add(&WRONG_TYPE, path.clone(), format!("expected {expected}, found {found}"));
                    if let Some(help) = help(path, *expected, *found, operation) {
                        draft.help(help);
                    }
                    misread.0.insert(path.segments().to_vec());
                }
                ProblemKind::Duplicate { earlier } => {
                    let Some((Segment::Member(name), parent)) = path.segments().split_last() else { continue };
                    let message = if name == earlier {
                        format!("{} stands here twice", quote(name))
                    } else {
                        let earlier_one = Segment::from(earlier.clone());
                        misread.0.insert(path.segments().to_vec());
                        misread.0.insert(parent.iter().cloned().chain([earlier_one]).collect());
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

    /// Whether the place was misread, or lies within one that was.
    pub(super) fn encloses(&self, path: &Path) -> bool {
        let segments = path.segments();
        (0..=segments.len()).any(|depth| segments.get(..depth).is_some_and(|way| self.0.contains(way)))
    }

    /// Whether the place was misread, lies within one that was, or has one within it.
    pub(super) fn touches(&self, path: &Path) -> bool {
        let segments = path.segments();
        self.encloses(path) || self.0.range(segments.to_vec()..).next().is_some_and(|next| next.starts_with(segments))
    }
}

/// Whether the problem is with a value that a later member of the same name replaces.
fn is_overwritten(path: &Path, kind: &ProblemKind, root: &Node<'_>) -> bool {
    match (path.find_in(root), kind) {
        (Some(value), ProblemKind::Mismatch { found, .. }) => value.kind() != *found,
        (value, _) => value.is_none(),
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
