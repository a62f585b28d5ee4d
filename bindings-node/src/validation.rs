//! The check of a document.

use altinn_systemregister as core;
use core::Operation;
use core::validation::validate_bytes;
use napi::bindgen_prelude::{Either, Uint8Array};
use napi_derive::napi;

use crate::answer::Answer;

/// Checks a document, text or its bytes, for that operation: a report. Without places where the text is not the user's
/// own.
#[napi(catch_unwind)]
pub fn validate(document: Either<String, Uint8Array>, operation: String, places: bool) -> Answer {
    let check = |operation| {
        let report = match &document {
            Either::A(text) => core::validate(text, operation),
            Either::B(bytes) => validate_bytes(bytes, operation),
        };
        if places { report } else { report.without_places() }
    };
    operation.parse::<Operation>().map(|operation| check(operation).to_json()).into()
}
