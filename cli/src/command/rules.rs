//! `systemregister rules`

use altinn_systemregister::Error;
use altinn_systemregister::validation::{Rule, rules};
use clap::Args;

use crate::console::{Console, json, print};
use crate::exit::Exit;
use crate::look::{FAINT, Look, STRONG};
use crate::show::{counts, style};
use crate::table::labelled;

/// List every rule that `validate` checks
///
/// Each with the register's own code where it has one, severity, operations, meaning, cure and source.
#[derive(Debug, Args)]
pub(crate) struct Rules {}

impl Rules {
    pub(crate) fn run(console: &Console) -> Result<Exit, Error> {
        if console.json {
            print(&json(&rules())?)?;
        } else {
            let rows: Vec<_> = rules().iter().map(|rule| row(rule, console.look)).collect();
            print(&labelled(&rows, console.look))?;
            print(&format!("{} rules: {}", rows.len(), counts(rules().iter().map(|rule| rule.severity))))?;
        }
        Ok(Exit::Done)
    }
}

fn row(rule: &Rule, look: Look) -> (&'static str, Vec<String>) {
    let code = if rule.code == rule.slug { "-" } else { rule.code };
    let severity = look.styled(style(rule.severity), rule.severity.as_str());
    let operations: Vec<_> = rule.operations.iter().map(|operation| operation.as_str()).collect();
    let lines = vec![
        look.styled(STRONG, rule.slug),
        format!("{severity} on {}", operations.join(", ")),
        rule.meaning.to_owned(),
        format!("{} {}", look.styled(FAINT, "cure:"), rule.cure),
        format!("{} {}", look.styled(FAINT, "source:"), rule.source),
        String::new(),
    ];
    (code, lines)
}
