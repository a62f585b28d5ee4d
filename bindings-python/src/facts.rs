//! What plain data of the native half has in common with Python's dataclasses.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

/// The arguments that make such an object anew: none by position, all by name.
pub(crate) type NewArguments<'py> = (Bound<'py, PyTuple>, Bound<'py, PyDict>);

/// The arguments that make the object anew, for pickles and copies.
pub(crate) fn new_arguments<'py>(object: &Bound<'py, PyAny>, names: &[&str]) -> PyResult<NewArguments<'py>> {
    let facts = PyDict::new(object.py());
    for name in names {
        facts.set_item(name, object.getattr(*name)?)?;
    }
    Ok((PyTuple::empty(object.py()), facts))
}

/// The call that makes the object.
pub(crate) fn repr(object: &Bound<'_, PyAny>, names: &[&str]) -> PyResult<String> {
    let shown = |name: &&str| Ok(format!("{name}={}", object.getattr(*name)?.repr()?));
    let facts = names.iter().map(shown).collect::<PyResult<Vec<_>>>()?;
    Ok(format!("{}({})", object.get_type().qualname()?, facts.join(", ")))
}

/// The error of who would change it.
pub(crate) fn frozen(py: Python<'_>, attempt: &str, name: &str) -> PyErr {
    let error = py.import("dataclasses").and_then(|dataclasses| dataclasses.getattr("FrozenInstanceError"));
    error
        .and_then(|class| class.call1((format!("cannot {attempt} field '{name}'"),)))
        .map_or_else(|failed| failed, PyErr::from_value)
}
