//! Deleting a system.

use super::{Applied, Done};
use crate::error::Error;
use crate::register::{SystemRegister, operation};

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
    pub async fn delete(&self, id: &str) -> Result<Applied, Error> {
        Ok(Applied::new(id, Done::Deleted, operation(self.remove(id)).await?))
    }
}
