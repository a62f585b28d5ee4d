//! The register's own writes of what is there: each overwrites what it names, and is looked after if its answer is lost.
//! What users get is built on them, in [`change`](crate::change).

use super::action::Action;
use super::call::Call;
use super::subject::Subject;
use super::{Part, Sent, SystemRegister, Written};
use crate::document::parse;
use crate::error::Error;
use crate::model::{ReadError, System};

impl SystemRegister {
    /// Replaces a system by one that was checked, and is sent as it is. `known` is how many entries its changelog has;
    /// the register's findings are mapped to `document`, which describes the system, else to what is sent.
    pub(crate) async fn put_system(
        &self,
        system: &System,
        document: Option<&str>,
        known: Option<usize>,
    ) -> Result<Written, Error> {
        let body = system.to_json();
        let document = document.unwrap_or(&body);
        let parsed = parse(document).map_err(|error| Error::from(ReadError::Syntax(error)))?;
        let subject = Subject::new(document, parsed, "");
        let call = Call::with(Action::Replace, &system.id, subject, body.clone());
        self.write(&call, &system.id, &Sent::Replaced(system.clone()), known).await
    }

    /// Replaces a part of a system by one that is sent as it is. The register's findings are mapped to `document`, the
    /// part as its author gave it; where `among_others`, only what is to be added or taken away.
    pub(crate) async fn put_part(
        &self,
        id: &str,
        part: Part,
        document: &str,
        among_others: bool,
        known: Option<usize>,
    ) -> Result<Written, Error> {
        let parsed = parse(document).map_err(|error| Error::from(ReadError::Syntax(error)))?;
        let subject = Subject::new(document, parsed, part.member());
        let subject = if among_others { subject.among_others() } else { subject };
        let call = Call::with(part.action(), id, subject, part.body());
        self.write(&call, id, &Sent::Part(part), known).await
    }
}
