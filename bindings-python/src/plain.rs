//! Python's plain data as a document, without a detour through JSON text.

use altinn_systemregister::document::{Builder, Document};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};
use serde_json::Number;

/// How deep plain data may be nested; deeper, and in circles, it is the JSON writer's to refuse.
const DEEPEST: usize = 127;

/// Plain data, step by step: a document that is made of it borrows its texts.
pub(crate) struct Plain<'py>(Vec<Step<'py>>);

enum Step<'py> {
    Null,
    Bool(bool),
    Number(Number),
    Text(Bound<'py, PyString>),
    Member(Bound<'py, PyString>),
    Array,
    Object,
    End,
}

impl<'py> Plain<'py> {
    /// What a value is made of, or a model. `None` for whatever is not as plain as that: numbers that JSON does not know, names
    /// that are no texts, mappings of other kinds. What is to become of these is the JSON writer's to say.
    pub(crate) fn of(value: &Bound<'py, PyAny>) -> PyResult<Option<Self>> {
        let to_dict = intern!(value.py(), "to_dict");
        let mut steps = Vec::with_capacity(128);
        if taken(value, &mut steps, DEEPEST) {
            return Ok(Some(Plain(steps)));
        }
        steps.clear();
        let is_model =
            !value.is_instance_of::<PyDict>() && !value.is_instance_of::<PyList>() && value.hasattr(to_dict)?;
        Ok((is_model && taken(&value.call_method0(to_dict)?, &mut steps, DEEPEST)).then_some(Plain(steps)))
    }

    /// The document; `None` where a text is not Unicode.
    pub(crate) fn document(&self) -> Option<Document<'_>> {
        let mut builder = Builder::default();
        for step in &self.0 {
            match step {
                Step::Null => builder.null(),
                Step::Bool(value) => builder.bool(*value),
                Step::Number(number) => builder.number(number.clone()),
                Step::Text(text) => builder.text(text.to_str().ok()?),
                Step::Member(name) => builder.member(name.to_str().ok()?),
                Step::Array => builder.begin_array().ok()?,
                Step::Object => builder.begin_object().ok()?,
                Step::End => builder.end(),
            }
        }
        Some(builder.finish())
    }
}

/// Whether the value was taken, with all that is in it.
fn taken<'py>(value: &Bound<'py, PyAny>, steps: &mut Vec<Step<'py>>, depth: usize) -> bool {
    if let Ok(text) = value.cast::<PyString>() {
        steps.push(Step::Text(text.clone()));
    } else if let Ok(members) = value.cast_exact::<PyDict>() {
        return within(Step::Object, steps, depth, |steps, depth| {
            members.iter().all(|(name, member)| {
                let Ok(name) = name.cast_into::<PyString>() else { return false };
                steps.push(Step::Member(name));
                taken(&member, steps, depth)
            })
        });
    } else if let Ok(items) = value.cast::<PyList>() {
        return within(Step::Array, steps, depth, |steps, depth| items.iter().all(|item| taken(&item, steps, depth)));
    } else if let Ok(items) = value.cast_exact::<PyTuple>() {
        return within(Step::Array, steps, depth, |steps, depth| items.iter().all(|item| taken(&item, steps, depth)));
    } else if let Ok(value) = value.cast::<PyBool>() {
        steps.push(Step::Bool(value.is_true()));
    } else if value.is_none() {
        steps.push(Step::Null);
    } else if let Some(number) = number(value) {
        steps.push(Step::Number(number));
    } else {
        return false;
    }
    true
}

/// Whether the content of an array or object was taken.
fn within<'py>(
    begin: Step<'py>,
    steps: &mut Vec<Step<'py>>,
    depth: usize,
    content: impl FnOnce(&mut Vec<Step<'py>>, usize) -> bool,
) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return false };
    steps.push(begin);
    let is_taken = content(steps, depth);
    steps.push(Step::End);
    is_taken
}

/// A number as JSON has it; neither larger than 64 bits, nor infinite, nor of a class of its own.
fn number(value: &Bound<'_, PyAny>) -> Option<Number> {
    if value.cast_exact::<PyInt>().is_ok() {
        let signed = value.extract::<i64>().map(Number::from);
        signed.or_else(|_| value.extract::<u64>().map(Number::from)).ok()
    } else {
        value.cast_exact::<PyFloat>().ok().and_then(|value| Number::from_f64(value.value()))
    }
}
