//! Many systems at once.

use std::collections::BTreeMap;

use futures_util::future::BoxFuture;
use futures_util::{FutureExt, StreamExt, stream};

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{Applied, ApplyOptions, Stop, apply::unsent};
use crate::error::{Error, Outcome, catalogue};
use crate::model::System;
use crate::register::SystemRegister;

/// How many systems are changed.
///
/// ```
/// use altinn_systemregister::change::BatchOptions;
/// assert_eq!(BatchOptions::default().concurrency, 8);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchOptions {
    /// How many are worked on at a time; default 8
    pub concurrency: usize,
    /// What each change may do
    pub apply: ApplyOptions,
}

impl Default for BatchOptions {
    fn default() -> Self {
        BatchOptions { concurrency: 8, apply: ApplyOptions::default() }
    }
}

/// What became of one system of many.
#[derive(Debug, Clone)]
pub struct SystemResult {
    /// Its id; empty where its document could not be read
    pub id: String,
    /// What was done, or why not
    pub result: Result<Applied, Error>,
}

/// As JSON: `{"id", "applied"}` or `{"id", "error"}`.
impl Serialize for SystemResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("id", &self.id)?;
        match &self.result {
            Ok(applied) => map.serialize_entry("applied", applied)?,
            Err(error) => map.serialize_entry("error", error)?,
        }
        map.end()
    }
}

/// One system of many is done with. As JSON: `{"index", "done", "total", "id", "applied" | "error"}`.
#[derive(Debug, Serialize)]
pub struct Progress<'p> {
    /// Its place in the list
    pub index: usize,
    /// How many are done with, this one too
    pub done: usize,
    /// How many there are
    pub total: usize,
    /// What became of it
    #[serde(flatten)]
    pub system: &'p SystemResult,
}

impl SystemRegister {
    /// Brings many systems into the states that documents describe, some at a time, and tells of each when it is done.
    /// One that fails does not stop the rest. What it gives is in the order of the documents.
    ///
    /// Once `stop` is asked for no further system is begun: each of those is told with the error `cancelled`, outcome
    /// `NotApplied`; those at work are finished. To drop the future instead leaves unknown what became of these.
    ///
    /// # Errors
    /// `Validation`, before anything is read or written, where two of the documents claim the same client id or are of
    /// the same system.
    pub async fn apply_all(
        &self,
        desired: &[String],
        options: &BatchOptions,
        stop: &Stop,
        mut tell: impl FnMut(Progress<'_>) + Send,
    ) -> Result<Vec<SystemResult>, Error> {
        let ids = claims(desired)?;
        // Boxed and listed, for otherwise the compiler does not see that they can go to another thread.
        let mut work: Vec<BoxFuture<'_, (usize, SystemResult)>> = Vec::new();
        for (index, (document, id)) in desired.iter().zip(ids).enumerate() {
            let one = async move { SystemResult { id, result: self.apply_one(document, &options.apply, stop).await } };
            work.push(one.map(move |result| (index, result)).boxed());
        }
        let mut running = stream::iter(work).buffer_unordered(options.concurrency.max(1));
        let mut results: BTreeMap<usize, SystemResult> = BTreeMap::new();
        while let Some((index, system)) = running.next().await {
            tell(Progress { index, done: results.len() + 1, total: desired.len(), system: &system });
            results.insert(index, system);
        }
        Ok(results.into_values().collect())
    }

    async fn apply_one(&self, document: &str, options: &ApplyOptions, stop: &Stop) -> Result<Applied, Error> {
        let given_up = || Error::cancelled(Some(Outcome::NotApplied));
        if stop.is_asked_for() {
            return Err(given_up());
        }
        let plan = self.plan(document).await.map_err(unsent)?;
        if stop.is_asked_for() { Err(given_up()) } else { self.apply(&plan, options).await }
    }
}

/// The ids of the systems, where nothing is claimed twice.
fn claims(documents: &[String]) -> Result<Vec<String>, Error> {
    let mut owners: BTreeMap<String, String> = BTreeMap::new();
    let mut ids: Vec<String> = Vec::new();
    for document in documents {
        let system = System::from_json(document).map(|system| system.as_sent()).unwrap_or_default();
        if !system.id.is_empty() && ids.contains(&system.id) {
            return Err(twice(format!("the system `{}` is in the list twice", system.id)));
        }
        for client_id in &system.client_ids {
            match owners.insert(client_id.clone(), system.id.clone()) {
                Some(other) if other != system.id => {
                    let message = format!("the client id `{client_id}` is claimed by `{other}` and `{}`", system.id);
                    return Err(twice(message));
                }
                _ => {}
            }
        }
        ids.push(system.id);
    }
    Ok(ids)
}

fn twice(message: String) -> Error {
    Error::of(catalogue::CLAIMED_TWICE).saying(message).with_outcome(Outcome::NotApplied)
}
