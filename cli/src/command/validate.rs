//! `systemregister validate`

use altinn_systemregister::validation::validate_bytes;
use altinn_systemregister::{Error, Operation, Report};
use clap::Args;

use crate::console::{Console, print};
use crate::exit::Exit;
use crate::input::Input;
use crate::look::{ERROR, GOOD, Look};
use crate::show::{counts, finding};

/// Show all that is wrong with a document, and what to do about it
///
/// Checks every rule that can be decided from the document alone; nothing is sent anywhere. Exits with 1 where the
/// register would refuse the document or lose data.
#[derive(Debug, Args)]
pub(crate) struct Validate {
    /// The document, a JSON file; `-` reads standard input
    #[arg(value_name = "FILE")]
    file: Input,
    /// What the document is meant for: `create`, `replace`, `set_rights` or `set_access_packages`
    #[arg(long, default_value = "create")]
    operation: Operation,
}

impl Validate {
    pub(crate) async fn run(self, console: &Console) -> Result<Exit, Error> {
        let document = self.file.bytes().await?;
        let report = validate_bytes(&document, self.operation);
        if console.json {
            print(&report.to_json())?;
        } else {
            for found in &report.findings {
                print(&finding(found, Some(&self.file.name()), console.look))?;
            }
            print(&self.summary(&report, console.look))?;
        }
        Ok(if report.is_ok() { Exit::Done } else { Exit::Failed })
    }

    fn summary(&self, report: &Report, look: Look) -> String {
        let counts = counts(report.findings.iter().map(|found| found.severity));
        let counts = if counts.is_empty() { "nothing to remark" } else { &counts };
        let verdict = if report.is_ok() { look.styled(GOOD, "ready for") } else { look.styled(ERROR, "not ready for") };
        format!("{}: {verdict} `{}`, {counts}", self.file.name(), self.operation)
    }
}
