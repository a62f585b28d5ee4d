//! A 409 to a creation: the register takes each key of its database that is there twice for the system's id.

use super::SystemRegister;
use crate::error::{Error, ErrorKind, catalogue};

impl SystemRegister {
    /// The same error of a creation, after a 409 with what reading tells of it.
    pub(super) async fn looked_at_after_409(&self, id: &str, error: Error) -> Error {
        if error.status() != Some(409) || error.kind() != ErrorKind::AlreadyExists {
            return error;
        }
        match self.get(id).await {
            Ok(_) => error.saying(format!("the register has, or had, a system `{id}`")),
            Err(read) if read.kind() == ErrorKind::NotFound => {
                let raced = catalogue::CLIENT_ID_RACED;
                error.of_kind(raced.kind).coded(raced.code).saying(raced.meaning).advising(raced.cure)
            }
            Err(_) => error,
        }
    }
}
