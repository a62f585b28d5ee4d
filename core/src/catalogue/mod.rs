//! Look-ups of resources and access packages at the platform: open to everybody, without a token.

mod entry;
mod found;
mod look_up;

pub(crate) use entry::Entry;
pub(crate) use found::Found;
pub(crate) use look_up::look_up;
