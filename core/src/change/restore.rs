//! Bringing back what a system was.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::Plan;
use crate::difference::{carried, latest};
use crate::error::{Error, catalogue};
use crate::model::ChangelogEntry;
use crate::register::{SystemRegister, operation};

impl SystemRegister {
    /// A plan that brings a system back to what it was at a moment, from the register's changelog: the only record of
    /// it (register API 1.7). `at` is a moment as RFC 3339 has it, `2026-07-17T10:15:30Z`, for example that of an entry.
    ///
    /// # Errors
    /// `Config` where `at` is no moment; `NotFound` where the changelog does not tell what the system was then.
    ///
    /// ```
    /// # use altinn_systemregister::{SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let error = register.restore("991825827_smartcloud", "yesterday").await.unwrap_err();
    /// assert_eq!(error.code(), "moment"); // expected one such as 2026-07-17T10:15:30Z
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn restore(&self, id: &str, at: &str) -> Result<Plan, Error> {
        let moment = moment(at).ok_or_else(|| {
            let message = format!("`{}` is no moment: expected one such as `2026-07-17T10:15:30Z`", at.escape_debug());
            Error::of(catalogue::MOMENT).saying(message)
        })?;
        operation(self.plan_back_to(id, moment)).await
    }

    async fn plan_back_to(&self, id: &str, moment: OffsetDateTime) -> Result<Plan, Error> {
        let entries = self.changelog(id).await?;
        let base = self.get(id).await?;
        if base.is_deleted {
            return Ok(Plan::refused(Some(base.clone()), base, &Error::of(catalogue::SYSTEM_DELETED)));
        }
        let is_then = |entry: &ChangelogEntry| entry.created.as_deref().and_then(self::moment) <= Some(moment);
        let then = entries.iter().position(|entry| entry.created.is_some() && is_then(entry));
        let state =
            then.and_then(|then| latest(entries.get(then..)?)).ok_or_else(|| Error::of(catalogue::NO_HISTORY))?;
        Ok(Plan::between(base.clone(), carried(&base, &state), Vec::new()))
    }
}

fn moment(text: &str) -> Option<OffsetDateTime> {
    OffsetDateTime::parse(text.trim(), &Rfc3339).ok()
}
