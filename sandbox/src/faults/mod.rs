//! What goes wrong because a test wants it to.

mod apply;
mod canned;
mod effect;
mod rival;
mod rule;

use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::http::Method;

pub(crate) use apply::{apply, go_on};
use effect::Effect;
pub(crate) use effect::Outage;
pub(crate) use rule::Rule;

/// The rules by which things go wrong, in the order in which they were given.
#[derive(Debug, Default)]
pub(crate) struct Faults(Mutex<Vec<Rule>>);

impl Faults {
    pub(crate) fn add(&self, rule: Rule) {
        self.rules().push(rule);
    }

    pub(crate) fn clear(&self) {
        self.rules().clear();
    }

    /// What happens to a request: the effects of the rules that are due, in order, up to one that ends the request.
    /// The rules after that one do not see it.
    fn due(&self, method: &Method, path: &str) -> Vec<Effect> {
        let mut due = Vec::new();
        for rule in self.rules().iter_mut() {
            if let Some(effect) = rule.take(method, path) {
                let is_end = effect.is_end();
                due.push(effect);
                if is_end {
                    break;
                }
            }
        }
        due
    }

    fn rules(&self) -> MutexGuard<'_, Vec<Rule>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
