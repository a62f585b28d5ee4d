//! A JSON document as its author wrote it: spelling of names, order and duplicates kept.
//!
//! The rest of the library reads documents through this module, so that a finding can point to the author's own words.

mod cursor;
mod node;
mod path;
mod syntax;

pub use cursor::{Cursor, Problem, ProblemKind, Problems};
pub use node::{Kind, Node};
pub use path::{Path, Segment};
pub use syntax::{SyntaxError, parse};
