//! Many systems at once.

use std::collections::{BTreeMap, BTreeSet};

use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, StreamExt};

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::claims::{Claim, claim, claims, client_ids_let_go, is_client_id_taken};
use super::{Applied, ApplyOptions, Plan, Stop};
use crate::error::{Error, Outcome, catalogue};
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
///
/// ```
/// use altinn_systemregister::Error;
/// use altinn_systemregister::change::SystemResult;
/// let system = SystemResult { id: "991825827_smartcloud".to_owned(), result: Err(Error::cancelled(None)) };
/// assert!(serde_json::to_string(&system)?.starts_with(r#"{"id":"991825827_smartcloud","error":"#));
/// # Ok::<(), serde_json::Error>(())
/// ```
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
///
/// ```
/// use altinn_systemregister::change::Progress;
/// let tell = |progress: Progress<'_>| println!("{} of {}: {}", progress.done, progress.total, progress.system.id);
/// # let _ = tell;
/// ```
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
    /// A client id may move from one of the systems to another, where [`ApplyOptions::allow`] lets it go: the system that
    /// is refused because the other one still has it is tried again once that has let it go, and told only then.
    ///
    /// Once `stop` is asked for no further system is begun: each of those is told with the error `cancelled`, outcome
    /// `NotApplied`; those at work are finished. To drop the future instead leaves unknown what became of these.
    ///
    /// # Errors
    /// `Validation`, before anything is read or written, where two of the documents claim the same client id or are of
    /// the same system. `Config` where none is to be worked on at a time.
    ///
    /// ```
    /// # use altinn_systemregister::{change::{BatchOptions, Stop}, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let desired = ["{}".to_owned(), r#"{"id": 5}"#.to_owned()];
    /// let mut done = 0;
    /// let tell = |_: altinn_systemregister::change::Progress<'_>| done += 1;
    /// let results = register.apply_all(&desired, &BatchOptions::default(), &Stop::default(), tell).await?;
    /// assert_eq!((done, results.iter().filter(|system| system.result.is_ok()).count()), (2, 0));
    /// # Ok::<(), altinn_systemregister::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn apply_all(
        &self,
        desired: &[String],
        options: &BatchOptions,
        stop: &Stop,
        tell: impl FnMut(Progress<'_>) + Send,
    ) -> Result<Vec<SystemResult>, Error> {
        let claims = claims(desired.iter().map(|document| claim(document)))?;
        let one = |index: usize| {
            desired.get(index).map(|document| operation(self.apply_one(document, &options.apply, stop)).boxed())
        };
        many(&claims, one, options.concurrency, tell).await
    }

    /// Carries many plans out, as [`SystemRegister::apply_all`] brings many documents about: for who has looked at the
    /// plans first.
    ///
    /// # Errors
    /// `Validation`, before anything is read or written, where two of the plans claim the same client id or are of the
    /// same system. `Config` where none is to be worked on at a time.
    ///
    /// ```
    /// # use altinn_systemregister::change::{BatchOptions, Plan, Stop};
    /// # use altinn_systemregister::{ErrorKind, SystemRegister, auth::FixedToken};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let register = SystemRegister::new("tt02".parse()?, FixedToken::new("token"))?;
    /// let plan = Plan::from_json(r#"{"action": "create", "desired": {"id": "991825827_smartcloud"}}"#)?;
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
        tell: impl FnMut(Progress<'_>) + Send,
    ) -> Result<Vec<SystemResult>, Error> {
        let claims = claims(plans.iter().map(|plan| Claim::of(&plan.desired)))?;
        let one = |index: usize| plans.get(index).map(|plan| self.carry_out(plan, &options.apply, stop).boxed());
        many(&claims, one, options.concurrency, tell).await
    }

    async fn apply_one(&self, document: &str, options: &ApplyOptions, stop: &Stop) -> Result<Applied, Error> {
        if stop.is_asked_for() {
            return Err(given_up());
        }
        let plan = self.plan_to_apply(document).await?;
        self.carry_out(&plan, options, stop).await
    }

    async fn carry_out(&self, plan: &Plan, options: &ApplyOptions, stop: &Stop) -> Result<Applied, Error> {
        if stop.is_asked_for() { Err(given_up()) } else { self.apply(plan, options).await }
    }
}

fn given_up() -> Error {
    Error::cancelled(Some(Outcome::NotApplied))
}

/// Does the work for each of the systems, some at a time, and tells of each. Whom a client id was refused that another one
/// lets go meanwhile is worked for again.
async fn many<'w>(
    claims: &[Claim],
    work: impl Fn(usize) -> Option<BoxFuture<'w, Result<Applied, Error>>>,
    concurrency: usize,
    mut tell: impl FnMut(Progress<'_>) + Send,
) -> Result<Vec<SystemResult>, Error> {
    if concurrency == 0 {
        return Err(Error::of(catalogue::SETTING).saying("the concurrency is zero: expected more than that"));
    }
    let mut results: BTreeMap<usize, SystemResult> = BTreeMap::new();
    let mut told = |index: usize, system: SystemResult| {
        tell(Progress { index, done: results.len() + 1, total: claims.len(), system: &system });
        results.insert(index, system);
    };
    let mut refused: Vec<(usize, &Claim, SystemResult)> = Vec::new();
    let mut round: Vec<(usize, &Claim)> = claims.iter().enumerate().collect();
    while !round.is_empty() {
        let mut waiting = round.into_iter();
        let mut running: FuturesUnordered<BoxFuture<'_, (usize, &Claim, SystemResult)>> = FuturesUnordered::new();
        let mut let_go: BTreeSet<String> = BTreeSet::new();
        loop {
            // Work is large: it is made when it is begun, and not all of it before.
            for (index, claim) in waiting.by_ref().take(concurrency - running.len()) {
                let result = move |result| (index, claim, SystemResult { id: claim.id.clone(), result });
                running.extend(work(index).map(|one| one.map(result).boxed()));
            }
            let Some((index, claim, system)) = running.next().await else { break };
            let_go.extend(system.result.iter().flat_map(client_ids_let_go));
            match &system.result {
                Err(error) if is_client_id_taken(error) => refused.push((index, claim, system)),
                _ => told(index, system),
            }
        }
        let (free, others): (Vec<_>, _) =
            refused.into_iter().partition(|(_, claim, _)| !claim.client_ids.is_disjoint(&let_go));
        refused = others;
        round = free.into_iter().map(|(index, claim, _)| (index, claim)).collect();
    }
    for (index, _, system) in refused {
        told(index, system);
    }
    Ok(results.into_values().collect())
}
