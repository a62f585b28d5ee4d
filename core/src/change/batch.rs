//! Many systems at once.

use std::collections::BTreeMap;

use futures_util::future::BoxFuture;
use futures_util::{FutureExt, StreamExt, stream};

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{Applied, ApplyOptions, Plan, Stop, apply::unsent};
use crate::error::{Error, Outcome, catalogue};
use crate::model::System;
use crate::register::{SystemRegister, operation};

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
        let systems: Vec<_> = desired.iter().map(|text| System::from_json(text).unwrap_or_default()).collect();
        let ids = claims(&systems)?;
        let work = desired.iter().map(|document| operation(self.apply_one(document, &options.apply, stop)).boxed());
        Ok(many(ids, work.collect(), options.concurrency, &mut tell).await)
    }

    /// Carries many plans out, as [`SystemRegister::apply_all`] brings many documents about: for who has looked at the
    /// plans first.
    ///
    /// # Errors
    /// `Validation`, before anything is read or written, where two of the plans claim the same client id or are of the
    /// same system.
    ///
    /// ```
    /// # use altinn_systemregister::change::{BatchOptions, Plan, Stop};
    /// # use altinn_systemregister::{ErrorKind, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let plan = Plan::from_json(r#"{"desired": {"id": "991825827_smartcloud"}}"#)?;
    /// let twice = [plan.clone(), plan];
    /// let result = register.apply_plans(&twice, &BatchOptions::default(), &Stop::default(), |_| {}).await;
    /// assert_eq!(result.unwrap_err().kind(), ErrorKind::Validation);
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn apply_plans(
        &self,
        plans: &[Plan],
        options: &BatchOptions,
        stop: &Stop,
        mut tell: impl FnMut(Progress<'_>) + Send,
    ) -> Result<Vec<SystemResult>, Error> {
        let ids = claims(plans.iter().map(|plan| &plan.desired))?;
        let work = plans.iter().map(|plan| self.carry_out(plan, &options.apply, stop).boxed());
        Ok(many(ids, work.collect(), options.concurrency, &mut tell).await)
    }

    async fn apply_one(&self, document: &str, options: &ApplyOptions, stop: &Stop) -> Result<Applied, Error> {
        if stop.is_asked_for() {
            return Err(given_up());
        }
        let plan = self.plan(document).await.map_err(unsent)?;
        self.carry_out(&plan, options, stop).await
    }

    async fn carry_out(&self, plan: &Plan, options: &ApplyOptions, stop: &Stop) -> Result<Applied, Error> {
        if stop.is_asked_for() { Err(given_up()) } else { self.apply(plan, options).await }
    }
}

fn given_up() -> Error {
    Error::cancelled(Some(Outcome::NotApplied))
}

/// Does all of the work, some at a time, and tells of each. (The work is boxed and listed, for otherwise the compiler does
/// not see that it can go to another thread.)
async fn many(
    ids: Vec<String>,
    work: Vec<BoxFuture<'_, Result<Applied, Error>>>,
    concurrency: usize,
    tell: &mut (impl FnMut(Progress<'_>) + Send),
) -> Vec<SystemResult> {
    let total = ids.len();
    let work = ids.into_iter().zip(work).enumerate().map(|(index, (id, work))| {
        let done = async move { (index, SystemResult { id, result: work.await }) };
        done.boxed()
    });
    let mut running = stream::iter(work.collect::<Vec<_>>()).buffer_unordered(concurrency.max(1));
    let mut results: BTreeMap<usize, SystemResult> = BTreeMap::new();
    while let Some((index, system)) = running.next().await {
        tell(Progress { index, done: results.len() + 1, total, system: &system });
        results.insert(index, system);
    }
    results.into_values().collect()
}

/// The ids of the systems, where nothing is claimed twice.
fn claims<'s>(systems: impl IntoIterator<Item = &'s System>) -> Result<Vec<String>, Error> {
    let mut owners: BTreeMap<String, String> = BTreeMap::new();
    let mut ids: Vec<String> = Vec::new();
    for system in systems {
        let system = system.as_sent();
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
