//! What can be written on the command line.

use clap::{Parser, ValueEnum};

use crate::command::Command;

/// Register a system in Altinn's System Register, and keep it right.
#[derive(Debug, Parser)]
#[command(name = "systemregister", version, after_help = EXAMPLES, max_term_width = 100)]
pub(crate) struct Arguments {
    /// When to colour the output; `auto` colours on a terminal, unless `NO_COLOR` is set
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", help_heading = "For every command")]
    pub(crate) color: Color,
    /// Print JSON: the result on standard output, an error on standard error
    #[arg(long, global = true, help_heading = "For every command")]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

const EXAMPLES: &str = "\
Examples:
  systemregister demo                          see the life of a system, offline
  systemregister validate smartcloud.json      all that is wrong with a document
  systemregister plan smartcloud.json          what would change in the register, and what that means
  systemregister apply smartcloud.json         does it, and makes sure that nobody's change is lost
  systemregister sandbox --port 8080           a register of your own to try things on
  systemregister keygen --out client.jwk.json  a key for your client of Maskinporten
  systemregister get 991825827_smartcloud --environment tt02 --client-id ID --key-file client.jwk.json

Exit codes: 0 done, 1 refused or failed, 2 wrongly called, 130 interrupted.
`plan --detailed-exitcode`: 0 nothing to do, 1 refused or failed, 2 changes wait.";
