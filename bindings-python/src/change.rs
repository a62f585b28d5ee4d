//! The safe change: what it may do, its plans, and many at once.

use altinn_systemregister::change::{
    ApplyOptions as CoreApplyOptions, BatchOptions, Look, Plan, Progress, Stop as CoreStop, SystemResult,
};
use altinn_systemregister::difference::Effect;
use altinn_systemregister::{Error, SystemRegister};
use pyo3::prelude::*;

use crate::document::{Document, told};
use crate::error::guarded;
use crate::message::{Message, Post};
use crate::model::json_text;

/// What a change may do.
#[pyclass(frozen, module = "altinn_systemregister._native")]
pub(crate) struct ApplyOptions(pub(crate) CoreApplyOptions);

#[pymethods]
impl ApplyOptions {
    /// The effects that are allowed, by their names, and whether changes are merged.
    #[new]
    fn new(py: Python<'_>, allow: Vec<String>, merge: bool) -> PyResult<Self> {
        guarded(py, || {
            let allow = allow.iter().map(|name| name.parse()).collect::<Result<_, Error>>()?;
            Ok(ApplyOptions(CoreApplyOptions { allow, merge }))
        })
    }
}

/// Asks work of many steps to end.
#[pyclass(frozen, module = "altinn_systemregister._native")]
pub(crate) struct Stop(pub(crate) CoreStop);

#[pymethods]
impl Stop {
    #[new]
    fn new() -> Self {
        Stop(CoreStop::default())
    }

    /// Asks for it.
    fn stop(&self) {
        self.0.stop();
    }
}

/// The names of all effects.
#[pyfunction]
pub(crate) fn effects() -> Vec<&'static str> {
    Effect::ALL.iter().map(|effect| effect.as_str()).collect()
}

/// A plan that was kept, as JSON.
#[pyfunction]
pub(crate) fn read_plan(py: Python<'_>, text: &str) -> PyResult<String> {
    guarded(py, || Ok(Plan::from_json(text)?.to_json()))
}

/// A plan as people read it.
#[pyfunction]
pub(crate) fn render_plan(py: Python<'_>, plan: &str, width: usize, color: bool) -> PyResult<String> {
    guarded(py, || Ok(Plan::from_json(plan)?.render(Look { width, color })))
}

/// Brings systems into the states that the documents describe; posts what becomes of each, and gives all of it.
pub(crate) async fn apply_all(
    register: SystemRegister,
    documents: Vec<Document>,
    options: BatchOptions,
    stop: CoreStop,
    post: Post,
) -> Result<String, Error> {
    let (texts, authored): (Vec<_>, Vec<_>) = documents.into_iter().unzip();
    let own = |index: usize, system: &SystemResult| SystemResult {
        id: system.id.clone(),
        result: told(authored.get(index).copied().unwrap_or_default(), system.result.clone()),
    };
    let tell = |progress: Progress<'_>| {
        let system = own(progress.index, progress.system);
        if let Ok(progress) = json_text(&Progress { system: &system, ..progress }) {
            post.send(Message::Progress(progress));
        }
    };
    let results = register.apply_all(&texts, &options, &stop, tell).await?;
    json_text(&results.iter().enumerate().map(|(index, system)| own(index, system)).collect::<Vec<_>>())
}
