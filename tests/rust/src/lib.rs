//! What the tests of the whole workspace share.

pub mod files;
pub mod layers;
pub mod manifests;
