//! A value that the model refuses, as an [`Error`].

use super::{Error, ErrorKind};
use crate::model::{InvalidEnvironment, InvalidOrgNumber, InvalidSystemId, ReadError};
use crate::validation::UnknownOperation;

impl From<InvalidEnvironment> for Error {
    fn from(invalid: InvalidEnvironment) -> Self {
        let help = "name one of Altinn's environments, or give the register's https address";
        Error::new(ErrorKind::Config, "environment", invalid.to_string(), help)
    }
}

impl From<InvalidOrgNumber> for Error {
    fn from(invalid: InvalidOrgNumber) -> Self {
        let help = "give the nine digits of the organisation number, without a prefix or spaces";
        Error::new(ErrorKind::Config, "org-number", invalid.to_string(), help)
    }
}

impl From<InvalidSystemId> for Error {
    fn from(invalid: InvalidSystemId) -> Self {
        let help = "put the vendor's organisation number, `_` and a name together, as in `991825827_smartcloud`";
        Error::new(ErrorKind::Config, "system-id", invalid.to_string(), help)
    }
}

impl From<UnknownOperation> for Error {
    fn from(unknown: UnknownOperation) -> Self {
        Error::new(ErrorKind::Config, "operation", unknown.to_string(), "name one of the four operations")
    }
}

impl From<ReadError> for Error {
    fn from(error: ReadError) -> Self {
        let help = "validate the text: that explains each place";
        Error::new(ErrorKind::Validation, "not-a-system", error.to_string(), help)
    }
}
