//! One thing that is wrong with a document, as Python has it.

use std::borrow::Cow;

use altinn_systemregister::validation::Finding as CoreFinding;
use pyo3::prelude::*;

use crate::facts::{NewArguments, frozen, new_arguments, repr};

const FACTS: [&str; 8] = ["code", "rule", "severity", "path", "message", "help", "line", "column"];

/// One thing that is wrong with a document: what, where, and what to do.
///
/// >>> from altinn_systemregister import validate
/// >>> finding = validate("{}").findings[0]
/// >>> finding.severity
/// 'error'
/// >>> print(finding)  # doctest: +ELLIPSIS
/// error at ...
// The texts become Python's when somebody looks at them.
#[pyclass(frozen, subclass, eq, hash, get_all, module = "altinn_systemregister._finding")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Finding {
    /// The register's own code where it has the rule (`AUTH.VLD-00005`), else the same as `rule`.
    code: Cow<'static, str>,
    /// The rule's name in this library, for example `redirect-url-not-https`.
    rule: Cow<'static, str>,
    /// How bad it is.
    severity: Cow<'static, str>,
    /// JSON Pointer (RFC 6901) into the document, in its own spelling, for example `/rights/1/resource`.
    path: String,
    /// What is wrong.
    message: String,
    /// What to do.
    help: Cow<'static, str>,
    /// Line in the document's text, from 1, where the document was given as text.
    line: Option<usize>,
    /// Column in characters, from 1.
    column: Option<usize>,
}

impl From<CoreFinding> for Finding {
    fn from(finding: CoreFinding) -> Self {
        Finding {
            code: finding.code,
            rule: finding.rule,
            severity: finding.severity.as_str().into(),
            path: finding.path,
            message: finding.message,
            help: finding.help,
            line: finding.line,
            column: finding.column,
        }
    }
}

#[pymethods]
impl Finding {
    #[new]
    #[expect(clippy::too_many_arguments, reason = "each is a fact")]
    #[pyo3(signature = (*, code, rule, severity, path, message, help, line=None, column=None))]
    fn new(
        code: String,
        rule: String,
        severity: String,
        path: String,
        message: String,
        help: String,
        line: Option<usize>,
        column: Option<usize>,
    ) -> Self {
        let [code, rule, severity, help] = [code, rule, severity, help].map(Cow::Owned);
        Finding { code, rule, severity, path, message, help, line, column }
    }

    #[classattr]
    #[allow(non_upper_case_globals)]
    const __match_args__: () = ();

    /// The finding in one line, for people.
    fn __str__(&self) -> String {
        let Finding { code, severity, path, message, help, .. } = self;
        format!("{severity} at `{path}`: {message} ({code}); {help}")
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
