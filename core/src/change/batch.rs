//! Many systems at once.

use std::collections::BTreeMap;

use futures_util::{StreamExt, stream};

use super::{Applied, ApplyOptions};
use crate::error::{Error, Outcome, catalogue};
use crate::model::System;
use crate::register::SystemRegister;

/// How many systems are worked on at a time, unless it is said.
pub const CONCURRENCY: usize = 8;

/// One system of many is done with.
#[derive(Debug)]
pub struct Progress<'p> {
    /// Its place in the list
    pub index: usize,
    /// Its id; empty where its document could not be read
    pub id: &'p str,
    /// How many are done with, this one too
    pub done: usize,
    /// How many there are
    pub total: usize,
    /// What became of it
    pub result: &'p Result<Applied, Error>,
}

impl SystemRegister {
    /// Brings many systems into the states that documents describe, some at a time, and tells of each when it is done.
    /// One that fails does not stop the rest. What it gives is in the order of the documents.
    ///
    /// # Errors
    /// `Validation`, before anything is read or written, where two of the documents claim the same client id or are of
    /// the same system.
    pub async fn apply_all(
        &self,
        desired: &[String],
        concurrency: usize,
        options: &ApplyOptions,
        mut tell: impl FnMut(Progress<'_>) + Send,
    ) -> Result<Vec<Result<Applied, Error>>, Error> {
        let ids = claims(desired)?;
        let work = desired.iter().enumerate().map(|(index, document)| async move {
            let plan = self.plan(document).await.map_err(|error| error.with_outcome(Outcome::NotApplied));
            let result = match plan {
                Ok(plan) => self.apply(&plan, options).await,
                Err(error) => Err(error),
            };
            (index, result)
        });
        let mut running = stream::iter(work).buffer_unordered(concurrency.max(1));
        let mut results: BTreeMap<usize, Result<Applied, Error>> = BTreeMap::new();
        while let Some((index, result)) = running.next().await {
            let id = ids.get(index).map(String::as_str).unwrap_or_default();
            tell(Progress { index, id, done: results.len() + 1, total: desired.len(), result: &result });
            results.insert(index, result);
        }
        Ok(results.into_values().collect())
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
