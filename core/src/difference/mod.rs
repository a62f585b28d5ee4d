//! How two states of a system differ, what that means, and how two people's changes go together.

mod carried;
mod change;
mod compare;
mod conflict;
mod effect;
mod history;
mod keyed;
mod list;
mod merge;

#[cfg(test)]
mod tests;

pub use carried::carried;
pub use change::{Change, ChangeKind};
pub use compare::difference;
pub use conflict::Conflict;
pub use effect::{Effect, Weight};
pub use history::history;
pub(crate) use history::{later, latest};
pub(crate) use list::{has, with, without};
pub use merge::{Overlap, merge};
