//! Registering a new system.

use serde::Serialize;

use super::action::Action;
use super::call::Call;
use super::subject::Subject;
use super::{Sent, SystemRegister, Written, document, operation, success};
use crate::error::{Error, Outcome};
use crate::model::System;
use crate::validation::Operation;

/// What [`SystemRegister::create`] gives. As JSON: `{"id", "internalId", "requestId"?, "traceId"?}`.
///
/// ```
/// use altinn_systemregister::register::Created;
/// let created = Created { id: "991825827_smartcloud".to_owned(), ..Created::default() };
/// assert_eq!((created.id.as_str(), created.trace_id), ("991825827_smartcloud", None));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Created {
    /// The id of the system
    pub id: String,
    /// The register's internal id (a GUID); only the changelog mentions it again
    pub internal_id: String,
    /// The id under which it was sent; see [`Error::request_id`]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// The register's trace id, where it gave one
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trace_id: Option<String>,
}

impl SystemRegister {
    /// Registers a new system, given as a JSON document ([`System::to_json`](crate::System::to_json) makes one).
    ///
    /// The document is checked first, and sent as [`System::as_sent`](crate::System::as_sent) gives it.
    ///
    /// # Errors
    /// `Validation` with findings, before anything is sent; `AlreadyExists`, also where a system of that id was deleted;
    /// `Rejected` with the register's findings in the document; and what every call can fail with: `Auth`,
    /// `Transport`, `Unauthorized`, `Forbidden`, `RateLimited`, `Server`, `Api`.
    ///
    /// ```
    /// # use altinn_systemregister::{ErrorKind, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let error = register.create(r#"{"id": 5}"#).await.unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Validation); // nothing was sent
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn create(&self, document: &str) -> Result<Created, Error> {
        let (parsed, system) = document::system(document, Operation::Create)?;
        let subject = Subject::new(document, parsed, "");
        let call = Call::with(Action::Create, &system.id, subject, system.to_json());
        operation(self.created(&call, &system)).await
    }

    async fn created(&self, call: &Call<'_>, system: &System) -> Result<Created, Error> {
        let answer = self.call(call).await;
        let answered = answer.and_then(|answer| Ok((success::guid(&answer)?, Written::answered(&answer))));
        let (internal_id, Written { request_id, trace_id }) = match answered {
            Ok(answered) => answered,
            Err(error) => {
                let written = Written::after(&error);
                let error = self.looked_at_after_409(&system.id, error).await;
                (self.created_all_the_same(system, error).await?, written)
            }
        };
        Ok(Created { id: system.id.clone(), internal_id, request_id, trace_id })
    }

    /// The internal id of a system whose creation took effect, although its answer was lost.
    async fn created_all_the_same(&self, system: &System, error: Error) -> Result<String, Error> {
        let sent = Sent::Created(system.clone());
        self.settled(&system.id, &sent, Some(0), error.clone()).await?;
        let entries = self.changelog(&system.id).await.unwrap_or_default();
        let ours = self.own(&entries, &sent).await;
        let entry = ours.and_then(|ours| entries.into_iter().nth(ours));
        entry.map(|entry| entry.system_internal_id).ok_or_else(|| error.with_outcome(Outcome::Applied))
    }
}
