//! Reports on their way to JavaScript.
//!
//! A finding crosses as six numbers and the texts that are its own. What is its rule's is told once, by [`rules`]. All that
//! is one text, for one text is cheap to cross, and cheap to cut into pieces; `report.ts` opens it.

use std::collections::HashMap;
use std::sync::LazyLock;

use altinn_systemregister as core;
use core::validation::{Finding, Report};
use napi_derive::napi;
use serde::Serialize;

use crate::json::json;

/// How many bits of a number a character holds; its next one says whether more follow. So each is ASCII.
const BITS: u32 = 6;
const MORE: u8 = 1 << BITS;

/// What findings have of their rules.
#[derive(Serialize)]
struct Shared {
    code: &'static str,
    #[serde(rename = "rule")]
    slug: &'static str,
    severity: core::validation::Severity,
    help: &'static str,
}

/// By the rule's name: its place, and what helps.
static RULES: LazyLock<HashMap<&str, (usize, &str)>> = LazyLock::new(|| {
    core::validation::rules().iter().enumerate().map(|(place, rule)| (rule.slug, (place, rule.cure))).collect()
});

/// All rules, as JSON, in the order in which reports number them.
#[napi(catch_unwind)]
pub fn rules() -> String {
    let rules = core::validation::rules().iter();
    let rules = rules.map(|rule| Shared { code: rule.code, slug: rule.slug, severity: rule.severity, help: rule.cure });
    json(&rules.collect::<Vec<_>>())
}

/// The findings one after the other: the rule's place, the lengths of path, message and help, line and column, then path,
/// message and help. No help means the rule's; no line, that there is no place.
pub(crate) fn packed(report: &Report) -> String {
    let mut text = String::with_capacity(report.findings.len() * 128);
    for finding in &report.findings {
        pack(finding, &mut text);
    }
    text
}

fn pack(finding: &Finding, text: &mut String) {
    let (place, cure) = RULES.get(&*finding.rule).copied().unwrap_or_default(); // INVARIANT: each is of a rule
    let help = if finding.help == cure { "" } else { &*finding.help };
    let own = [&*finding.path, &*finding.message, help];
    let numbers = [place, units(own[0]), units(own[1]), units(own[2])];
    for number in numbers.into_iter().chain([finding.line.unwrap_or_default(), finding.column.unwrap_or_default()]) {
        push(number, text);
    }
    text.extend(own);
}

/// The length of a text as JavaScript counts.
fn units(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.encode_utf16().count() }
}

fn push(mut number: usize, text: &mut String) {
    while number >= usize::from(MORE) {
        text.push(char::from(MORE | low(number)));
        number >>= BITS;
    }
    text.push(char::from(low(number)));
}

#[allow(clippy::cast_possible_truncation)] // only the lowest bits are wanted
fn low(number: usize) -> u8 {
    number as u8 & (MORE - 1)
}
