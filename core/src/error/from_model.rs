//! A value that the model refuses, as an [`Error`].

use super::{Error, ErrorCode, catalogue};
use crate::model::{InvalidEnvironment, InvalidOrgNumber, InvalidSystemId, ReadError};
use crate::validation::UnknownOperation;

macro_rules! told_as {
    ($($refusal:ty => $entry:expr;)+) => {
        $(impl From<$refusal> for Error {
            fn from(refusal: $refusal) -> Self {
                const ENTRY: ErrorCode = $entry;
                Error::of(ENTRY).saying(refusal.to_string())
            }
        })+
    };
}

told_as! {
    InvalidEnvironment => catalogue::ENVIRONMENT;
    InvalidOrgNumber => catalogue::ORG_NUMBER;
    InvalidSystemId => catalogue::SYSTEM_ID;
    UnknownOperation => catalogue::OPERATION;
    ReadError => catalogue::NOT_A_SYSTEM;
}
