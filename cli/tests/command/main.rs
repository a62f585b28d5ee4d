//! The command as a process: what it prints where, and how it ends.

mod asking;
mod demo;
mod process;
mod rules;
mod sandbox;
#[cfg(target_os = "linux")]
mod terminal;
mod usage;
mod validate;
