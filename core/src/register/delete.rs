//! Deleting a system: the register's own operation, and what its answers mean.

use super::action::Action;
use super::call::Call;
use super::{Sent, SystemRegister, Written};
use crate::error::{Error, ErrorKind, Outcome};

impl SystemRegister {
    /// Deletes a system. The register answers 400 to a deletion of a system without client ids although it deletes it,
    /// and to that of one deleted before. So after a 400, even one that breaks off, the system is read: if it is deleted, all
    /// is well.
    pub(crate) async fn remove(&self, id: &str) -> Result<Written, Error> {
        let call = Call::plain(Action::Delete, Some(id));
        match self.write(&call, id, &Sent::Deleted, None).await {
            Err(error) if error.status() == Some(400) && error.kind() != ErrorKind::NotFound => {
                match self.get(id).await {
                    Ok(system) if system.is_deleted => Ok(Written::after(&error)),
                    Ok(_) => Err(error),
                    Err(_) => Err(error.with_outcome(Outcome::Unknown)),
                }
            }
            other => other,
        }
    }
}
