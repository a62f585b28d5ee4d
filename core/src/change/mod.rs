//! The safe change: what would change, what that means, and how two people's changes go together.

mod change;
mod difference;
mod effect;
mod keyed;
mod merge;

#[cfg(test)]
mod tests;

pub use change::{Change, ChangeKind};
pub use difference::difference;
pub use effect::{Effect, Weight};
pub use merge::{Overlap, merge};
