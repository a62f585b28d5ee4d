//! The command as a process: what it prints where, and how it ends.

mod applying;
mod asking;
mod consent;
mod demo;
mod keygen;
mod lists;
mod maskinporten;
mod planning;
mod process;
mod rules;
mod sandbox;
#[cfg(target_os = "linux")]
mod terminal;
mod token;
mod usage;
mod validate;
