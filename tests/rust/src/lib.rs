//! What the tests of the whole workspace share.
#![allow(clippy::missing_panics_doc)] // a test that cannot go on panics

pub mod examples;
pub mod files;
pub mod layers;
pub mod manifests;
