//! Validation. No findings cross as nothing at all, and of the rules only the numbers.

use std::collections::HashMap;
use std::sync::LazyLock;

use altinn_systemregister::validation::{self, Finding, Operation, Rule};
use jni::Env;
use jni::errors::{Error, Result};
use jni::objects::{JByteArray, JClass};
use jni::sys::{jboolean, jint};

use super::answer::Answer;
use super::text::text;

/// What stands for a rule that is not among the rules.
const NO_RULE: u8 = u8::MAX;

/// The number of each rule: its place among all.
static NUMBERS: LazyLock<HashMap<&'static str, (u8, &'static Rule)>> = LazyLock::new(|| {
    let numbered = validation::rules().iter().zip(0..NO_RULE);
    numbered.map(|(rule, number)| (rule.slug, (number, rule))).collect()
});

/// Code, name and help of each rule, in the order of their numbers.
pub(super) fn rules<'local>(env: &mut Env<'local>, _class: JClass<'local>) -> Result<JByteArray<'local>> {
    let mut answer = Answer::default();
    let rules = validation::rules();
    answer.number(rules.len());
    for rule in rules {
        answer.text(rule.code);
        answer.text(rule.slug);
        answer.text(rule.cure);
    }
    env.byte_array_from_slice(&answer.bytes())
}

/// Every finding; null where there is none.
pub(super) fn validate<'local>(
    env: &mut Env<'local>,
    _class: JClass<'local>,
    document: JByteArray<'local>,
    latin: jboolean,
    operation: jint,
) -> Result<JByteArray<'local>> {
    let document = text(env.convert_byte_array(&document)?, latin)?;
    let operation = usize::try_from(operation).ok().and_then(|place| Operation::ALL.get(place).copied());
    let report = validation::validate(&document, operation.ok_or(Error::IndexOutOfBounds)?);
    if report.findings.is_empty() {
        return Ok(JByteArray::null());
    }
    let mut answer = Answer::default();
    answer.number(report.findings.len());
    for finding in &report.findings {
        write(finding, &mut answer);
    }
    env.byte_array_from_slice(&answer.bytes())
}

fn write(finding: &Finding, answer: &mut Answer) {
    let Finding { code, rule, severity, path, message, help, line, column } = finding;
    let known = NUMBERS.get(&**rule).filter(|(_, known)| known.code == *code);
    answer.byte(known.map_or(NO_RULE, |(number, _)| *number));
    if known.is_none() {
        answer.text(code);
        answer.text(rule);
    }
    answer.byte(*severity as u8);
    answer.number(line.unwrap_or(0));
    answer.number(column.unwrap_or(0));
    answer.text(path);
    answer.text(message);
    let own = known.is_none_or(|(_, known)| known.cure != *help);
    answer.byte(own.into());
    if own {
        answer.text(help);
    }
}
