//! A JSON document as its author wrote it: spelling of names, order and duplicates kept.
//!
//! The rest of the library reads documents through this module, so that a finding can point to the author's own words.

mod cursor;
mod locate;
mod node;
mod path;
mod syntax;

pub use cursor::{Cursor, Problem, ProblemKind, Problems};
pub use locate::{Position, locate};
pub use node::{Kind, Node};
pub use path::{Path, Segment};
pub use syntax::{SyntaxError, parse};

fn without_byte_order_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
