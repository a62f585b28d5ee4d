//! What is measured with: the documents of `tests/bench/documents`, and an endpoint for tokens.
#![allow(dead_code, unused_imports, reason = "each measurement uses its part")]

mod maskinporten;

use altinn_systemregister::System;
pub(crate) use maskinporten::{Signing, signing};

/// A whole system, as users send it.
pub(crate) const GOOD: &str = include_str!("../../../tests/bench/documents/good.json");
/// The same with ten faults.
pub(crate) const BAD: &str = include_str!("../../../tests/bench/documents/bad.json");
/// The good one with 250 rights, 100 access packages and 50 redirect URLs.
pub(crate) const LARGE: &str = include_str!("../../../tests/bench/documents/large.json");
/// A redirect URL of which the register changes every part.
pub(crate) const URL: &str = "HTTPS://SmartCloud.no:443/Kvittering/../Retur%2dher?til=Bod%C3%B8#svar";

/// A document by its name.
pub(crate) fn document(name: &str) -> &'static str {
    match name {
        "good" => GOOD,
        "bad" => BAD,
        _ => LARGE,
    }
}

/// Two states of the large system, which differ in ten rights, a text and whether it is visible.
pub(crate) fn states() -> [System; 2] {
    let changed = LARGE
        .replace("smartcloud-000", "smartcloud-9")
        .replace("in the cloud", "above the clouds")
        .replace("\"isVisible\":true", "\"isVisible\":false");
    [LARGE, changed.as_str()].map(|text| System::from_json(text).unwrap())
}
