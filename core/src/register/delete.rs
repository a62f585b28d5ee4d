//! Deleting a system.

use super::action::Action;
use super::call::Call;
use super::{Sent, SystemRegister};
use crate::error::{Error, ErrorKind, Outcome};

impl SystemRegister {
    /// Deletes a system, for good: its id can never be used again, and its customers' tokens stop.
    ///
    /// The register answers 400 to a deletion of a system without client ids although it deletes it, and to that of one
    /// deleted before. So after a 400 the system is read: if it is deleted, all is well.
    ///
    /// # Errors
    /// `NotFound`, and what every call can fail with.
    ///
    /// ```
    /// # use altinn_systemregister::{Outcome, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// assert_eq!(register.delete("..").await.unwrap_err().outcome(), Some(Outcome::NotApplied));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn delete(&self, id: &str) -> Result<(), Error> {
        let call = Call::plain(Action::Delete, Some(id));
        match self.write(&call, id, &Sent::Deleted, None).await {
            Err(error) if error.status() == Some(400) && error.kind() == ErrorKind::Rejected => {
                match self.get(id).await {
                    Ok(system) if system.is_deleted => Ok(()),
                    Ok(_) => Err(error),
                    Err(_) => Err(error.with_outcome(Outcome::Unknown)),
                }
            }
            other => other,
        }
    }
}
