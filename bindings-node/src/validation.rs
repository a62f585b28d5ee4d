//! The check of a document.

use altinn_systemregister as core;
use core::validation::validate_bytes;
use core::{Error, Operation, Report};
use napi::bindgen_prelude::Either;
use napi::{JsString, Status};
use napi_derive::napi;

use crate::answer::Answer;
use crate::report::packed;
use crate::text::{Text, with_text};

/// The number by which the other functions know an operation.
#[napi(catch_unwind)]
pub fn operation(name: String) -> Either<u32, Answer> {
    let place = name.parse().map(|operation| Operation::ALL.iter().position(|each| *each == operation));
    match place {
        Ok(place) => Either::A(place.and_then(|place| u32::try_from(place).ok()).unwrap_or_default()),
        Err(error) => Either::B(Answer::from(Err::<String, Error>(Error::from(error)))),
    }
}

/// Checks a document for an operation: its findings, packed, where there are any. Without places where the text is not the
/// user's own.
#[napi(catch_unwind, ts_return_type = "string | null")]
pub fn validate_text(document: JsString<'_>, operation: u32, places: bool) -> napi::Result<Option<Text>> {
    let operation = numbered(operation)?;
    let report = with_text(document, |text| core::validate(text, operation))?;
    Ok(found(if places { report } else { report.without_places() }))
}

/// The same for the bytes of a text.
#[napi(catch_unwind, ts_return_type = "string | null")]
pub fn validate_octets(document: &[u8], operation: u32) -> napi::Result<Option<Text>> {
    Ok(found(validate_bytes(document, numbered(operation)?)))
}

fn numbered(operation: u32) -> napi::Result<Operation> {
    let operation = usize::try_from(operation).ok().and_then(|place| Operation::ALL.get(place));
    operation.copied().ok_or_else(|| napi::Error::from_status(Status::InvalidArg))
}

fn found(report: Report) -> Option<Text> {
    (!report.findings.is_empty()).then(|| packed(&report).into())
}
