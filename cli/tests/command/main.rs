//! The command as a process: what it prints where, and how it ends.

mod asking;
mod demo;
mod keygen;
mod maskinporten;
mod process;
mod rules;
mod sandbox;
#[cfg(target_os = "linux")]
mod terminal;
mod token;
mod usage;
mod validate;
