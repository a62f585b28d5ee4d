//! A JSON document as its author wrote it: spelling of names, order and duplicates kept.
//!
//! The rest of the library reads documents through this module, so that a finding can point to the author's own words.

mod builder;
mod cursor;
mod kind;
mod locate;
mod node;
mod path;
mod place;
mod problem;
mod syntax;
mod token;

pub use builder::Builder;
pub use cursor::Cursor;
pub use kind::Kind;
pub(crate) use locate::positions_of;
pub use locate::{Position, locate};
pub use node::{Document, Items, Members, Node};
pub use path::{Path, Segment};
pub(crate) use place::{Finder, Place};
pub use problem::{Problem, ProblemKind, Problems};
pub use syntax::{SyntaxError, parse};

fn without_byte_order_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
