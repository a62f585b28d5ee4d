//! All that is wrong with a document, as Python has it.

use altinn_systemregister::Report as CoreReport;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyIterator, PyTuple};

use crate::facts::{NewArguments, frozen, new_arguments, repr};
use crate::finding::Finding;

const FACTS: [&str; 2] = ["ok", "findings"];

/// All that is wrong with a document, worst first, then in the document's order.
///
/// >>> from altinn_systemregister import validate
/// >>> report = validate('{"id": 1}')
/// >>> report.ok
/// False
/// >>> all(finding.help for finding in report)
/// True
#[pyclass(frozen, subclass, get_all, module = "altinn_systemregister._validation")]
#[derive(Debug)]
pub(crate) struct Report {
    /// Whether no finding is an error: the document may be sent.
    ok: bool,
    /// Every finding.
    findings: Py<PyTuple>,
}

impl Report {
    /// The report as Python has it. The one that finds nothing is made once.
    pub(crate) fn told(py: Python<'_>, report: CoreReport) -> PyResult<Py<Report>> {
        static NOTHING: PyOnceLock<Py<Report>> = PyOnceLock::new();
        let ok = report.is_ok();
        if report.findings.is_empty() {
            let made = || Py::new(py, Report { ok, findings: PyTuple::empty(py).unbind() });
            return NOTHING.get_or_try_init(py, made).map(|nothing| nothing.clone_ref(py));
        }
        let findings = report.findings.into_iter().map(|finding| Py::new(py, Finding::from(finding)));
        let findings = PyTuple::new(py, findings.collect::<PyResult<Vec<_>>>()?)?.unbind();
        Py::new(py, Report { ok, findings })
    }
}

#[pymethods]
impl Report {
    #[new]
    fn new(ok: bool, findings: Py<PyTuple>) -> Self {
        Report { ok, findings }
    }

    #[classattr]
    #[allow(non_upper_case_globals)]
    const __match_args__: (&'static str, &'static str) = ("ok", "findings");

    /// Every finding.
    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        self.findings.bind(py).try_iter()
    }

    /// The findings, one a line, for people.
    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        let lines = self.findings.bind(py).iter().map(|finding| Ok(finding.str()?.to_string()));
        let lines = lines.collect::<PyResult<Vec<_>>>()?;
        Ok(if lines.is_empty() { "nothing is wrong".to_owned() } else { lines.join("\n") })
    }

    /// Raises `ValidationError` with all findings, if one of them is an error.
    ///
    /// >>> from altinn_systemregister import validate
    /// >>> validate("{}").raise_for_errors()
    /// Traceback (most recent call last):
    /// altinn_systemregister.ValidationError: ...
    fn raise_for_errors(&self, py: Python<'_>) -> PyResult<()> {
        if self.ok {
            return Ok(());
        }
        let face = py.import("altinn_systemregister._errors")?;
        Err(PyErr::from_value(face.call_method1("invalid_document", (&self.findings,))?))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let Ok(other) = other.cast::<Report>() else { return Ok(py.NotImplemented()) };
        let same = self.ok == other.get().ok && self.findings.bind(py).eq(&other.get().findings)?;
        Ok(same.into_pyobject(py)?.to_owned().into_any().unbind())
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (self.ok, &self.findings).into_pyobject(py)?.hash()
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        repr(slf, &FACTS)
    }

    fn __getnewargs_ex__<'py>(slf: &Bound<'py, Self>) -> PyResult<NewArguments<'py>> {
        new_arguments(slf, &FACTS)
    }

    fn __setattr__(slf: &Bound<'_, Self>, name: &str, _value: &Bound<'_, PyAny>) -> PyResult<()> {
        Err(frozen(slf.py(), "assign to", name))
    }

    fn __delattr__(slf: &Bound<'_, Self>, name: &str) -> PyResult<()> {
        Err(frozen(slf.py(), "delete", name))
    }
}
